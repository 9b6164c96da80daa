"""The journal intake: follows each site's journal and hands new actions over, in order, once.

One thread per site asks the door with a long poll, so that an action reaches the console in
milliseconds; a site that does not answer is asked again, later and later, up to two seconds.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence

from sandbox.errors import ComptoirError
from sandbox.observation.door import Door
from sandbox.observation.words import SiteAction

log = logging.getLogger("comptoir.intake")
WAIT_SECONDS = 2.0
LONGEST_PAUSE_SECONDS = 2.0

Take = Callable[[Sequence[SiteAction]], None]
Heard = Callable[[bool], None]


class JournalIntake:
    """Follows one site. `take` stores actions, `heard` learns of each answer."""

    def __init__(self, door: Door, after: int, take: Take, heard: Heard) -> None:
        self._door = door
        self._after = after
        self._take = take
        self._heard = heard
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._follow, name="intake", daemon=True)

    def start(self) -> None:
        """Begin to follow."""
        self._thread.start()

    def stop(self) -> None:
        """Stop following; returns at once, the last poll ends by itself."""
        self._ended.set()

    def catch_up(self) -> int:
        """Take everything that stands in the journal now (at the close); returns the last seq."""
        while actions := self._door.journal(self._after):
            self._hand_over(actions)
        return self._after

    def _follow(self) -> None:
        pause = 0.05
        while not self._ended.is_set():
            try:
                actions = self._door.journal(self._after, WAIT_SECONDS)
                if self._ended.is_set():
                    return
                self._heard(True)
                self._hand_over(actions)
                pause = 0.05
            except ComptoirError as error:
                log.warning("journal of %s: %s", self._door.socket.name, error.detail)
                self._heard(False)
                self._ended.wait(pause)
                pause = min(pause * 2, LONGEST_PAUSE_SECONDS)

    def _hand_over(self, actions: Sequence[SiteAction]) -> None:
        new = [action for action in actions if action.seq > self._after]
        if new:
            self._take(new)
            self._after = new[-1].seq
