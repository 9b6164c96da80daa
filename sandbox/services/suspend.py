"""Suspend a candidate: the time line stands still until the examiner resumes it."""

from __future__ import annotations

from sandbox.errors import RefusedRequest
from sandbox.exam.candidate import Act
from sandbox.exam.events import Draft, Suspended, SuspensionReason, instant_text
from sandbox.services.passage import passage
from sandbox.services.room import Room


def suspend(
    room: Room,
    *,
    actor: str,
    candidate: str,
    reason: SuspensionReason = SuspensionReason.INCIDENT,
    text: str = "",
    op_id: str | None = None,
) -> int:
    """Suspend from now on; milliseconds left. The site's window is then to be closed.

    Raises WrongTransition for who does not work, RefusedRequest when no time is left.
    """
    with room.log.transaction() as transaction:
        found = passage(transaction.session, room.clock, candidate)
        if op_id is not None and transaction.seen(op_id) is not None:
            return found.remaining_ms
        found.must_allow(Act.SUSPEND)
        left = found.remaining_ms
        if left == 0:
            raise RefusedRequest(
                "Le temps de ce candidat est écoulé\N{NO-BREAK SPACE}: l’épreuve se termine.",
                code="time_over",
            )
        said = Suspended(
            boot_id=found.now.boot_id,
            ticks_ms=found.now.ticks_ms,
            stopped_at=instant_text(found.now.at),
            reason=reason,
            text=text.strip(),
        )
        transaction.append(Draft(said, actor, found.row.sitting, candidate), op_id)
        return left
