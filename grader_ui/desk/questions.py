"""The questions as the candidate sees them: no expected element, no check, no row of the grid."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from grader_ui.papers import Annex, Paper, read_table
from sandbox.services.room import Room
from sandbox.store.tables import AnswerRow

EMPTY_ROWS = 4


@dataclass(frozen=True)
class Kept:
    """What was written for a task, and when."""

    text: str
    version: int
    at: datetime


@dataclass(frozen=True)
class DeskQuestion:
    """One question with the candidate's own answer."""

    id: str
    title: str
    html: str
    annexes: tuple[Annex, ...]
    answer: str
    columns: tuple[str, ...]
    text: str
    version: int
    saved_at: datetime | None

    @property
    def table(self) -> list[list[str]]:
        """The cells of a table answer: as many as were kept, and some empty lines."""
        kept = read_table(self.text, len(self.columns))
        blank = [[""] * len(self.columns) for _ in range(max(1, EMPTY_ROWS - len(kept)))]
        return kept + blank


def kept_answers(room: Room, candidate: str) -> dict[str, Kept]:
    """The answers of a candidate, by task."""
    with room.store.read() as session:
        rows = session.scalars(select(AnswerRow).where(AnswerRow.candidate == candidate))
        return {row.task: Kept(row.text, row.version, row.at) for row in rows}


def desk_questions(paper: Paper, answers: Mapping[str, Kept]) -> list[DeskQuestion]:
    """The questions of the paper, in order, with what was written."""
    shown = []
    for question in paper.questions:
        task, kept = question.task, answers.get(question.task.id)
        shown.append(
            DeskQuestion(
                id=task.id,
                title=question.title,
                html=question.html,
                annexes=question.annexes,
                answer=task.answer,
                columns=tuple(task.columns),
                text=kept.text if kept else "",
                version=kept.version if kept else 0,
                saved_at=kept.at if kept else None,
            )
        )
    return shown
