"""Server-sent events: `id:` is a sequence number, so that a client resumes where it was."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from flask import Response, request

HEARTBEAT_SECONDS = 2.0
RETRY_MS = 1000


@dataclass(frozen=True)
class Message:
    """One message of the stream; `seq` is None for what needs no resuming (a clock)."""

    kind: str
    data: dict[str, Any]
    seq: int | None = None

    def encode(self) -> bytes:
        """The message in the wire format of server-sent events."""
        lines = [] if self.seq is None else [f"id: {self.seq}"]
        text = json.dumps(self.data, ensure_ascii=False, separators=(",", ":"))
        lines += [f"event: {self.kind}", f"data: {text}", "", ""]
        return "\n".join(lines).encode()


# Gives what came after a sequence number, waiting at most that many seconds; may give nothing.
Source = Callable[[int, float], Iterable[Message]]


def resume_point() -> int:
    """The last sequence number that this client has: header at a reconnection, else `after`."""
    last = request.headers.get("Last-Event-ID") or request.args.get("after") or "0"
    return int(last) if last.isdigit() else 0


def frames(source: Source, after: int, beat: float = HEARTBEAT_SECONDS) -> Iterator[bytes]:
    """Messages for ever, a comment at each beat: a closed connection is then noticed."""
    yield f"retry: {RETRY_MS}\n\n".encode()
    while True:
        told = False
        for message in source(after, beat):
            told = True
            if message.seq is not None:
                after = max(after, message.seq)
            yield message.encode()
        if not told:
            yield b": ici\n\n"


def stream(source: Source) -> Response:
    """The answer of a live route."""
    response = Response(frames(source, resume_point()), mimetype="text/event-stream")
    response.headers["X-Accel-Buffering"] = "no"
    return response
