"""The examiner sets the mark, in the step of the session's grid. Nothing else ever does."""

from __future__ import annotations

from decimal import Decimal

from sandbox.errors import RefusedRequest
from sandbox.exam.candidate import Act
from sandbox.exam.events import Draft, GridFrame, MarkSet
from sandbox.services.passage import passage, sitting_row
from sandbox.services.room import Room
from sandbox.services.versioned import Saved, Write, refuse_stale, saved
from sandbox.store.tables import Sheet


def french(hundredths: int) -> str:
    """A mark as it is printed: 1350 is « 13,5 »."""
    whole, rest = divmod(hundredths, 100)
    return f"{whole},{rest:02d}".rstrip("0").rstrip(",") if rest else str(whole)


def _text(hundredths: int | None) -> str | None:
    return None if hundredths is None else french(hundredths)


def _hundredths(mark: Decimal, grid: GridFrame) -> int:
    scaled = mark * 100 if mark.is_finite() else Decimal("NaN")
    fits = scaled.is_finite() and scaled == scaled.to_integral_value()
    if not fits or not 0 <= scaled <= grid.mark_max_hundredths:
        raise RefusedRequest(
            f"La note va de 0 à {french(grid.mark_max_hundredths)}.", str(mark), code="wrong_mark"
        )
    if int(scaled) % grid.mark_step_hundredths:
        raise RefusedRequest(
            f"La note se met par pas de {french(grid.mark_step_hundredths)}.",
            str(mark),
            code="wrong_step",
        )
    return int(scaled)


def set_mark(
    room: Room, *, actor: str, candidate: str, mark: Decimal | None, write: Write
) -> Saved:
    """Set the mark, or take it away (None). Only once the passage is over.

    Raises Conflict, SheetLocked, WrongTransition, or RefusedRequest for a mark outside the scale or
    between two steps.
    """
    with room.log.transaction() as transaction:
        first = transaction.seen(write.op_id)
        if first is not None and isinstance(first.payload, MarkSet):
            return saved(first, _text(first.payload.mark_hundredths))
        found = passage(transaction.session, room.clock, candidate)
        found.must_allow(Act.UNMARK if mark is None else Act.MARK)
        grid = sitting_row(transaction.session, found.row.sitting).grid
        value = None if mark is None else _hundredths(mark, grid)
        sheet = transaction.session.get_one(Sheet, candidate)
        refuse_stale(write, sheet.mark_version, _text(sheet.mark_hundredths), _text(value))
        said = MarkSet(
            mark_hundredths=value,
            version=sheet.mark_version + 1,
            device_id=write.device_id,
            device_seq=write.device_seq,
            written_at=write.written_at,
        )
        draft = Draft(said, actor, found.row.sitting, candidate)
        return saved(transaction.append(draft, write.op_id), _text(value))
