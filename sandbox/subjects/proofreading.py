"""What a schema cannot say: ids unique and resolved, minutes that fit, files that exist."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path, PurePosixPath

from sandbox.checks.sources import AnswerSource
from sandbox.subjects.operations import operations
from sandbox.subjects.schema import Subject
from sandbox.subjects.solution import Solution
from sandbox.subjects.source import Path_, SourceFile


def proofread(subject: Subject, source: SourceFile, folder: Path) -> None:
    """Add to `source` every problem between the parts of a subject that is well formed."""
    _unique(
        source, [(("tasks", i, "id"), task.id) for i, task in enumerate(subject.tasks)], "question"
    )
    _unique(source, [(("checks", i, "id"), c.id) for i, c in enumerate(subject.checks)], "contrôle")
    rows: list[tuple[Path_, str]] = [
        (("tasks", i, "rows", j, "id"), row.id)
        for i, task in enumerate(subject.tasks)
        for j, row in enumerate(task.rows)
    ]
    _unique(source, rows, "ligne de grille")
    _minutes(subject, source)
    _rows(subject, source)
    _files(subject, source, folder)
    _checks(subject, source)


def _unique(source: SourceFile, ids: list[tuple[Path_, str]], what: str) -> None:
    counts = Counter(name for _, name in ids)
    met: set[str] = set()
    for path, name in ids:
        if counts[name] > 1 and name in met:
            source.report(
                path,
                f"L’identifiant de {what} « {name} » sert deux fois.",
                "Choisissez-en un autre.",
            )
        met.add(name)


def _minutes(subject: Subject, source: SourceFile) -> None:
    total = sum(task.minutes or 0 for task in subject.tasks)
    if total > subject.minutes:
        source.report(
            ("minutes",),
            f"Les questions demandent {total} minutes, l’épreuve en compte {subject.minutes}.",
            "Réduisez les durées des questions.",
        )


def _rows(subject: Subject, source: SourceFile) -> None:
    known = [check.id for check in subject.checks]
    fed: dict[str, str] = {}
    for i, task in enumerate(subject.tasks):
        for operation in task.operations:
            if operations()[operation].face != subject.face:
                source.report(
                    ("tasks", i, "operations"),
                    f"L’opération {operation} est de la face {operations()[operation].face}.",
                    f"Le sujet est de la face {subject.face} : choisissez une de ses opérations.",
                )
        for j, row in enumerate(task.rows):
            for k, name in enumerate(row.checks):
                path: Path_ = ("tasks", i, "rows", j, "checks", k)
                if name not in known:
                    source.report(
                        path, f"Le contrôle « {name} » n’existe pas.", _nearest(name, known)
                    )
                elif fed.setdefault(name, task.id) != task.id:
                    source.report(
                        path,
                        f"Le contrôle « {name} » sert déjà la question {fed[name]}.",
                        "Un contrôle appartient à une seule question : écrivez-en un autre.",
                    )
    for i, check in enumerate(subject.checks):
        if check.id not in fed:
            source.report(
                ("checks", i, "id"),
                f"Le contrôle « {check.id} » n’est cité par aucune ligne de grille.",
                "Citez-le dans « checks » d’une ligne, ou retirez-le.",
            )


def _files(subject: Subject, source: SourceFile, folder: Path) -> None:
    for i, task in enumerate(subject.tasks):
        if task.answer == "table" and not task.columns:
            source.report(
                ("tasks", i, "answer"),
                "Un tableau à remplir demande ses colonnes.",
                "Ajoutez « columns: [Indicateur, Valeur] ».",
            )
        for j, name in enumerate(task.annexes):
            path: Path_ = ("tasks", i, "annexes", j)
            if not inside(folder / "annexes", name):
                source.report(
                    path, f"L’annexe « {name} » manque.", f"Ajoutez le fichier annexes/{name}."
                )


def _checks(subject: Subject, source: SourceFile) -> None:
    answers = {task.id: task for task in subject.tasks}
    for i, check in enumerate(subject.checks):
        for place in check.sources():
            if isinstance(place, AnswerSource):
                task = answers.get(place.answer)
                if task is None:
                    source.report(
                        ("checks", i),
                        f"La question « {place.answer} » n’existe pas.",
                        _nearest(place.answer, answers),
                    )
                elif task.answer == "none":
                    source.report(
                        ("checks", i),
                        f"La question « {place.answer} » n’attend pas de réponse écrite.",
                        "Donnez « answer: short » (ou long, number, table) à cette question.",
                    )


def proofread_solution(
    solution: Solution, subject: Subject, source: SourceFile, folder: Path
) -> None:
    """Steps and answers name tasks that exist, files that exist."""
    tasks = {task.id: task for task in subject.tasks}
    for i, step in enumerate(solution.steps):
        if step.task not in tasks:
            source.report(
                ("steps", i, "task"),
                f"La question « {step.task} » n’existe pas.",
                _nearest(step.task, tasks),
            )
        for name in step.file_names():
            if not inside(folder, name):
                source.report(
                    ("steps", i, "files"),
                    f"Le fichier « {name} » manque.",
                    f"Ajoutez {name} au dossier du sujet.",
                )
    for task_id in solution.answers:
        path: Path_ = ("answers", task_id)
        if task_id not in tasks:
            source.report(
                path, f"La question « {task_id} » n’existe pas.", _nearest(task_id, tasks)
            )
        elif tasks[task_id].answer == "none":
            source.report(
                path,
                f"La question « {task_id} » n’attend pas de réponse écrite.",
                "Retirez cette réponse.",
            )


def inside(root: Path, name: str) -> bool:
    """Whether `name` is a plain file below `root`, without a way out of it or a link."""
    relative = PurePosixPath(name)
    if relative.is_absolute() or ".." in relative.parts:
        return False
    file = root / relative
    return file.is_file() and file.resolve().is_relative_to(root.resolve())


def _nearest(name: str, known: Iterable[str]) -> str:
    names = list(known)
    near = get_close_matches(name, names, 1, 0.4)
    if near:
        return f"Vouliez-vous dire « {near[0]} » ?"
    return f"Existent : {', '.join(names) or 'aucun'}."
