"""The seam between the platform and whatever runs the sites.

Implementations (`process`, later `container` and `swarm`) pass one conformance suite and compose;
they do not inherit from one another. Every verb has a deadline, in seconds, and raises
`RuntimeFailure` (or a subclass) with a French sentence that says what to do.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from sandbox.observation.door import Door

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class GoldenRequest:
    """What a golden state is made of: context, day, and the subject's local layer.

    `overlay` is the path of an `overlay.yaml` or None, `overlay_media` a folder of pictures or
    None, `seed` the number of the deterministic generator.
    """

    today: date
    overlay: Path | None = None
    overlay_media: Path | None = None
    seed: int = 2027


@dataclass(frozen=True)
class Golden:
    """A golden state once built: named by the digest of everything it is made of."""

    digest: str
    folder: Path
    today: date


@dataclass(frozen=True)
class SiteSpec:
    """One site to start. `name` is opaque and never reused; `host` is the only one it answers.

    `seat_bound`: visitors need a ticket of the desk. `waiting`: it starts with its window shut.
    """

    name: str
    host: str
    golden: Golden
    desk_url: str = ""
    seat_bound: bool = True
    waiting: bool = True


@dataclass(frozen=True)
class Site:
    """A running site: where candidates reach it and where the platform does."""

    name: str
    host: str
    url: str
    door: Door


@dataclass(frozen=True)
class SiteStatus:
    """Whether a site answers. `detail` says in French what is wrong when it does not."""

    name: str
    healthy: bool
    detail: str = ""


class Runtime(Protocol):
    """Few verbs, the same for every way of running sites."""

    def prepare(self, request: GoldenRequest, progress: Progress = ...) -> Golden:
        """Build the golden state, or find it already built under the same digest (120 s).

        Raises `SeedRefused` when a row of the seed or overlay is wrong, `DiskFull`.
        """

    def start(self, spec: SiteSpec) -> Site:
        """Clone the golden state and run it; a site that already runs is adopted (10 s).

        Raises `SiteWouldNotStart`, `DiskFull`.
        """

    def start_over(self, name: str, host: str, golden: Golden, snapshot: bytes) -> Site:
        """Run a throw-away site over a snapshot, frozen, for anonymous reading (10 s).

        `golden` is the one from which the snapshot's site was cloned: it holds the pictures.
        """

    def status(self, name: str) -> SiteStatus:
        """Ask the site itself (2 s)."""

    def snapshot(self, name: str) -> tuple[bytes, str]:
        """The whole state and its canonical digest (30 s). Raises `SiteUnreachable`."""

    def restore(self, name: str, snapshot: bytes) -> None:
        """Put a snapshot back on a site (30 s)."""

    def pause(self, name: str) -> None:
        """Stop the processor time of a site without ending it (2 s)."""

    def resume(self, name: str) -> None:
        """Let a paused site go on (2 s)."""

    def stop(self, name: str, *, discard: bool = False) -> None:
        """End a site; `discard` also destroys its state (10 s)."""

    def list(self) -> Sequence[Site]:
        """Every site that runs, found again after a restart of the platform (2 s)."""

    def logs(self, name: str, lines: int = 100) -> str:
        """The last lines that the site wrote (2 s)."""

    def close(self) -> None:
        """End everything that this runtime runs (10 s)."""
