"""The words of the door: what each verb takes and gives; `contract/` is generated from here."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from reference_site.door.window import WindowState

CONTRACT = "1"


class Words(BaseModel):
    """Base of every message of the door: closed, frozen."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Health(Words):
    """Answer of `GET /health`."""

    contract: str
    site_version: str
    name: str
    today: str
    window: WindowState
    last_seq: int
    pid: int


class WindowOrder(Words):
    """Body of `PUT /window`. `remaining_ms` counts from the moment the site reads it."""

    version: int = Field(ge=1)
    state: WindowState
    remaining_ms: int = Field(ge=0)
    elapsed_ms: int = Field(default=0, ge=0)


class WindowReading(Words):
    """Answer of `GET` and `PUT /window`, `POST /freeze` and `POST /thaw`."""

    version: int
    state: WindowState
    remaining_ms: int | None
    elapsed_ms: int


class VersionOrder(Words):
    """Body of `POST /freeze`: the version that must be greater than the last."""

    version: int = Field(ge=1)


class Change(Words):
    """One changed row; secret columns read `***`."""

    table: str
    key: list[Any]
    before: dict[str, Any] | None
    after: dict[str, Any] | None


class Action(Words):
    """One thing that a person did on the site."""

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


class Journal(Words):
    """Answer of `GET /journal?after=seq&wait=seconds`: it waits for news when there is none."""

    actions: list[Action]


class View(Words):
    """Answer of `GET /views/<name>`."""

    name: str
    version: int
    rows: list[dict[str, Any]]


class ViewCatalogue(Words):
    """Answer of `GET /views`: the JSON Schema of one row of each state view."""

    views: dict[str, dict[str, Any]]


class PublicPage(Words):
    """Answer of `GET /public?path=`: the page that an anonymous visitor gets."""

    path: str
    status: int
    html: str


class AccessTicket(Words):
    """Answer of `POST /access`: an address that opens the site once, signed in."""

    path: str


class Overlay(Words):
    """Body of `POST /overlay`: rows by noun, natural keys, same format as the seed."""

    rows: dict[str, list[dict[str, Any]]]


class OverlayDone(Words):
    """Answer of `POST /overlay`."""

    rows: int


class SnapshotDigest(Words):
    """Answer of `GET /digest`: the canonical digest of the live state."""

    digest: str
    last_seq: int


class Refusal(Words):
    """Any refusal: a stable code, a French sentence, a technical detail."""

    code: str
    sentence: str
    detail: str = ""


MESSAGES: tuple[type[Words], ...] = (
    Health,
    WindowOrder,
    WindowReading,
    VersionOrder,
    Journal,
    View,
    ViewCatalogue,
    PublicPage,
    AccessTicket,
    Overlay,
    OverlayDone,
    SnapshotDigest,
    Refusal,
)


def schemas() -> dict[str, dict[str, Any]]:
    """JSON Schema of every message, by name."""
    return {message.__name__: message.model_json_schema() for message in MESSAGES}


def write_schemas(folder: Path) -> None:
    """Write the published contract (`door/contract/*.json`)."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, schema in schemas().items():
        text = json.dumps(schema, indent=2, ensure_ascii=False, sort_keys=True) + "\n"
        (folder / f"{name}.json").write_text(text, "utf-8")
