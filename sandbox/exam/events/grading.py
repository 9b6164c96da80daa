"""Events of the desk's answers and of the examiner's judgement.

`version` is the value's version after this write; `device_id`, `device_seq` and `written_at` are
what the browser announced, kept as evidence and trusted for nothing.
"""

from __future__ import annotations

from typing import ClassVar

from sandbox.exam.events.kinds import EventKind, Payload


class _Versioned(Payload):
    version: int
    device_id: str = ""
    device_seq: int = 0
    written_at: str = ""


class AnswerSaved(_Versioned):
    """The desk kept what the candidate wrote for a task."""

    kind: ClassVar[EventKind] = EventKind.ANSWER_SAVED
    task: str
    text: str


class LevelSet(_Versioned):
    """The examiner ticks a level on a row; None takes the tick away."""

    kind: ClassVar[EventKind] = EventKind.LEVEL_SET
    row: str
    level: str | None


class RowCommentSet(_Versioned):
    """The examiner comments a row, apart from the official ticks."""

    kind: ClassVar[EventKind] = EventKind.ROW_COMMENT_SET
    row: str
    text: str
    communicable: bool = True


class ObservationAdded(Payload):
    """A timestamped note; `moment_seq` links back to the event it speaks of."""

    kind: ClassVar[EventKind] = EventKind.OBSERVATION_ADDED
    text: str
    row: str | None = None
    moment_seq: int | None = None
    elapsed_ms: int | None = None


class MarkSet(_Versioned):
    """The examiner's mark in hundredths of a point; None takes it away."""

    kind: ClassVar[EventKind] = EventKind.MARK_SET
    mark_hundredths: int | None


class OverallCommentSet(_Versioned):
    """The overall comment of the evaluation sheet."""

    kind: ClassVar[EventKind] = EventKind.OVERALL_COMMENT_SET
    text: str


class SheetSigned(Payload):
    """The sheet is signed and locked; `sheet_digest` is printed on it.

    `unsent_override` is the reason given when a device still announced unsent writes.
    """

    kind: ClassVar[EventKind] = EventKind.SHEET_SIGNED
    sheet_digest: str
    examiner: str
    unsent_override: str = ""


class SheetUnlocked(Payload):
    """The signed sheet may be written again, for a reason."""

    kind: ClassVar[EventKind] = EventKind.SHEET_UNLOCKED
    reason: str
