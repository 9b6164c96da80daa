"""The tables. `Projection` subclasses are rebuilt from the log; the others are not in it."""

from sandbox.store.tables.accounts import Account, Credential, Heartbeat, IdentityCheck, Throttle
from sandbox.store.tables.base import Base, Projection
from sandbox.store.tables.chain import ChainHead, EventRow
from sandbox.store.tables.grading import AnswerRow, GridCell, Observation, Sheet, VerdictRow
from sandbox.store.tables.sites import ActivityRow, SiteRow
from sandbox.store.tables.sittings import (
    CandidateRow,
    Incident,
    IncidentCandidate,
    LedgerRow,
    SeatSession,
    SittingRow,
)

__all__ = [
    "Account",
    "ActivityRow",
    "AnswerRow",
    "Base",
    "CandidateRow",
    "ChainHead",
    "Credential",
    "EventRow",
    "GridCell",
    "Heartbeat",
    "IdentityCheck",
    "Incident",
    "IncidentCandidate",
    "LedgerRow",
    "Observation",
    "Projection",
    "SeatSession",
    "Sheet",
    "SiteRow",
    "SittingRow",
    "Throttle",
    "VerdictRow",
]
