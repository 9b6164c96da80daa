"""A candidate signs in at a seat: one active seat at a time, another waits for the examiner."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from sandbox.errors import NotFound, RefusedRequest
from sandbox.exam.candidate import CandidateState
from sandbox.exam.events import Draft, SeatConfirmed, SeatRevoked, SeatTaken
from sandbox.services.passage import passage
from sandbox.services.room import Room
from sandbox.services.secrets import check_secret, normal_code, session_digest
from sandbox.store.tables import CandidateRow, Credential, SeatSession

_REFUSAL = (
    "Numéro de candidat ou code incorrect. Recopiez-les depuis votre fiche, "
    "ou appelez l’examinateur."
)
_AWAY = (CandidateState.ABSENT, CandidateState.WITHDRAWN)


@dataclass(frozen=True)
class SignedIn:
    """A seat's sign-in. `session` is the seat's secret, kept by its cookie alone."""

    candidate: str
    sitting: str
    active: bool
    session: str = field(repr=False)


def _known(session: Session, number: str, desk: str | None) -> CandidateRow | None:
    query = select(CandidateRow).where(CandidateRow.number == number)
    if desk is not None:
        return session.scalars(query.where(CandidateRow.id == desk)).one_or_none()
    rows = session.scalars(query).all()
    return rows[0] if len(rows) == 1 else None


def _active(session: Session, candidate: str) -> SeatSession | None:
    query = select(SeatSession).where(
        SeatSession.candidate == candidate, SeatSession.status == "active"
    )
    return session.scalars(query).one_or_none()


def sign_in_candidate(
    room: Room,
    *,
    candidate_number: str,
    code: str,
    seat: str = "",
    desk: str | None = None,
    robot: bool = False,
) -> SignedIn:
    """Sign in with number and code. `desk` is the candidate id that the desk's host names.

    The first seat is active at once; a second one waits (`active` false) until `confirm_seat`,
    except that a person takes a robot's seat over at once and a robot never takes a person's.
    Raises SignInRefused, TooManyAttempts, or RefusedRequest for an absent candidate.
    """
    number = "".join(candidate_number.split())
    with room.store.read() as session:
        row = _known(session, number, desk)
        credential = session.get(Credential, row.id) if row else None
    subject = f"candidate:{row.id if row else desk or number}"[:160]
    check_secret(
        room, subject, credential.code_hash if credential else None, normal_code(code), _REFUSAL
    )
    assert row is not None
    secret = secrets.token_urlsafe(32)
    actor = f"{'robot' if robot else 'candidate'}:{row.id}"
    with room.log.transaction() as transaction:
        current = passage(transaction.session, room.clock, row.id).row
        if current.state in _AWAY:
            raise RefusedRequest(
                f"Vous êtes enregistré comme {current.state.label}. Appelez l’examinateur.",
                code="candidate_away",
            )
        holder = _active(transaction.session, row.id)
        if holder is not None and robot:
            raise RefusedRequest(
                "Ce poste est déjà occupé\N{NO-BREAK SPACE}: le robot se retire.",
                code="seat_taken",
            )
        if holder is not None and holder.robot:
            revoked = SeatRevoked(session_digest=holder.session_digest, reason="robot relayé")
            transaction.append(Draft(revoked, actor, row.sitting, row.id))
            holder = None
        taken = SeatTaken(
            session_digest=session_digest(secret), seat=seat, robot=robot, active=holder is None
        )
        transaction.append(Draft(taken, actor, row.sitting, row.id))
    return SignedIn(candidate=row.id, sitting=row.sitting, active=holder is None, session=secret)


@dataclass(frozen=True)
class WaitingSeat:
    """A seat that asks to take over; `key` names it to `confirm_seat` and gives no access."""

    key: str
    candidate: str
    seat: str


def waiting_seats(room: Room, sitting: str) -> tuple[WaitingSeat, ...]:
    """The seats of a sitting that wait for the examiner, oldest first."""
    query = (
        select(SeatSession)
        .join(CandidateRow, CandidateRow.id == SeatSession.candidate)
        .where(CandidateRow.sitting == sitting, SeatSession.status == "waiting")
        .order_by(SeatSession.at)
    )
    with room.store.read() as session:
        return tuple(
            WaitingSeat(row.session_digest, row.candidate, row.seat)
            for row in session.scalars(query)
        )


def confirm_seat(room: Room, *, actor: str, key: str) -> str:
    """Let the waiting seat in and revoke the one that held the copy; the candidate's id.

    Raises NotFound when the seat does not wait any more.
    """
    with room.log.transaction() as transaction:
        waiting = transaction.session.get(SeatSession, key)
        if waiting is None or waiting.status != "waiting":
            raise NotFound("Ce poste n’attend plus votre accord.", f"seat {key[:8]}")
        row = passage(transaction.session, room.clock, waiting.candidate).row
        holder = _active(transaction.session, row.id)
        if holder is not None:
            revoked = SeatRevoked(session_digest=holder.session_digest, reason="autre poste")
            transaction.append(Draft(revoked, actor, row.sitting, row.id))
        transaction.append(Draft(SeatConfirmed(session_digest=key), actor, row.sitting, row.id))
        return row.id


def seat_status(room: Room, session: str) -> tuple[str, str] | None:
    """`(candidate, status)` of a seat's secret; status is active, waiting or revoked."""
    with room.store.read() as reading:
        row = reading.get(SeatSession, session_digest(session))
    return (row.candidate, row.status) if row else None
