"""What the exported documents say, as frozen values; marks are hundredths of a point."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class EvaluationSheet:
    """*Fiche d’évaluation*: the fields of the national model, and the digest of the signed state.

    `mark_hundredths` is None only while the sheet is not marked; `signed_at` is None while it is
    a draft, which the document then says.
    """

    candidate_number: str
    surname: str
    first_name: str
    panel: str
    center: str
    exam_session: str
    day: date
    subject_code: str
    subject_title: str
    face: str
    mark_hundredths: int | None
    overall_comment: str
    examiner_name: str
    signed_at: datetime | None
    digest: str
    withheld: bool = False


@dataclass(frozen=True)
class ScaleColumn:
    """One column of the grid: TI, or 1."""

    key: str
    label: str


@dataclass(frozen=True)
class FilledRow:
    """One row of the grid with the level ticked, and the comment that may be communicated."""

    task: str
    skill: str
    criteria: tuple[str, ...]
    level: str | None
    descriptor: str = ""
    comment: str = ""


@dataclass(frozen=True)
class FilledGrid:
    """The grid filled in during the exam, attached to its sheet by the digest."""

    sheet: EvaluationSheet
    version: str
    scale: tuple[ScaleColumn, ...]
    rows: tuple[FilledRow, ...]


@dataclass(frozen=True)
class MarkLine:
    """One line of the mark sheet. `status` is empty, or says why there is no mark."""

    candidate_number: str
    surname: str
    first_name: str
    mark_hundredths: int | None
    absent: bool = False
    status: str = ""


@dataclass(frozen=True)
class MarkSheet:
    """*Bordereau de notes*: lines in the order of the imported list."""

    center: str
    exam_session: str
    panel: str
    day: date
    subject_code: str
    examiner_name: str
    lines: tuple[MarkLine, ...]
