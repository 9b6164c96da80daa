"""The content of an evaluation sheet: what is signed, printed and digested."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import rfc8785
from pydantic import TypeAdapter
from sqlalchemy import select
from sqlalchemy.orm import Session

from sandbox.errors import NotFound
from sandbox.exam.events import GridFrame
from sandbox.services.passage import sitting_row
from sandbox.store.tables import CandidateRow, GridCell, Sheet, SiteRow


@dataclass(frozen=True)
class SheetCell:
    """One row of the grid as judged."""

    row: str
    level: str | None
    comment: str
    communicable: bool


@dataclass(frozen=True)
class SheetContent:
    """All that the signature covers. No birth date, no extra time."""

    candidate: str
    number: str
    surname: str
    first_name: str
    panel: str
    day: str
    exam_session: str
    center: str
    subject_code: str
    subject_title: str
    subject_digest: str
    face: str
    examiner: str
    examiner_name: str
    grid: GridFrame
    cells: tuple[SheetCell, ...]
    mark_hundredths: int | None
    overall_comment: str
    snapshot_digest: str
    fraud_suspicion: bool


def sheet_content(session: Session, candidate: str) -> SheetContent:
    """The sheet of a candidate as it stands, one cell per row of the grid. Raises NotFound."""
    row = session.get(CandidateRow, candidate)
    if row is None:
        raise NotFound("Ce candidat n’existe pas dans ce centre.", f"candidate {candidate!r}")
    sitting = sitting_row(session, row.sitting)
    sheet = session.get_one(Sheet, candidate)
    site = session.get(SiteRow, candidate)
    found = {
        cell.row: cell
        for cell in session.scalars(select(GridCell).where(GridCell.candidate == candidate))
    }
    cells = []
    for one in sitting.grid.rows:
        cell = found.get(one.id)
        cells.append(
            SheetCell(one.id, cell.level, cell.comment, cell.communicable)
            if cell
            else SheetCell(one.id, None, "", True)
        )
    return SheetContent(
        candidate=row.id,
        number=row.number,
        surname=row.surname,
        first_name=row.first_name,
        panel=row.panel,
        day=sitting.day,
        exam_session=sitting.exam_session,
        center=sitting.center,
        subject_code=sitting.subject_code,
        subject_title=sitting.subject_title,
        subject_digest=sitting.subject_digest,
        face=sitting.face,
        examiner=sitting.examiner,
        examiner_name=sitting.examiner_name,
        grid=sitting.grid,
        cells=tuple(cells),
        mark_hundredths=sheet.mark_hundredths,
        overall_comment=sheet.overall_comment,
        snapshot_digest=site.snapshot_digest if site else "",
        fraud_suspicion=row.fraud_suspicion,
    )


def sheet_digest(content: SheetContent) -> str:
    """SHA-256 of the canonical JSON (RFC 8785) of the sheet."""
    plain = TypeAdapter(SheetContent).dump_python(content, mode="json")
    return hashlib.sha256(rfc8785.dumps(plain)).hexdigest()
