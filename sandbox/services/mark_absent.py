"""Side states: absent, admitted late, withdrawn; the flag of suspected fraud."""

from __future__ import annotations

from sandbox.exam.candidate import Act, CandidateState
from sandbox.exam.clock import read
from sandbox.exam.events import (
    AbsenceCancelled,
    Draft,
    FraudSuspected,
    MarkedAbsent,
    Payload,
    Withdrawn,
)
from sandbox.services.passage import passage, required_text
from sandbox.services.room import Room


def _record(
    room: Room, actor: str, candidate: str, act: Act, said: Payload, op_id: str | None
) -> CandidateState:
    with room.log.transaction() as transaction:
        found = passage(transaction.session, room.clock, candidate)
        if op_id is None or transaction.seen(op_id) is None:
            found.must_allow(act)
            transaction.append(Draft(said, actor, found.row.sitting, candidate), op_id)
        return found.row.state


def mark_absent(
    room: Room, *, actor: str, candidate: str, reason: str = "", op_id: str | None = None
) -> CandidateState:
    """Absent: recorded, no mark. Raises WrongTransition once the candidate is ready."""
    said = MarkedAbsent(reason=reason.strip())
    return _record(room, actor, candidate, Act.MARK_ABSENT, said, op_id)


def admit_late(
    room: Room, *, actor: str, candidate: str, reason: str, op_id: str | None = None
) -> CandidateState:
    """Expect an absent candidate again, for a reason. Raises RefusedRequest without one."""
    said = AbsenceCancelled(reason=required_text(reason, "Le motif de l’admission en retard"))
    return _record(room, actor, candidate, Act.ADMIT_LATE, said, op_id)


def withdraw(
    room: Room, *, actor: str, candidate: str, reason: str, op_id: str | None = None
) -> CandidateState:
    """The candidate leaves for good. Raises RefusedRequest without a reason."""
    now = read(room.clock)
    said = Withdrawn(
        reason=required_text(reason, "Le motif du retrait"),
        ticks_ms=now.ticks_ms,
        boot_id=now.boot_id,
    )
    return _record(room, actor, candidate, Act.WITHDRAW, said, op_id)


def suspect_fraud(
    room: Room,
    *,
    actor: str,
    candidate: str,
    reason: str,
    suspected: bool = True,
    op_id: str | None = None,
) -> CandidateState:
    """Raise the flag, or lower it, for a reason: the candidate goes on working all the same."""
    said = FraudSuspected(
        suspected=suspected, reason=required_text(reason, "Le motif de la suspicion")
    )
    return _record(room, actor, candidate, Act.SUSPECT_FRAUD, said, op_id)
