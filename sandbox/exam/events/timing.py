"""Events of the clock. Durations are milliseconds; ticks belong to `boot_id`."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from sandbox.exam.events.kinds import EventKind, Payload


class FinishedBy(StrEnum):
    """Who ended the passage."""

    CANDIDATE = "candidate"
    DEADLINE = "deadline"
    EXAMINER = "examiner"


class SuspensionReason(StrEnum):
    """Why the candidate's time stands still: it decides which ledger entry gives it back."""

    INCIDENT = "incident"
    BREAK = "break"
    OTHER_BOOT = "other_boot"


class ExtraTimePlanned(Payload):
    """Planned extra time becomes `total_ms` (before the start); its reason is nowhere."""

    kind: ClassVar[EventKind] = EventKind.EXTRA_TIME_PLANNED
    added_ms: int
    total_ms: int


class TimeCredited(Payload):
    """Time given back."""

    kind: ClassVar[EventKind] = EventKind.TIME_CREDITED
    ms: int
    reason: str


class Started(Payload):
    """The candidate's 40 minutes begin."""

    kind: ClassVar[EventKind] = EventKind.STARTED
    boot_id: str
    ticks_ms: int
    granted_ms: int
    deadline_ticks_ms: int


class Suspended(Payload):
    """The time line stands still since `ticks_ms`."""

    kind: ClassVar[EventKind] = EventKind.SUSPENDED
    boot_id: str
    ticks_ms: int
    stopped_at: str
    reason: SuspensionReason
    text: str = ""


class Resumed(Payload):
    """The time line moves again; `origin_ms` is its zero on the clock of `boot_id`."""

    kind: ClassVar[EventKind] = EventKind.RESUMED
    boot_id: str
    ticks_ms: int
    origin_ms: int
    credited_ms: int
    as_break: bool = False
    remaining_ms: int


class DeadlineReached(Payload):
    """The granted time is used up."""

    kind: ClassVar[EventKind] = EventKind.DEADLINE_REACHED
    boot_id: str
    ticks_ms: int
    deadline_ticks_ms: int


class Finished(Payload):
    """The passage is over; `remaining_ms` was left."""

    kind: ClassVar[EventKind] = EventKind.FINISHED
    by: FinishedBy
    boot_id: str
    ticks_ms: int
    stopped_at: str
    remaining_ms: int


class Reopened(Payload):
    """The examiner reopens a finished passage."""

    kind: ClassVar[EventKind] = EventKind.REOPENED
    boot_id: str
    ticks_ms: int
    origin_ms: int
    credited_ms: int
    remaining_ms: int
    reason: str
