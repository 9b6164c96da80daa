"""Which function projects which kind of event."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from sqlalchemy.orm import Session

from sandbox.exam.events import Event, EventKind, Payload
from sandbox.store.tables import CandidateRow

P = TypeVar("P", bound=Payload)
Handler = Callable[[Session, Event], None]

HANDLERS: dict[EventKind, Handler] = {}


def projects(
    model: type[P],
) -> Callable[[Callable[[Session, Event, P], None]], Callable[[Session, Event, P], None]]:
    """Register a function for the events whose payload is `model`."""

    def register(function: Callable[[Session, Event, P], None]) -> Callable[..., None]:
        def handle(session: Session, event: Event) -> None:
            assert isinstance(event.payload, model)
            function(session, event, event.payload)

        HANDLERS[model.kind] = handle
        return function

    return register


def candidate_of(session: Session, event: Event) -> CandidateRow:
    """The row of the event's candidate, which a `candidate_expected` made."""
    return session.get_one(CandidateRow, event.candidate)
