"""Resume a suspended candidate: the suspended time is credited, so that nothing is lost."""

from __future__ import annotations

from dataclasses import dataclass

from sandbox.exam import ledger
from sandbox.exam.candidate import Act
from sandbox.exam.clock import Instant
from sandbox.exam.events import Draft, Resumed, SuspensionReason
from sandbox.services.passage import passage
from sandbox.services.room import Room


@dataclass(frozen=True)
class ResumedCandidate:
    """What was given back and what is left, milliseconds; the site's window is still to be set."""

    credited_ms: int
    remaining_ms: int


def resume(room: Room, *, actor: str, candidate: str, op_id: str | None = None) -> ResumedCandidate:
    """Let the time run again. A break is entered as a break, anything else as credited time.

    Raises WrongTransition for who is not suspended.
    """
    with room.log.transaction() as transaction:
        first = transaction.seen(op_id) if op_id is not None else None
        if first is not None and isinstance(first.payload, Resumed):
            return ResumedCandidate(first.payload.credited_ms, first.payload.remaining_ms)
        found = passage(transaction.session, room.clock, candidate)
        found.must_allow(Act.RESUME)
        run, row = found.row.run, found.row
        assert run is not None and run.stopped_ms is not None and row.stopped_at is not None
        stopped = Instant(run.boot_id, run.stopped_ms, row.stopped_at)
        gap = ledger.gap_ms(run, stopped, found.now)
        said = Resumed(
            boot_id=found.now.boot_id,
            ticks_ms=found.now.ticks_ms,
            origin_ms=ledger.go_on(run, found.now, gap).origin_ms,
            credited_ms=gap,
            as_break=row.suspension_reason == SuspensionReason.BREAK,
            remaining_ms=found.remaining_ms,
        )
        transaction.append(Draft(said, actor, row.sitting, candidate), op_id)
        return ResumedCandidate(gap, said.remaining_ms)
