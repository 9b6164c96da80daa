"""The paper of a sitting as it is read: texts filled for the day, annexes with their kind."""

from __future__ import annotations

import json
import mimetypes
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sandbox.checks.typography import typeset
from sandbox.errors import NotFound
from sandbox.subjects import Subject, Task
from sandbox.subjects.markdown import to_html
from sandbox.subjects.placeholders import fill

# The subject of a sitting, by the identifier of the sitting.
SubjectOf = Callable[[str], Subject]
_TEXTS = (".md", ".txt")


@dataclass(frozen=True)
class Annex:
    """One annex; `index` counts from 1 over the whole paper. `html` is safe, for text only."""

    index: int
    name: str
    label: str
    path: Path
    html: str = ""

    @property
    def media_type(self) -> str:
        """What the browser is told that the file is."""
        return mimetypes.guess_type(self.name)[0] or "application/octet-stream"

    @property
    def image(self) -> bool:
        """Whether it shows in a page."""
        return self.media_type in ("image/png", "image/jpeg", "image/webp", "image/gif")

    @property
    def shown(self) -> bool:
        """Whether it can be read inside a page; others open in a tab of their own."""
        return bool(self.html) or self.image


@dataclass(frozen=True)
class Question:
    """One task of the paper, ready to show. `expected_html` is for the examiner only."""

    number: int
    title: str
    task: Task
    html: str
    expected_html: str
    annexes: tuple[Annex, ...]


@dataclass(frozen=True)
class Paper:
    """A subject on a given day, for a given site."""

    subject: Subject
    situation: str
    assignment: str
    questions: tuple[Question, ...]
    annexes: tuple[Annex, ...]

    def annex(self, name: str) -> Annex:
        """The annex of that file name. Raises `NotFound`: only annexes of the paper are served."""
        for annex in self.annexes:
            if annex.name == name and annex.path.is_file():
                return annex
        raise NotFound("Cette annexe n’existe pas dans ce sujet.", name)

    def question(self, task: str) -> Question:
        """The question of a task. Raises `NotFound`."""
        for question in self.questions:
            if question.task.id == task:
                return question
        raise NotFound("Cette question n’existe pas dans ce sujet.", task)


def read_table(text: str, width: int) -> list[list[str]]:
    """A table answer is a JSON list of lines; anything else is shown in the first cell."""
    if not text:
        return []
    try:
        rows = json.loads(text)
        return [[str(cell) for cell in row][:width] + [""] * (width - len(row)) for row in rows]
    except (ValueError, TypeError):
        return [[text] + [""] * (width - 1)]


def lay_paper(subject: Subject, today: date, shop_address: str = "") -> Paper:
    """Fill the texts of a subject for an exam held on `today`."""

    def prose(text: str) -> str:
        return to_html(typeset(fill(text, today=today, shop_address=shop_address)))

    names = list(dict.fromkeys(name for task in subject.tasks for name in task.annexes))
    annexes = {
        name: Annex(index, name, f"Annexe {index}", path, _text(path, prose))
        for index, name in enumerate(names, start=1)
        for path in [subject.annex_path(name)]
    }
    questions = tuple(
        Question(
            number,
            typeset(task.title),
            task,
            prose(task.text),
            prose(task.expected),
            tuple(annexes[name] for name in task.annexes),
        )
        for number, task in enumerate(subject.tasks, start=1)
    )
    return Paper(
        subject,
        prose(subject.situation),
        prose(subject.assignment),
        questions,
        tuple(annexes.values()),
    )


def _text(path: Path, prose: Callable[[str], str]) -> str:
    if path.suffix not in _TEXTS or not path.is_file():
        return ""
    return prose(path.read_text(encoding="utf-8"))
