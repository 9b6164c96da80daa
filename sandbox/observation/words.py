"""What the door says, as the platform reads it (its own models; a contract test compares both)."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict


class WindowState(StrEnum):
    """States of a site's window."""

    ALONE = "alone"
    WAITING = "waiting"
    OPEN = "open"
    SUSPENDED = "suspended"
    OVER = "over"


class Words(BaseModel):
    """Base of every message; unknown fields of a newer door are ignored."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Health(Words):
    """`GET /health`."""

    contract: str
    site_version: str
    name: str
    today: str
    window: WindowState
    last_seq: int
    pid: int


class WindowReading(Words):
    """`GET /window`. Milliseconds; None where there is no deadline."""

    version: int
    state: WindowState
    remaining_ms: int | None
    elapsed_ms: int


class Change(Words):
    """One changed row."""

    table: str
    key: list[Any]
    before: dict[str, Any] | None
    after: dict[str, Any] | None


class SiteAction(Words):
    """One thing that the candidate did, in one French sentence."""

    seq: int
    at: str
    elapsed_ms: int
    actor: str
    verb: str
    entity: str
    key: str
    sentence: str
    request: dict[str, Any]
    changes: list[Change]


class PublicAnswer(Words):
    """`GET /public`: the page that an anonymous visitor gets."""

    path: str
    status: int
    html: str
