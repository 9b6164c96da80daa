"""Unlock a signed sheet, with a reason: the signature is gone until it is given again."""

from __future__ import annotations

from sandbox.exam.candidate import Act, CandidateState
from sandbox.exam.events import Draft, SheetUnlocked
from sandbox.services.passage import passage, required_text
from sandbox.services.room import Room


def unlock(
    room: Room, *, actor: str, candidate: str, reason: str, op_id: str | None = None
) -> CandidateState:
    """Open the sheet again. Raises RefusedRequest without a reason, WrongTransition if unsigned."""
    reason = required_text(reason, "Le motif du déverrouillage")
    with room.log.transaction() as transaction:
        found = passage(transaction.session, room.clock, candidate)
        if op_id is None or transaction.seen(op_id) is None:
            found.must_allow(Act.UNLOCK)
            said = SheetUnlocked(reason=reason)
            transaction.append(Draft(said, actor, found.row.sitting, candidate), op_id)
        return found.row.state
