"""Reopen a finished passage: the examiner's act, with a reason and time to work with."""

from __future__ import annotations

from sandbox.errors import RefusedRequest
from sandbox.exam import ledger
from sandbox.exam.candidate import Act
from sandbox.exam.clock import Instant
from sandbox.exam.events import Draft, Reopened
from sandbox.services.passage import passage, required_text
from sandbox.services.room import Room


def reopen(room: Room, *, actor: str, candidate: str, reason: str, op_id: str | None = None) -> int:
    """Let the candidate work again with what was left at the end; milliseconds left.

    The time since the end is credited. Raises RefusedRequest without a reason or when nothing was
    left (credit time first), WrongTransition for who is not finished.
    """
    reason = required_text(reason, "Le motif de la réouverture")
    with room.log.transaction() as transaction:
        first = transaction.seen(op_id) if op_id is not None else None
        if first is not None and isinstance(first.payload, Reopened):
            return first.payload.remaining_ms
        found = passage(transaction.session, room.clock, candidate)
        found.must_allow(Act.REOPEN)
        left = found.remaining_ms
        if left == 0:
            raise RefusedRequest(
                "Il ne restait plus de temps à ce candidat. Rendez-lui d’abord du temps.",
                code="no_time_left",
            )
        run, row = found.row.run, found.row
        assert run is not None and run.stopped_ms is not None and row.stopped_at is not None
        gap = ledger.gap_ms(run, Instant(run.boot_id, run.stopped_ms, row.stopped_at), found.now)
        said = Reopened(
            boot_id=found.now.boot_id,
            ticks_ms=found.now.ticks_ms,
            origin_ms=ledger.go_on(run, found.now, gap).origin_ms,
            credited_ms=gap,
            remaining_ms=left,
            reason=reason,
        )
        transaction.append(Draft(said, actor, row.sitting, candidate), op_id)
        return left
