"""All that was judged in a sitting, read at once: cells, sheets, observations, evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from grader_ui.console.feed import opened_page
from sandbox.services.room import Room
from sandbox.store.tables import ActivityRow, GridCell, Observation, Sheet, VerdictRow
from sandbox.subjects import Subject


@dataclass(frozen=True)
class CellView:
    """A row of the grid for one candidate; versions count the writes of each value."""

    level: str | None = None
    level_version: int = 0
    comment: str = ""
    comment_version: int = 0
    communicable: bool = True


@dataclass(frozen=True)
class SheetView:
    """The sheet's own values."""

    mark_hundredths: int | None
    mark_version: int
    overall_comment: str
    overall_comment_version: int
    signed_at: datetime | None
    sheet_digest: str

    @property
    def mark_text(self) -> str:
        """The mark as it is typed: 12,5."""
        if self.mark_hundredths is None:
            return ""
        whole, rest = divmod(self.mark_hundredths, 100)
        return f"{whole},{rest:02d}".rstrip("0").rstrip(",") if rest else str(whole)


@dataclass(frozen=True)
class EvidenceView:
    """What one check saw; it never sets a level."""

    check: str
    task: str
    rows: tuple[str, ...]
    title: str
    outcome: str
    observed: str
    sentence: str
    final: bool


@dataclass(frozen=True)
class NoteView:
    """A timestamped observation."""

    id: int
    candidate: str
    row: str | None
    text: str
    elapsed_ms: int | None
    at: datetime


@dataclass(frozen=True)
class Gradebook:
    """Everything by candidate."""

    cells: dict[tuple[str, str], CellView]
    sheets: dict[str, SheetView]
    evidence: dict[str, tuple[EvidenceView, ...]]
    notes: dict[str, tuple[NoteView, ...]]
    pages: dict[str, str]

    def cell(self, candidate: str, row: str) -> CellView:
        """The cell, empty when nothing was said."""
        return self.cells.get((candidate, row), CellView())

    def evidence_of(self, candidate: str, *, task: str = "", row: str = "") -> list[EvidenceView]:
        """The evidence of a task, or of a row, in the order of the subject."""
        return [
            one
            for one in self.evidence.get(candidate, ())
            if (not task or one.task == task) and (not row or row in one.rows)
        ]


def check_order(subject: Subject) -> list[str]:
    """The checks as the subject lists them."""
    return [check.id for check in subject.checks]


def read_gradebook(room: Room, candidates: Sequence[str], order: Sequence[str] = ()) -> Gradebook:
    """Read it in five queries, whatever the number of candidates; `order` is the checks' own."""
    rank = {check: index for index, check in enumerate(order)}
    with room.store.read() as session:
        cells = {
            (one.candidate, one.row): CellView(
                one.level, one.level_version, one.comment, one.comment_version, one.communicable
            )
            for one in session.scalars(select(GridCell).where(GridCell.candidate.in_(candidates)))
        }
        sheets = {
            one.candidate: SheetView(
                one.mark_hundredths,
                one.mark_version,
                one.overall_comment,
                one.overall_comment_version,
                one.signed_at,
                one.sheet_digest,
            )
            for one in session.scalars(select(Sheet).where(Sheet.candidate.in_(candidates)))
        }
        evidence: dict[str, list[EvidenceView]] = defaultdict(list)
        for row in session.scalars(select(VerdictRow).where(VerdictRow.candidate.in_(candidates))):
            evidence[row.candidate].append(
                EvidenceView(
                    row.check,
                    row.task,
                    row.rows,
                    row.title,
                    row.outcome,
                    row.observed,
                    row.sentence,
                    row.final,
                )
            )
        notes: dict[str, list[NoteView]] = defaultdict(list)
        for note in session.scalars(
            select(Observation)
            .where(Observation.candidate.in_(candidates))
            .order_by(Observation.id.desc())
        ):
            notes[note.candidate].append(
                NoteView(note.id, note.candidate, note.row, note.text, note.elapsed_ms, note.at)
            )
        visits = session.execute(
            select(ActivityRow.candidate, ActivityRow.sentence, ActivityRow.path)
            .where(ActivityRow.candidate.in_(candidates), ActivityRow.verb == "visit")
            .order_by(ActivityRow.seq)
        )
        pages = {candidate: opened_page(said, path) for candidate, said, path in visits}
    return Gradebook(
        cells,
        sheets,
        {
            candidate: tuple(sorted(found, key=lambda one: rank.get(one.check, len(rank))))
            for candidate, found in evidence.items()
        },
        {candidate: tuple(found) for candidate, found in notes.items()},
        pages,
    )
