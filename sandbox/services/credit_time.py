"""Give time: planned extra time before the start, credited time after an incident."""

from __future__ import annotations

from sandbox.errors import RefusedRequest
from sandbox.exam import ledger
from sandbox.exam.candidate import Act, CandidateState
from sandbox.exam.events import Draft, ExtraTimePlanned, TimeCredited
from sandbox.exam.ledger import EntryKind
from sandbox.services.passage import passage, required_text
from sandbox.services.room import Room

LONGEST_CREDIT_MS = 120 * ledger.MINUTE_MS


def credit_time(
    room: Room, *, actor: str, candidate: str, ms: int, reason: str, op_id: str | None = None
) -> int:
    """Give `ms` milliseconds back; milliseconds left. A running site's window is to be set again.

    Raises RefusedRequest without a reason, for less than a millisecond or more than two hours,
    WrongTransition once the sheet is graded or the candidate away.
    """
    reason = required_text(reason, "Le motif du temps rendu")
    if not 0 < ms <= LONGEST_CREDIT_MS:
        raise RefusedRequest(
            "Le temps rendu va d’une seconde à deux heures.", f"{ms} ms", code="wrong_credit"
        )
    with room.log.transaction() as transaction:
        found = passage(transaction.session, room.clock, candidate)
        if op_id is not None and transaction.seen(op_id) is not None:
            return found.remaining_ms
        found.must_allow(Act.CREDIT)
        said = TimeCredited(ms=ms, reason=reason)
        transaction.append(Draft(said, actor, found.row.sitting, candidate), op_id)
        return passage(transaction.session, room.clock, candidate).remaining_ms


def plan_extra_time(room: Room, *, actor: str, candidate: str, total_ms: int) -> int:
    """Planned extra time becomes `total_ms`; milliseconds granted in all.

    Raises RefusedRequest after the start (credit time then) or for a negative total.
    """
    with room.log.transaction() as transaction:
        found = passage(transaction.session, room.clock, candidate)
        before = (CandidateState.EXPECTED, CandidateState.PRESENT, CandidateState.READY)
        if found.row.state not in before:
            raise RefusedRequest(
                "Le temps majoré se prévoit avant le départ. Rendez du temps à la place.",
                code="already_started",
            )
        if not 0 <= total_ms <= LONGEST_CREDIT_MS:
            raise RefusedRequest("Ce temps majoré n’est pas valable.", code="wrong_extra_time")
        added = total_ms - ledger.granted_of_kind_ms(found.entries, EntryKind.EXTRA_TIME)
        if added:
            said = ExtraTimePlanned(added_ms=added, total_ms=total_ms)
            transaction.append(Draft(said, actor, found.row.sitting, candidate))
        return passage(transaction.session, room.clock, candidate).remaining_ms
