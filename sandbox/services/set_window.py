"""Telling a site how its window stands: the ledger decides, the site obeys and remembers."""

from __future__ import annotations

from sandbox.exam.candidate import CandidateState
from sandbox.exam.ledger import elapsed_ms, remaining_ms
from sandbox.observation.door import Door
from sandbox.observation.words import WindowReading, WindowState
from sandbox.services.passage import Passage, passage
from sandbox.services.room import Room

STATES = {
    CandidateState.RUNNING: WindowState.OPEN,
    CandidateState.SUSPENDED: WindowState.SUSPENDED,
    CandidateState.EXPECTED: WindowState.WAITING,
    CandidateState.PRESENT: WindowState.WAITING,
    CandidateState.READY: WindowState.WAITING,
}
TOLERANCE_MS = 400


def wanted_window(found: Passage) -> tuple[WindowState, int, int]:
    """State, remaining and elapsed milliseconds that the site of a passage should show now."""
    run, now = found.row.run, found.now
    state = STATES.get(found.row.state, WindowState.OVER)
    if run is not None and run.stopped_ms is None and run.boot_id != now.boot_id:
        return WindowState.SUSPENDED, 0, 0
    left = remaining_ms(run, found.entries, now)
    used = elapsed_ms(run, now) if run is not None else 0
    if state is WindowState.OPEN and left <= 0:
        state = WindowState.OVER
    return state, left, max(0, used)


def set_window(room: Room, door: Door, candidate: str) -> WindowReading:
    """Push the window to the site, unless it already stands so (within 400 ms).

    Raises `SiteUnreachable` when the site does not answer: the next turn tries again.
    """
    stands = door.window()
    with room.store.read() as session:
        state, left, used = wanted_window(passage(session, room.clock, candidate))
    if stands.state is state and (
        state is not WindowState.OPEN or _near(stands.remaining_ms, left)
    ):
        return stands
    return door.set_window(stands.version + 1, state, left, used)


def _near(shown: int | None, left: int) -> bool:
    return shown is not None and abs(shown - left) <= TOLERANCE_MS
