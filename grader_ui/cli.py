"""`comptoir demo` and `comptoir exam`: a whole exam, lived or unattended."""

from __future__ import annotations

import signal
import threading
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn

from grader_ui.demo.panel import show_panel
from grader_ui.demo.performance import giving_way, perform
from grader_ui.demo.scenario import ROSTER, Scenario, subject_folder
from grader_ui.demo.unattended import run_unattended
from sandbox.settings import Settings

screen = Console()
HUMAN_PAUSE_SECONDS = 20.0
Subject = Annotated[str, typer.Option("--subject", help="Code d’un sujet, ou chemin d’un dossier.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this package."""
    app.command("demo", epilog="Exemple : comptoir demo --minutes 4 --no-robots")(demo)
    app.command("exam", epilog="Exemple : comptoir exam --minutes 1 --out out/exam")(exam)


def demo(
    minutes: Annotated[float, typer.Option(min=0.5, help="Durée de l’épreuve, en minutes.")] = 40,
    subject: Subject = "B-2027-A",
    robots: Annotated[bool, typer.Option(help="Trois robots composent à votre place.")] = True,
    port: Annotated[
        int, typer.Option(envvar="COMPTOIR_PORT", help="Port de la console et des bureaux.")
    ] = 8500,
    candidates: Annotated[Path, typer.Option(help="Liste des candidats (CSV).")] = ROSTER,
) -> None:
    """Une épreuve entière sur cette machine : trois candidats, un examinateur."""
    home = Settings.from_environment().data
    scenario = Scenario(
        data=home / "demo",
        cache=home / "cache",
        subject=subject_folder(subject),
        minutes=minutes,
        robots=robots,
        roster=candidates,
        port=port,
    )
    ended = threading.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: ended.set())
    with _progress() as advance, perform(scenario, advance) as performance:
        advance(1, 1)
        show_panel(performance.stage, screen)
        if robots:
            pause = min(HUMAN_PAUSE_SECONDS, minutes * 60 / 30)
            performance.call_robots(giving_way, pause)
        ended.wait()
        screen.print("Arrêt…")


def exam(
    minutes: Annotated[float, typer.Option(min=0.2, help="Durée de l’épreuve, en minutes.")] = 1,
    out: Annotated[Path, typer.Option(help="Dossier des résultats.")] = Path("out/exam"),
    subject: Subject = "B-2027-A",
    candidates: Annotated[Path, typer.Option(help="Liste des candidats (CSV).")] = ROSTER,
) -> None:
    """La même épreuve sans personne : de la liste des candidats aux fiches signées."""
    home = Settings.from_environment().data
    scenario = Scenario(
        data=out / "travail",
        cache=home / "cache",
        subject=subject_folder(subject),
        minutes=minutes,
        roster=candidates,
        port=0,
    )
    run_unattended(scenario, out, screen)


class _progress:
    """A progress bar that disappears before the panel is shown."""

    def __init__(self) -> None:
        self._bar = Progress(
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(),
            console=screen,
            transient=True,
        )

    def __enter__(self) -> Any:
        self._bar.start()
        task = self._bar.add_task("Préparation de l’épreuve", total=None)

        def advance(done: int, total: int) -> None:
            self._bar.update(task, completed=done, total=total)
            if done >= total:
                self._bar.stop()

        return advance

    def __exit__(self, *_: object) -> None:
        self._bar.stop()
