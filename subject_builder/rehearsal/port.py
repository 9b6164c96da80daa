"""What a rehearsal needs of the world: fresh sites, today and another day."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from sandbox.checks.world import World
from sandbox.subjects.solution import Step

Answers = Mapping[str, Mapping[str, Any]]


class RehearsalSite(Protocol):
    """One clone of the subject's golden state."""

    def play(self, step: Step) -> None:
        """Do one step through the ordinary forms. Raises `RefusedRequest`."""
        ...

    def disturb(self) -> list[str]:
        """Browse, then edit what no question speaks of; returns what was done, in French."""
        ...

    def world(self, answers: Answers) -> World:
        """What checks see now, with these answers on the desk."""
        ...

    def close(self) -> None:
        """End the site and discard its state."""
        ...


class Stage(Protocol):
    """Makes sites for one subject."""

    def fresh_site(self, days_later: int = 0) -> RehearsalSite:
        """A new clone, as of the day of the rehearsal or some days later."""
        ...

    def digests(self) -> Mapping[str, str]:
        """What was proved upon: `site` and `seed`."""
        ...
