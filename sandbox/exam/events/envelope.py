"""The envelope of an event and the digest that chains it to the one before.

digest = SHA-256 of the RFC 8785 canonical JSON of all but the digest itself, `prev` included.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import rfc8785
from pydantic import ValidationError

from sandbox.errors import TamperedLog
from sandbox.exam.events import candidates, grading, room, sites, timing
from sandbox.exam.events.kinds import EventKind, Payload

GENESIS = "0" * 64

_NESTED = (room.ScaleLevel, room.GridRow, room.GridFrame, sites.CheckVerdict, grading._Versioned)

PAYLOADS: dict[EventKind, type[Payload]] = {
    model.kind: model
    for module in (room, candidates, timing, sites, grading)
    for model in vars(module).values()
    if isinstance(model, type)
    and issubclass(model, Payload)
    and model is not Payload
    and model not in _NESTED
}


@dataclass(frozen=True)
class Draft:
    """An event that is about to be appended."""

    payload: Payload
    actor: str
    sitting: str | None = None
    candidate: str | None = None


@dataclass(frozen=True)
class Event:
    """An event of the log. `at` is aware UTC, to the millisecond."""

    seq: int
    op_id: str
    kind: EventKind
    sitting: str | None
    candidate: str | None
    actor: str
    at: datetime
    payload: Payload
    prev: str
    digest: str

    def record(self) -> dict[str, Any]:
        """The event as exported: plain JSON values, digest included."""
        return {
            "seq": self.seq,
            "op_id": self.op_id,
            "kind": self.kind.value,
            "sitting": self.sitting,
            "candidate": self.candidate,
            "actor": self.actor,
            "at": instant_text(self.at),
            "payload": self.payload.model_dump(mode="json"),
            "prev": self.prev,
            "digest": self.digest,
        }


def instant_text(at: datetime) -> str:
    """An instant as logs write it: UTC, milliseconds, `Z`."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def parse_instant(text: str) -> datetime:
    """The instant that `instant_text` wrote."""
    return datetime.fromisoformat(text).astimezone(UTC)


def chain_digest(record: dict[str, Any]) -> str:
    """Digest of an exported event, its own `digest` left out."""
    kept = {key: value for key, value in record.items() if key != "digest"}
    return hashlib.sha256(rfc8785.dumps(kept)).hexdigest()


def parse_payload(kind: EventKind, payload: dict[str, Any]) -> Payload:
    """The typed payload of an event."""
    return PAYLOADS[kind].model_validate(payload)


def parse_record(record: dict[str, Any]) -> Event:
    """The event of an exported record. Raises TamperedLog when it is not one."""
    try:
        kind = EventKind(record["kind"])
        return Event(
            seq=record["seq"],
            op_id=record["op_id"],
            kind=kind,
            sitting=record["sitting"],
            candidate=record["candidate"],
            actor=record["actor"],
            at=parse_instant(record["at"]),
            payload=parse_payload(kind, record["payload"]),
            prev=record["prev"],
            digest=record["digest"],
        )
    except (KeyError, ValueError, TypeError, AttributeError, ValidationError) as error:
        seq = record.get("seq") if isinstance(record, dict) else None
        raise TamperedLog(
            "Le journal contient une ligne qui n’est pas un événement.",
            str(error),
            seq=seq if isinstance(seq, int) else None,
        ) from error
