"""The documents' values, read from the store: a signed sheet prints what was signed."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from grader_ui.exports.models import (
    EvaluationSheet,
    FilledGrid,
    FilledRow,
    MarkLine,
    MarkSheet,
    ScaleColumn,
)
from sandbox.exam.candidate import CandidateState
from sandbox.services.passage import sitting_row
from sandbox.services.room import Room
from sandbox.services.sheet import SheetContent, sheet_content
from sandbox.store.tables import CandidateRow, Sheet


def evaluation_sheet(room: Room, candidate: str) -> EvaluationSheet:
    """The sheet of a candidate; unsigned, it carries no digest. Raises `NotFound`."""
    with room.store.read() as session:
        content = sheet_content(session, candidate)
        sheet = session.get_one(Sheet, candidate)
        return _evaluation_sheet(content, sheet)


def filled_grid(room: Room, candidate: str) -> FilledGrid:
    """The grid of a candidate; only comments that may be communicated are printed."""
    with room.store.read() as session:
        content = sheet_content(session, candidate)
        sheet = session.get_one(Sheet, candidate)
    grid = content.grid
    numbers = {task: n for n, task in enumerate(dict.fromkeys(row.task for row in grid.rows), 1)}
    return FilledGrid(
        sheet=_evaluation_sheet(content, sheet),
        version=grid.version,
        scale=tuple(ScaleColumn(level.key, level.label or level.key) for level in grid.levels),
        rows=tuple(
            FilledRow(
                task=f"Q{numbers[row.task]}",
                skill=row.skill,
                criteria=row.criteria,
                level=cell.level,
                descriptor=row.descriptors.get(cell.level, "") if cell.level else "",
                comment=cell.comment if cell.communicable else "",
            )
            for row, cell in zip(grid.rows, content.cells, strict=True)
        ),
    )


def mark_sheet(room: Room, sitting: str) -> MarkSheet:
    """The marks of a sitting, in the order of the imported list. Raises `NotFound`."""
    with room.store.read() as session:
        row = sitting_row(session, sitting)
        candidates = session.scalars(
            select(CandidateRow).where(CandidateRow.sitting == sitting).order_by(CandidateRow.rank)
        ).all()
        sheets = {
            one.candidate: one
            for one in session.scalars(
                select(Sheet).where(Sheet.candidate.in_([one.id for one in candidates]))
            )
        }
        return MarkSheet(
            center=row.center,
            exam_session=row.exam_session,
            panel=row.panel,
            day=date.fromisoformat(row.day),
            subject_code=row.subject_code,
            examiner_name=row.examiner_name,
            lines=tuple(_line(one, sheets[one.id]) for one in candidates),
        )


def _evaluation_sheet(content: SheetContent, sheet: Sheet) -> EvaluationSheet:
    return EvaluationSheet(
        candidate_number=content.number,
        surname=content.surname,
        first_name=content.first_name,
        panel=content.panel,
        center=content.center,
        exam_session=content.exam_session,
        day=date.fromisoformat(content.day),
        subject_code=content.subject_code,
        subject_title=content.subject_title,
        face=content.face,
        mark_hundredths=content.mark_hundredths,
        overall_comment=content.overall_comment,
        examiner_name=content.examiner_name,
        signed_at=sheet.signed_at,
        digest=sheet.sheet_digest if sheet.signed_at else "",
        withheld=content.fraud_suspicion,
    )


def _line(candidate: CandidateRow, sheet: Sheet) -> MarkLine:
    """Only a signed mark goes out; a suspicion of fraud withholds it."""
    status = {
        CandidateState.SIGNED: "",
        CandidateState.ABSENT: "absent",
        CandidateState.WITHDRAWN: "retiré",
    }.get(candidate.state, "à terminer")
    if candidate.fraud_suspicion:
        status = "résultat réservé"
    return MarkLine(
        candidate_number=candidate.number,
        surname=candidate.surname,
        first_name=candidate.first_name,
        mark_hundredths=None if status else sheet.mark_hundredths,
        absent=candidate.state is CandidateState.ABSENT,
        status=status,
    )
