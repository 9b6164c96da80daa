"""Versioned writes: whoever writes says which version was read; a stale write is a conflict.

Versions count the writes of one value (0 before the first), so that a browser which queues two
writes of its own foretells the second one's base. A missing key never clears a value: clearing is
a write like another.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sandbox.errors import Conflict
from sandbox.exam.events import Event


@dataclass(frozen=True)
class Write:
    """What a browser announces with a write."""

    op_id: str
    base_version: int
    device_id: str = ""
    device_seq: int = 0
    written_at: str = ""


@dataclass(frozen=True)
class Saved:
    """A write that is kept: the value's new version and the event that holds it."""

    version: int
    seq: int
    at: datetime
    value: str | None


def saved(event: Event, value: str | None) -> Saved:
    """The answer to a write, the same one each time its `op_id` comes back."""
    version = getattr(event.payload, "version", 0)
    return Saved(version=version, seq=event.seq, at=event.at, value=value)


def refuse_stale(
    write: Write, current_version: int, current_value: str | None, attempted: str | None
) -> None:
    """Raises Conflict unless `write` was based on the current version."""
    if write.base_version != current_version:
        raise Conflict(
            current_value=current_value,
            current_version=current_version,
            attempted=attempted,
            detail=f"base {write.base_version}, current {current_version}",
        )
