"""Events of the sitting as a whole."""

from __future__ import annotations

from typing import ClassVar

from sandbox.exam.events.kinds import EventKind, Payload


class ScaleLevel(Payload):
    """One level of the session's scale: TI, I, S, TS or 1 to 4."""

    kind: ClassVar[EventKind] = EventKind.SITTING_PREPARED
    key: str
    label: str = ""


class GridRow(Payload):
    """One row of the grid. `weight` is the session's, absent when no weights are published."""

    kind: ClassVar[EventKind] = EventKind.SITTING_PREPARED
    id: str
    task: str
    skill: str
    criteria: tuple[str, ...] = ()
    descriptors: dict[str, str] = {}
    weight: int | None = None


class GridFrame(Payload):
    """What the session's grid freezes before the first sitting.

    `mark_step_hundredths`: 50 is half a point. `comment_required_for`: levels that want a comment
    on their row.
    """

    kind: ClassVar[EventKind] = EventKind.SITTING_PREPARED
    version: str
    levels: tuple[ScaleLevel, ...]
    rows: tuple[GridRow, ...]
    mark_step_hundredths: int = 50
    mark_max_hundredths: int = 2000
    overall_comment_required: bool = False
    comment_required_for: tuple[str, ...] = ()


class SittingPrepared(Payload):
    """The sitting exists. `context` is the national context, `day` the exam's day (ISO)."""

    kind: ClassVar[EventKind] = EventKind.SITTING_PREPARED
    subject_code: str
    subject_title: str = ""
    subject_digest: str = ""
    face: str = ""
    context: str = ""
    exam_session: str = ""
    center: str = ""
    panel: str = ""
    day: str
    base_ms: int
    examiner: str
    examiner_name: str = ""
    grid: GridFrame


class ExaminerSignedIn(Payload):
    """An examiner opened the console."""

    kind: ClassVar[EventKind] = EventKind.EXAMINER_SIGNED_IN
    login: str


class IncidentLogged(Payload):
    """An incident for the report: category, text, who is concerned, time given back (ms each)."""

    kind: ClassVar[EventKind] = EventKind.INCIDENT_LOGGED
    category: str
    text: str
    candidates: tuple[str, ...] = ()
    credited_ms: int = 0
