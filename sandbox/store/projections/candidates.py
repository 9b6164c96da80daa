"""Sittings, candidates, their seats and side states; incidents."""

from __future__ import annotations

from sqlalchemy.orm import Session

from sandbox.exam import events as ev
from sandbox.exam.candidate import Act, CandidateState, allows, move
from sandbox.exam.events import Event
from sandbox.exam.ledger import EntryKind, Run, stop
from sandbox.store.projections.registry import candidate_of, projects
from sandbox.store.projections.timing import grant
from sandbox.store.tables import (
    CandidateRow,
    Incident,
    IncidentCandidate,
    SeatSession,
    Sheet,
    SittingRow,
)


@projects(ev.SittingPrepared)
def _prepared(session: Session, event: Event, said: ev.SittingPrepared) -> None:
    session.add(
        SittingRow(
            id=event.sitting,
            subject_code=said.subject_code,
            subject_title=said.subject_title,
            subject_digest=said.subject_digest,
            face=said.face,
            exam_session=said.exam_session,
            center=said.center,
            panel=said.panel,
            day=said.day,
            base_ms=said.base_ms,
            examiner=said.examiner,
            examiner_name=said.examiner_name,
            grid_json=said.grid.model_dump_json(),
            prepared_at=event.at,
        )
    )


@projects(ev.CandidateExpected)
def _expected(session: Session, event: Event, said: ev.CandidateExpected) -> None:
    row = CandidateRow(
        id=event.candidate,
        sitting=event.sitting,
        rank=said.rank,
        number=said.number,
        surname=said.surname,
        first_name=said.first_name,
        panel=said.panel,
        seat=said.seat,
        state_value=CandidateState.EXPECTED.value,
    )
    session.add(row)
    session.flush()
    session.add(Sheet(candidate=event.candidate))
    grant(session, event, EntryKind.BASE, said.base_ms)
    if said.extra_time_ms:
        grant(session, event, EntryKind.EXTRA_TIME, said.extra_time_ms)


@projects(ev.SeatTaken)
def _seat_taken(session: Session, event: Event, said: ev.SeatTaken) -> None:
    session.add(
        SeatSession(
            session_digest=said.session_digest,
            candidate=event.candidate,
            seat=said.seat,
            robot=said.robot,
            status="active" if said.active else "waiting",
            at=event.at,
        )
    )
    _arrive(session, event)
    if said.active:
        candidate_of(session, event).seat = said.seat or candidate_of(session, event).seat


@projects(ev.SeatConfirmed)
def _seat_confirmed(session: Session, event: Event, said: ev.SeatConfirmed) -> None:
    seat = session.get_one(SeatSession, said.session_digest)
    seat.status = "active"
    candidate = candidate_of(session, event)
    candidate.seat = seat.seat or candidate.seat


@projects(ev.SeatRevoked)
def _seat_revoked(session: Session, event: Event, said: ev.SeatRevoked) -> None:
    session.get_one(SeatSession, said.session_digest).status = "revoked"


@projects(ev.IdentityConfirmed)
def _identity(session: Session, event: Event, _said: ev.IdentityConfirmed) -> None:
    candidate_of(session, event).identity_confirmed_at = event.at
    _arrive(session, event)


def _arrive(session: Session, event: Event) -> None:
    row = candidate_of(session, event)
    if allows(row.state, Act.ARRIVE):
        row.state_value = move(row.state, Act.ARRIVE).value


@projects(ev.NoticeRead)
def _notice(session: Session, event: Event, _said: ev.NoticeRead) -> None:
    candidate_of(session, event).notice_read_at = event.at


@projects(ev.CandidateReady)
def _ready(session: Session, event: Event, _said: ev.CandidateReady) -> None:
    row = candidate_of(session, event)
    row.state_value = move(row.state, Act.GET_READY).value


@projects(ev.MarkedAbsent)
def _absent(session: Session, event: Event, said: ev.MarkedAbsent) -> None:
    row = candidate_of(session, event)
    row.state_value = move(row.state, Act.MARK_ABSENT).value
    row.side_reason = said.reason


@projects(ev.AbsenceCancelled)
def _late(session: Session, event: Event, said: ev.AbsenceCancelled) -> None:
    row = candidate_of(session, event)
    row.state_value = move(row.state, Act.ADMIT_LATE).value
    row.side_reason = said.reason


@projects(ev.Withdrawn)
def _withdrawn(session: Session, event: Event, said: ev.Withdrawn) -> None:
    row = candidate_of(session, event)
    row.state_value = move(row.state, Act.WITHDRAW).value
    row.side_reason = said.reason
    run: Run | None = row.run
    if run is not None:
        row.run_stopped_ms = stop(run, said.ticks_ms).stopped_ms
        row.stopped_at = row.stopped_at or event.at


@projects(ev.FraudSuspected)
def _fraud(session: Session, event: Event, said: ev.FraudSuspected) -> None:
    row = candidate_of(session, event)
    row.fraud_suspicion = said.suspected
    row.fraud_reason = said.reason


@projects(ev.IncidentLogged)
def _incident(session: Session, event: Event, said: ev.IncidentLogged) -> None:
    session.add(
        Incident(
            id=event.seq,
            sitting=event.sitting,
            category=said.category,
            text=said.text,
            credited_ms=said.credited_ms,
            actor=event.actor,
            at=event.at,
        )
    )
    session.flush()
    session.add_all(
        IncidentCandidate(incident=event.seq, candidate=candidate) for candidate in said.candidates
    )
