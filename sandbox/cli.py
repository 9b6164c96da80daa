"""The command `comptoir`: sites and logs here; the rest comes through entry points."""

from __future__ import annotations

import secrets
import sys
from datetime import date, datetime
from importlib.metadata import entry_points
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
from rich.progress import Progress as Bar
from rich.table import Table

from sandbox.errors import ComptoirError, PlatformFailure
from sandbox.runtimes.port import Golden, GoldenRequest, Site, SiteSpec
from sandbox.runtimes.process import ProcessRuntime
from sandbox.settings import Settings
from sandbox.store.chain import verify_file

ENTRY_POINTS = "comptoir.commands"
screen = Console()
problems = Console(stderr=True)

app = typer.Typer(
    name="comptoir",
    help="La plateforme de l’épreuve pratique E5 du BTS NDRC.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)
site = typer.Typer(
    help="Sites de référence : lancer, cloner, remettre à zéro, lister.", no_args_is_help=True
)
app.add_typer(site, name="site")

Name = Annotated[str, typer.Argument(help="Nom du site, tel que « comptoir site list » le donne.")]


@site.command("run", epilog="Exemple : comptoir site run --jour 2027-05-18")
def site_run(
    jour: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Jour du site (aujourd’hui).")
    ] = None,
) -> None:
    """Lance un site de référence seul, sans épreuve, et donne son adresse."""
    settings = Settings.from_environment()
    runtime = _runtime(settings)
    golden = prepare(runtime, GoldenRequest(jour.date() if jour else _today(settings)))
    name = f"site-{secrets.token_hex(4)}"
    running = runtime.start(
        SiteSpec(name, f"{name}.localhost", golden, seat_bound=False, waiting=False)
    )
    _show(running)
    screen.print(f"Pour l’arrêter : comptoir site reset {name} --effacer")


@site.command("clone", epilog="Exemple : comptoir site clone --nombre 3")
def site_clone(
    nombre: Annotated[int, typer.Option(min=1, max=60, help="Nombre de sites à cloner.")] = 1,
) -> None:
    """Clone l’état de référence du jour en un ou plusieurs sites."""
    settings = Settings.from_environment()
    runtime = _runtime(settings)
    golden = prepare(runtime, GoldenRequest(_today(settings)))
    for _ in range(nombre):
        name = f"site-{secrets.token_hex(4)}"
        _show(
            runtime.start(
                SiteSpec(name, f"{name}.localhost", golden, seat_bound=False, waiting=False)
            )
        )


@site.command("reset", epilog="Exemple : comptoir site reset site-1a2b3c4d")
def site_reset(
    nom: Name,
    effacer: Annotated[
        bool, typer.Option("--effacer", help="Arrêter et effacer le site, sans le refaire.")
    ] = False,
) -> None:
    """Remet un site dans son état de départ, ou l’efface."""
    settings = Settings.from_environment()
    runtime = _runtime(settings)
    known = {one.name: one for one in runtime.list()}
    if nom not in known:
        problems.print(f"Aucun site ne s’appelle « {nom} ». Voyez : comptoir site list")
        raise typer.Exit(1)
    try:
        day = date.fromisoformat(known[nom].door.health().today)
    except PlatformFailure:  # it is broken: that is why it is reset
        day = _today(settings)
    runtime.stop(nom, discard=True)
    if effacer:
        screen.print(f"Le site {nom} est effacé.")
        return
    golden = prepare(runtime, GoldenRequest(day))
    spec = SiteSpec(nom, f"{nom}.localhost", golden, seat_bound=False, waiting=False)
    _show(runtime.start(spec))


@site.command("list", epilog="Exemple : comptoir site list")
def site_list() -> None:
    """Liste les sites qui tournent."""
    runtime = _runtime(Settings.from_environment())
    table = Table("Site", "Adresse", "État")
    running = runtime.list()
    for one in running:
        status = runtime.status(one.name)
        table.add_row(one.name, one.url, "répond" if status.healthy else status.detail)
    if running:
        screen.print(table)
    else:
        screen.print("Aucun site ne tourne. Pour en lancer un : comptoir site run")


@app.command("verify", epilog="Exemple : comptoir verify out/exam/journal.jsonl")
def verify(
    journal: Annotated[Path, typer.Argument(help="Journal des événements exporté (JSON Lines).")],
) -> None:
    """Vérifie la chaîne d’un journal des événements ; un journal altéré est refusé."""
    if not journal.is_file():
        problems.print(f"Le fichier {journal} n’existe pas.")
        raise typer.Exit(2)
    found = verify_file(journal)
    screen.print(f"Journal intact : {found.count} événements, chaîne vérifiée jusqu’au dernier.")
    if found.withheld:
        screen.print(
            f"{found.withheld} événements d’autres passages y sont réduits à leur empreinte."
        )


def prepare(runtime: ProcessRuntime, request: GoldenRequest) -> Golden:
    """Prepare a golden state with a progress bar on the terminal."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Bar(*columns, console=problems, transient=True) as bar:
        task = bar.add_task("Préparation du site de référence", total=None)
        return runtime.prepare(
            request, lambda done, total: bar.update(task, completed=done, total=total)
        )


def main() -> None:
    """Run the command; an error is one French sentence and exit code 1, never a trace."""
    for point in sorted(entry_points(group=ENTRY_POINTS), key=lambda point: point.name):
        point.load()(app)
    try:
        app()
    except ComptoirError as error:
        problems.print(f"[bold red]Refusé :[/] {error.sentence}", highlight=False)
        if error.detail:
            problems.print(f"[dim]{error.code} – {error.detail[:500]}[/]", highlight=False)
        sys.exit(1)


def _runtime(settings: Settings) -> ProcessRuntime:
    return ProcessRuntime(settings.data, str(settings.timezone))


def _today(settings: Settings) -> date:
    return datetime.now(settings.timezone).date()


def _show(running: Site) -> None:
    screen.print(f"{running.name} : {running.url}/ (vitrine) et {running.url}/boutique (boutique)")
