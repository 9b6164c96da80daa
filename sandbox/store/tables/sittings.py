"""Projections of the sitting, its candidates, their seats, their time and the incidents."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from sandbox.exam.candidate import CandidateState
from sandbox.exam.events import GridFrame
from sandbox.exam.ledger import Run
from sandbox.store.tables.base import Projection, UtcDateTime


class SittingRow(Projection):
    """One examiner, one subject, one to three candidates."""

    __tablename__ = "sitting"

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    subject_code: Mapped[str] = mapped_column(String(80))
    subject_title: Mapped[str] = mapped_column(Text)
    subject_digest: Mapped[str] = mapped_column(String(80))
    face: Mapped[str] = mapped_column(String(20))
    exam_session: Mapped[str] = mapped_column(Text)
    center: Mapped[str] = mapped_column(Text)
    panel: Mapped[str] = mapped_column(Text)
    day: Mapped[str] = mapped_column(String(10))
    base_ms: Mapped[int] = mapped_column(BigInteger)
    examiner: Mapped[str] = mapped_column(String(80))
    examiner_name: Mapped[str] = mapped_column(Text)
    grid_json: Mapped[str] = mapped_column(Text)
    prepared_at: Mapped[datetime] = mapped_column(UtcDateTime)

    @property
    def grid(self) -> GridFrame:
        """The session's grid as frozen when the sitting was prepared."""
        return GridFrame.model_validate_json(self.grid_json)


class CandidateRow(Projection):
    """A candidate of a sitting. `id` is opaque and makes its hosts."""

    __tablename__ = "candidate"

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    sitting: Mapped[str] = mapped_column(ForeignKey("sitting.id"), index=True)
    rank: Mapped[int]
    number: Mapped[str] = mapped_column(String(20), index=True)
    surname: Mapped[str] = mapped_column(Text)
    first_name: Mapped[str] = mapped_column(Text)
    panel: Mapped[str] = mapped_column(Text)
    seat: Mapped[str] = mapped_column(Text)
    state_value: Mapped[str] = mapped_column("state", String(20))
    fraud_suspicion: Mapped[bool] = mapped_column(default=False)
    fraud_reason: Mapped[str] = mapped_column(Text, default="")
    side_reason: Mapped[str] = mapped_column(Text, default="")
    notice_read_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    identity_confirmed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    started_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    stopped_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    suspension_reason: Mapped[str | None] = mapped_column(String(20))
    finished_by: Mapped[str | None] = mapped_column(String(20))
    run_boot: Mapped[str | None] = mapped_column(String(80))
    run_origin_ms: Mapped[int | None] = mapped_column(BigInteger)
    run_stopped_ms: Mapped[int | None] = mapped_column(BigInteger)
    page_path: Mapped[str] = mapped_column(Text, default="")
    page_title: Mapped[str] = mapped_column(Text, default="")
    page_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    @property
    def state(self) -> CandidateState:
        """The state as the domain's enum."""
        return CandidateState(self.state_value)

    @property
    def run(self) -> Run | None:
        """The candidate's time line, None before the start."""
        if self.run_boot is None or self.run_origin_ms is None:
            return None
        return Run(self.run_boot, self.run_origin_ms, self.run_stopped_ms)

    @property
    def desk_host(self) -> str:
        """First label of the desk's host."""
        return f"copie-{self.id}"


class SeatSession(Projection):
    """A sign-in of a candidate at a seat: waiting, active or revoked."""

    __tablename__ = "seat_session"

    session_digest: Mapped[str] = mapped_column(String(64), primary_key=True)
    candidate: Mapped[str] = mapped_column(ForeignKey("candidate.id"), index=True)
    seat: Mapped[str] = mapped_column(Text)
    robot: Mapped[bool]
    status: Mapped[str] = mapped_column(String(10))
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class LedgerRow(Projection):
    """One entry of a candidate's time ledger; `seq` is the event that made it."""

    __tablename__ = "ledger_entry"

    candidate: Mapped[str] = mapped_column(ForeignKey("candidate.id"), primary_key=True)
    seq: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    kind: Mapped[str] = mapped_column(String(20), primary_key=True)
    ms: Mapped[int] = mapped_column(BigInteger)
    reason: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class Incident(Projection):
    """An incident of the report; its id is the event's seq."""

    __tablename__ = "incident"

    id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    sitting: Mapped[str] = mapped_column(ForeignKey("sitting.id"), index=True)
    category: Mapped[str] = mapped_column(Text)
    text: Mapped[str] = mapped_column(Text)
    credited_ms: Mapped[int] = mapped_column(BigInteger)
    actor: Mapped[str] = mapped_column(String(120))
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class IncidentCandidate(Projection):
    """Who an incident concerns."""

    __tablename__ = "incident_candidate"

    incident: Mapped[int] = mapped_column(ForeignKey("incident.id"), primary_key=True)
    candidate: Mapped[str] = mapped_column(ForeignKey("candidate.id"), primary_key=True)
