"""The time of one candidate as the projections hold it: state, line and ledger entries."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from sandbox.errors import NotFound
from sandbox.exam.candidate import CandidateState
from sandbox.exam.ledger import Entry, EntryKind, Run
from sandbox.services.room import Room
from sandbox.store.tables import CandidateRow, LedgerRow


@dataclass(frozen=True)
class TimeOfCandidate:
    """What the clock of a candidate is made of."""

    state: CandidateState
    run: Run | None
    entries: tuple[Entry, ...]


def time_of(room: Room, candidate: str) -> TimeOfCandidate:
    """Read it. Raises `NotFound` for an unknown candidate."""
    with room.store.read() as session:
        row = session.get(CandidateRow, candidate)
        if row is None:
            raise NotFound("Ce candidat n’existe pas dans ce passage.", candidate)
        entries = session.scalars(
            select(LedgerRow).where(LedgerRow.candidate == candidate).order_by(LedgerRow.seq)
        )
        ledger = tuple(Entry(EntryKind(entry.kind), entry.ms, entry.reason) for entry in entries)
        return TimeOfCandidate(row.state, row.run, ledger)
