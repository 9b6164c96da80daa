"""The examiner's words: a comment on a row, the overall comment of the sheet."""

from __future__ import annotations

from sandbox.errors import RefusedRequest
from sandbox.exam.candidate import Act
from sandbox.exam.events import Draft, OverallCommentSet, RowCommentSet
from sandbox.services.passage import passage, sitting_row
from sandbox.services.room import Room
from sandbox.services.set_level import refuse_unknown_row
from sandbox.services.versioned import Saved, Write, refuse_stale, saved
from sandbox.store.tables import GridCell, Sheet

LONGEST_COMMENT = 4_000


def _refuse_too_long(text: str) -> None:
    if len(text) > LONGEST_COMMENT:
        raise RefusedRequest(
            f"Cette appréciation est trop longue\N{NO-BREAK SPACE}: "
            f"{LONGEST_COMMENT} caractères au plus.",
            f"{len(text)} characters",
            code="comment_too_long",
        )


def comment_row(
    room: Room,
    *,
    actor: str,
    candidate: str,
    row: str,
    text: str,
    communicable: bool = True,
    write: Write,
) -> Saved:
    """Write a row's comment, kept apart from the official ticks; empty text clears it.

    Raises Conflict, SheetLocked, WrongTransition, or RefusedRequest (unknown row, too long).
    """
    _refuse_too_long(text)
    with room.log.transaction() as transaction:
        first = transaction.seen(write.op_id)
        if first is not None and isinstance(first.payload, RowCommentSet):
            return saved(first, first.payload.text)
        found = passage(transaction.session, room.clock, candidate)
        found.must_allow(Act.ASSESS)
        refuse_unknown_row(sitting_row(transaction.session, found.row.sitting).grid, row)
        cell = transaction.session.get(GridCell, (candidate, row))
        version, value = (cell.comment_version, cell.comment) if cell else (0, "")
        refuse_stale(write, version, value, text)
        said = RowCommentSet(
            row=row,
            text=text,
            communicable=communicable,
            version=version + 1,
            device_id=write.device_id,
            device_seq=write.device_seq,
            written_at=write.written_at,
        )
        draft = Draft(said, actor, found.row.sitting, candidate)
        return saved(transaction.append(draft, write.op_id), text)


def comment_sheet(room: Room, *, actor: str, candidate: str, text: str, write: Write) -> Saved:
    """Write the overall comment; empty text clears it.

    Raises Conflict, SheetLocked, WrongTransition, or RefusedRequest when it is too long.
    """
    _refuse_too_long(text)
    with room.log.transaction() as transaction:
        first = transaction.seen(write.op_id)
        if first is not None and isinstance(first.payload, OverallCommentSet):
            return saved(first, first.payload.text)
        found = passage(transaction.session, room.clock, candidate)
        found.must_allow(Act.ASSESS)
        sheet = transaction.session.get_one(Sheet, candidate)
        refuse_stale(write, sheet.overall_comment_version, sheet.overall_comment, text)
        said = OverallCommentSet(
            text=text,
            version=sheet.overall_comment_version + 1,
            device_id=write.device_id,
            device_seq=write.device_seq,
            written_at=write.written_at,
        )
        draft = Draft(said, actor, found.row.sitting, candidate)
        return saved(transaction.append(draft, write.op_id), text)
