"""Reading a subject's folder: everything wrong is collected, then refused at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from sandbox.subjects.errors import Problem, SubjectErrors
from sandbox.subjects.messages import report
from sandbox.subjects.overlay import Overlay
from sandbox.subjects.proofreading import proofread, proofread_solution
from sandbox.subjects.schema import Subject
from sandbox.subjects.sightlines import Fields, proofread_views
from sandbox.subjects.solution import Solution
from sandbox.subjects.source import SourceFile, read_yaml

Model = TypeVar("Model", bound=BaseModel)
_KNOWN = {"subject.yaml", "overlay.yaml", "annexes", "media", "solutions", "certificate.json"}


def load_subject(path: Path, views: Fields | None = None) -> Subject:
    """The subject of a folder, its overlay and its model answers.

    With the fields of the site's state views (`sightlines.read_fields`), checks are read against
    them too. Raises `SubjectErrors` with every problem found: file, line, sentence and remedy in
    French.
    """
    path = Path(path)
    if not path.is_dir():
        raise SubjectErrors(
            [Problem(str(path), 0, "Ce dossier n’existe pas.", "Vérifiez le chemin du sujet.")]
        )
    problems = _strangers(path)
    paper = read_yaml(path, "subject.yaml")
    subject = _model(Subject, paper)
    if subject is not None:
        proofread(subject, paper, path)
        if views is not None:
            proofread_views(subject, paper, views)
    problems += paper.problems
    overlay = _overlay(path, problems)
    solutions = _solutions(path, subject, problems)
    if problems or subject is None:
        raise SubjectErrors(problems)
    subject._folder, subject._overlay, subject._solutions = path, overlay, tuple(solutions)
    return subject


def _model(model: type[Model], source: SourceFile, **more: Any) -> Model | None:
    if source.value is None:
        return None
    if not isinstance(source.value, dict):
        source.report(
            (), "Ce fichier doit être fait de clés et de valeurs.", "Écrivez « clé: valeur »."
        )
        return None
    try:
        return model.model_validate({**more, **source.value})
    except ValidationError as error:
        report(error, model, source)
        return None


def _overlay(path: Path, problems: list[Problem]) -> Overlay:
    media = path / "media"
    folder = media if media.is_dir() else None
    if not (path / "overlay.yaml").exists():
        return Overlay(media=folder)
    source = read_yaml(path, "overlay.yaml")
    rows = source.value if isinstance(source.value, dict) else {}
    if source.value is not None and not isinstance(source.value, dict):
        source.report(
            (),
            "On attend des noms suivis de lignes.",
            "Écrivez « product: » puis une ligne « - » par produit.",
        )
    kept: dict[str, list[dict[str, Any]]] = {}
    for noun, items in rows.items():
        if not isinstance(items, list):
            source.report(
                (noun,),
                f"« {noun} » : on attend une liste de lignes.",
                "Écrivez une ligne « - » par élément.",
            )
            continue
        for index, item in enumerate(items):
            if not isinstance(item, dict):
                source.report(
                    (noun, index),
                    f"« {noun} » : on attend des clés et des valeurs.",
                    "Écrivez « - reference: … ».",
                )
        kept[noun] = [item for item in items if isinstance(item, dict)]
    problems += source.problems
    return Overlay(rows=kept, media=folder)


def _solutions(path: Path, subject: Subject | None, problems: list[Problem]) -> list[Solution]:
    solutions: list[Solution] = []
    for file in sorted((path / "solutions").glob("*.yaml")):
        source = read_yaml(path, f"solutions/{file.name}")
        solution = _model(Solution, source, name=file.stem)
        if solution is not None:
            solutions.append(solution)
            if subject is not None:
                proofread_solution(solution, subject, source, path)
        problems += source.problems
    return solutions


def _strangers(path: Path) -> list[Problem]:
    return [
        Problem(
            item.name,
            0,
            "Ce fichier n’a pas sa place ici.",
            "Un sujet contient : " + ", ".join(sorted(_KNOWN)) + ".",
        )
        for item in path.iterdir()
        if item.name not in _KNOWN and not item.name.startswith(".")
    ]
