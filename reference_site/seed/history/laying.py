"""Laying rows by the thousand: explicit ids, one statement per table, `origin` always seed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, insert, select
from sqlalchemy.engine import Connection

from reference_site.db import Entity


class Layer:
    """Gives ids and inserts rows of business tables."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def next_id(self, kind: type[Entity]) -> int:
        """The first free id of a table."""
        return (self._connection.scalar(select(func.max(kind.id))) or 0) + 1

    def lay(self, kind: type[Entity], rows: Sequence[dict[str, Any]]) -> None:
        """Insert rows that all name the same columns."""
        if rows:
            self._connection.execute(insert(kind), [{**row, "origin": "seed"} for row in rows])
