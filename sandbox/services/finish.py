"""The end of a passage: « J’ai terminé », the examiner's decision, or the deadline (see tick)."""

from __future__ import annotations

from sandbox.exam import ledger
from sandbox.exam.candidate import Act, CandidateState
from sandbox.exam.events import Draft, Finished, FinishedBy, instant_text
from sandbox.services.passage import Passage, passage
from sandbox.services.room import Room

OVER = (CandidateState.FINISHED, CandidateState.GRADED, CandidateState.SIGNED)


def finished_event(found: Passage, by: FinishedBy) -> Finished:
    """The event that ends this passage now; no time left means that the deadline ended it."""
    left, run, ticks = found.remaining_ms, found.row.run, found.now.ticks_ms
    if run is not None and run.boot_id == found.now.boot_id:
        # A console that was away until after the deadline must not eat time credited later.
        ticks = min(ticks, ledger.deadline_ticks(run, found.entries))
    return Finished(
        by=by if left else FinishedBy.DEADLINE,
        boot_id=found.now.boot_id,
        ticks_ms=ticks,
        stopped_at=instant_text(found.now.at),
        remaining_ms=left,
    )


def finish(
    room: Room, *, actor: str, candidate: str, by: FinishedBy = FinishedBy.CANDIDATE
) -> CandidateState:
    """End the passage; an ended one stays as it is. The site is then to be frozen and kept.

    Raises WrongTransition for who has not started.
    """
    with room.log.transaction() as transaction:
        found = passage(transaction.session, room.clock, candidate)
        if found.row.state not in OVER:
            found.must_allow(Act.FINISH)
            said = finished_event(found, by)
            transaction.append(Draft(said, actor, found.row.sitting, candidate))
        return found.row.state
