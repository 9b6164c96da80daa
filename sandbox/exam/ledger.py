"""The time ledger: what a candidate was granted, entry by entry, and what is left of it.

Deadline = base + planned extra time + breaks + credited time (a sum over the entries). All figures
are milliseconds; all functions are pure over readings of the boot clock. The decree gives 40
minutes (E5, 4.2); extra time is planned before, credited time is given back after an incident.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from sandbox.exam.clock import Instant

MINUTE_MS = 60_000


class EntryKind(StrEnum):
    """Why time was granted; the four are recorded apart and never merged."""

    BASE = "base"
    EXTRA_TIME = "extra_time"
    BREAK = "break"
    CREDITED = "credited"


@dataclass(frozen=True)
class Entry:
    """One line of the ledger. `ms` may be negative only for a correction of credited time."""

    kind: EntryKind
    ms: int
    reason: str = ""


@dataclass(frozen=True)
class Run:
    """The candidate's own time line: `origin_ms` are the ticks at which elapsed time was zero.

    `stopped_ms` are the ticks at which the time line stands still (suspended or finished).
    """

    boot_id: str
    origin_ms: int
    stopped_ms: int | None = None


def granted_ms(entries: Iterable[Entry]) -> int:
    """All the time granted."""
    return sum(entry.ms for entry in entries)


def granted_of_kind_ms(entries: Iterable[Entry], kind: EntryKind) -> int:
    """The time granted for one reason."""
    return sum(entry.ms for entry in entries if entry.kind == kind)


def elapsed_ms(run: Run, now: Instant) -> int:
    """Time on the candidate's line, suspensions included.

    Raises ValueError for a running line of another boot: it must be suspended first.
    """
    if run.stopped_ms is not None:
        return run.stopped_ms - run.origin_ms
    if run.boot_id != now.boot_id:
        raise ValueError(f"running line of boot {run.boot_id} read on boot {now.boot_id}")
    return now.ticks_ms - run.origin_ms


def deadline_ticks(run: Run, entries: Iterable[Entry]) -> int:
    """Ticks of `run.boot_id` at which the granted time is used up, if nothing else happens."""
    return run.origin_ms + granted_ms(entries)


def remaining_ms(run: Run | None, entries: Iterable[Entry], now: Instant) -> int:
    """What is left: everything before the start, zero at the least."""
    if run is None:
        return max(0, granted_ms(entries))
    return max(0, granted_ms(entries) - elapsed_ms(run, now))


def overtime_ms(run: Run, entries: Iterable[Entry], now: Instant) -> int:
    """How long ago the granted time was used up; zero while some is left."""
    return max(0, elapsed_ms(run, now) - granted_ms(entries))


def start(now: Instant) -> Run:
    """A line that begins now."""
    return Run(boot_id=now.boot_id, origin_ms=now.ticks_ms)


def stop(run: Run, ticks_ms: int) -> Run:
    """The line stands still from `ticks_ms` of its own boot on; stopping twice keeps the first."""
    return run if run.stopped_ms is not None else replace(run, stopped_ms=ticks_ms)


def gap_ms(run: Run, stopped_at: Instant, now: Instant) -> int:
    """How long the line stood still: by ticks within a boot, else by wall time, never negative."""
    if run.boot_id == now.boot_id and run.stopped_ms is not None:
        return max(0, now.ticks_ms - run.stopped_ms)
    return max(0, round((now.at - stopped_at.at).total_seconds() * 1000))


def go_on(run: Run, now: Instant, gap: int) -> Run:
    """The line moves again on the clock of `now`, `gap` milliseconds after it stopped.

    Elapsed time becomes what it was at the stop plus `gap`. With `gap` credited as an entry, the
    remaining time is exactly what it was; without, the candidate has lost it.
    """
    if run.stopped_ms is None:
        raise ValueError("the line is not stopped")
    elapsed = run.stopped_ms - run.origin_ms + gap
    return Run(boot_id=now.boot_id, origin_ms=now.ticks_ms - elapsed)
