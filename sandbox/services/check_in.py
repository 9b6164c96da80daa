"""Before the start: identity, information notice, waiting room."""

from __future__ import annotations

from sandbox.errors import RefusedRequest
from sandbox.exam.candidate import Act, CandidateState
from sandbox.exam.events import CandidateReady, Draft, IdentityConfirmed, NoticeRead
from sandbox.services.passage import passage
from sandbox.services.room import Room


def confirm_identity(room: Room, *, actor: str, candidate: str) -> CandidateState:
    """The identity shown is right. Confirming twice changes nothing. Raises NotFound."""
    with room.log.transaction() as transaction:
        row = passage(transaction.session, room.clock, candidate).row
        if row.identity_confirmed_at is None:
            transaction.append(Draft(IdentityConfirmed(), actor, row.sitting, candidate))
        return row.state


def read_notice(room: Room, *, actor: str, candidate: str) -> CandidateState:
    """The information notice was read. Reading twice changes nothing. Raises NotFound."""
    with room.log.transaction() as transaction:
        row = passage(transaction.session, room.clock, candidate).row
        if row.notice_read_at is None:
            transaction.append(Draft(NoticeRead(), actor, row.sitting, candidate))
        return row.state


def declare_ready(room: Room, *, actor: str, candidate: str) -> CandidateState:
    """The candidate waits for the start. Once ready or started, saying it again changes nothing.

    Raises RefusedRequest before notice and identity, WrongTransition for who is not present.
    """
    after = (CandidateState.READY, CandidateState.RUNNING, CandidateState.SUSPENDED)
    with room.log.transaction() as transaction:
        found = passage(transaction.session, room.clock, candidate)
        if found.row.state in after:
            return found.row.state
        found.must_allow(Act.GET_READY)
        if found.row.notice_read_at is None or found.row.identity_confirmed_at is None:
            raise RefusedRequest(
                "Lisez la notice d’information et confirmez votre identité avant d’attendre "
                "le départ.",
                code="check_in_incomplete",
            )
        transaction.append(Draft(CandidateReady(), actor, found.row.sitting, candidate))
        return found.row.state
