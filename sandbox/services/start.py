"""The start, for all or for one: all deadlines set in one transaction, from one clock reading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sandbox.errors import RefusedRequest
from sandbox.exam import ledger
from sandbox.exam.candidate import Act, CandidateState
from sandbox.exam.clock import read
from sandbox.exam.events import Draft, Started
from sandbox.services.passage import Passage, candidate_rows, entries_of
from sandbox.services.room import Room


@dataclass(frozen=True)
class StartedCandidate:
    """A candidate whose time runs, `granted_ms` from now; the site's window is still to be set."""

    id: str
    granted_ms: int
    deadline_ticks_ms: int


def start(
    room: Room, *, actor: str, sitting: str, candidates: Sequence[str] | None = None
) -> tuple[StartedCandidate, ...]:
    """Start the named candidates, or all who are ready.

    Raises WrongTransition when a named one is not ready (nobody is started then), RefusedRequest
    when nobody is, NotFound for a candidate of another sitting.
    """
    with room.log.transaction() as transaction:
        now = read(room.clock)
        rows = candidate_rows(transaction.session, sitting, candidates)
        if candidates is None:
            rows = [row for row in rows if row.state is CandidateState.READY]
        if not rows:
            raise RefusedRequest(
                "Aucun candidat n’est prêt\N{NO-BREAK SPACE}: attendez qu’ils aient confirmé "
                "leur identité et lu la notice.",
                code="nobody_ready",
            )
        started = []
        for row in rows:
            entries = entries_of(transaction.session, row.id)
            Passage(row, entries, now).must_allow(Act.START)
            granted = ledger.granted_ms(entries)
            deadline = ledger.deadline_ticks(ledger.start(now), entries)
            said = Started(
                boot_id=now.boot_id,
                ticks_ms=now.ticks_ms,
                granted_ms=granted,
                deadline_ticks_ms=deadline,
            )
            transaction.append(Draft(said, actor, sitting, row.id))
            started.append(StartedCandidate(row.id, granted, deadline))
        return tuple(started)
