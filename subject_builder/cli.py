"""`comptoir subject check` and `comptoir subject prove`."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from rich.console import Console

from sandbox.checks.typography import typeset
from sandbox.errors import RefusedRequest
from sandbox.runtimes.process import ProcessRuntime
from sandbox.settings import Settings
from sandbox.subjects import Subject, SubjectErrors, load_subject
from sandbox.subjects.schema import json_schema
from sandbox.subjects.sightlines import Fields, read_fields
from subject_builder.bootstrap import RealStage
from subject_builder.rehearsal import certificate, prove, render_matrix

screen = Console(highlight=False)
problems = Console(stderr=True, highlight=False)
subject = typer.Typer(help="Sujets : vérifier, prouver.", no_args_is_help=True)

Folder = Annotated[Path, typer.Argument(metavar="CHEMIN", help="Dossier du sujet.")]


def register(app: typer.Typer) -> None:
    """Add `comptoir subject`."""
    app.add_typer(subject, name="subject")


@subject.command("check", epilog="Exemple : comptoir subject check subjects/B-2027-A")
def check_command(chemin: Folder) -> None:
    """Relit un sujet sans rien lancer : chaque erreur est donnée avec son fichier et sa ligne."""
    views = _stored_views()
    paper = _load(chemin, views)
    rows = len(paper.rows())
    _say(
        screen,
        f"Le sujet {paper.code} est bien écrit : {len(paper.tasks)} questions, {rows} lignes de "
        f"grille, {len(paper.checks)} contrôles, {len(paper.solutions)} réponses modèles.",
    )
    if views is None:
        _say(
            problems,
            "Les vues lues par les contrôles n’ont pas été relues : aucun site n’a encore été "
            "préparé sur cette machine. Lancez : comptoir subject prove",
        )


@subject.command("schema", epilog="Exemple : comptoir subject schema > schema.json")
def schema_command() -> None:
    """Écrit le schéma JSON de subject.yaml, pour les éditeurs de texte."""
    typer.echo(json.dumps(json_schema(), ensure_ascii=False, indent=1, sort_keys=True))


@subject.command("prove", epilog="Exemple : comptoir subject prove subjects/B-2027-A --vers out")
def prove_command(
    chemin: Folder,
    vers: Annotated[
        Path | None, typer.Option(help="Dossier où écrire la page et le certificat (le sujet).")
    ] = None,
    jour: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Jour de l’épreuve (aujourd’hui).")
    ] = None,
    cle: Annotated[
        Path | None, typer.Option(help="Clé privée Ed25519 du centre (PEM), pour signer.")
    ] = None,
) -> None:
    """Répète un sujet sur de vrais sites et écrit la preuve, ou dit ce qui manque."""
    paper = _load(chemin)
    key = _key(cle)
    settings = Settings.from_environment()
    day = jour.date() if jour else datetime.now(settings.timezone).date()
    runtime = ProcessRuntime(settings.data, str(settings.timezone))
    running = bool(runtime.list())
    try:
        stage = RealStage(runtime, paper, day)
        proof = prove(
            paper,
            stage,
            lambda sentence: _say(problems, f"… {sentence}"),
        )
    finally:
        if not running:
            runtime.close()
    page = (vers or Path.cwd()) / f"repetition-{paper.code}.html"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(render_matrix(proof), "utf-8")
    for refusal in proof.refusals:
        _say(problems, f"✘ {refusal.sentence}")
    if not proof.accepted:
        _say(problems, f"Le sujet {paper.code} est refusé. Tout est montré dans {page}")
        raise typer.Exit(1)
    target = (vers or chemin) / "certificate.json"
    content = certificate(proof, day=day.isoformat(), key=key)
    target.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", "utf-8")
    _say(
        screen,
        f"Le sujet {paper.code} est prouvé dans {len(proof.columns)} états. "
        f"Certificat : {target} – page : {page}",
    )


def _load(path: Path, views: Fields | None = None) -> Subject:
    try:
        return load_subject(path, views)
    except SubjectErrors as errors:
        _say(problems, errors.sentence)
        for problem in errors.problems:
            _say(problems, f"  {problem}")
        raise typer.Exit(1) from None


def _stored_views() -> Fields | None:
    """The fields of the state views, from the golden state built last, if there is one."""
    stored = (Settings.from_environment().data / "golden").glob("*/schemas.json")
    latest = max(stored, key=lambda file: file.stat().st_mtime, default=None)
    return None if latest is None else read_fields(latest)


def _key(path: Path | None) -> Ed25519PrivateKey | None:
    if path is None:
        return None
    try:
        key = load_pem_private_key(path.read_bytes(), None)
    except (OSError, ValueError, TypeError) as error:
        raise RefusedRequest(
            "La clé du centre ne peut pas être lue. Donnez une clé Ed25519 au format PEM.",
            detail=repr(error),
        ) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise RefusedRequest("La clé du centre n’est pas une clé Ed25519.")
    return key


def _say(console: Console, sentence: str) -> None:
    """One sentence, never folded: a file and its line stay copyable."""
    console.print(typeset(sentence), markup=False, soft_wrap=True)
