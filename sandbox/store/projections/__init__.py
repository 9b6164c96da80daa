"""Projections: what screens read, updated by each event in its own transaction, rebuilt by replay.

A projection depends on events alone: never on the clock, never on another table outside the log.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Table, delete, select
from sqlalchemy.orm import Session

from sandbox.exam.events import Event
from sandbox.store.projections import candidates, grading, sites, timing
from sandbox.store.projections.registry import HANDLERS
from sandbox.store.tables import Base, EventRow, Projection

__all__ = ["apply", "contents", "projection_tables", "rebuild"]

_ROOMS = (candidates, grading, sites, timing)  # importing them registers their handlers


def apply(session: Session, event: Event) -> None:
    """Project one event; the transaction is the caller's."""
    handler = HANDLERS.get(event.kind)
    if handler is not None:
        handler(session, event)


def projection_tables() -> list[Table]:
    """The tables that a replay rebuilds, parents first."""
    names = {
        mapper.local_table
        for mapper in Base.registry.mappers
        if issubclass(mapper.class_, Projection)
    }
    return [table for table in Base.metadata.sorted_tables if table in names]


def rebuild(session: Session) -> int:
    """Empty the projections and replay the whole log in this transaction; number of events."""
    from sandbox.store.log import event_of  # the log projects: it imports this module first

    for table in reversed(projection_tables()):
        session.execute(delete(table))
    session.expunge_all()
    count = 0
    for row in session.scalars(select(EventRow).order_by(EventRow.seq)).all():
        apply(session, event_of(row))
        session.flush()
        count += 1
    return count


def contents(session: Session) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all projections in key order: what a rebuild must give again."""
    return {
        table.name: [
            tuple(row) for row in session.execute(select(table).order_by(*table.primary_key))
        ]
        for table in projection_tables()
    }
