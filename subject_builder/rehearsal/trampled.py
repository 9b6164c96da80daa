"""A world in which what a frame protects was trampled: « deleted everything », or changed.

Applied to what checks read rather than replayed: a site has many ways to delete a row, and the
frame must see all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from sandbox.checks.compare import Frame
from sandbox.checks.frames import protected_rows
from sandbox.checks.language import Check, Unchanged
from sandbox.checks.rows import natural_key
from sandbox.checks.world import PublicPage, Row, World


def trampled_worlds(check: Check, world: World) -> Iterator[tuple[str, World]]:
    """For each term of the frame: its rows deleted, then each of its fields changed."""
    for term in check.frame.unchanged if check.frame else ():
        keys = _protected_keys(term, world)
        yield f"lignes « {term.view} » protégées, supprimées", _Trampled(world, term.view, keys)
        for field in term.fields:
            yield (
                f"lignes « {term.view} » protégées, « {field} » modifié",
                _Trampled(world, term.view, keys, field),
            )


def _protected_keys(term: Unchanged, world: World) -> tuple[str, list[Any]]:
    rows = protected_rows(term, world, Frame(world.today))
    key = term.key or natural_key(rows[0]) or "id"
    return key, [row.get(key) for row in rows]


class _Trampled:
    def __init__(
        self, world: World, view: str, keys: tuple[str, list[Any]], field: str | None = None
    ) -> None:
        self._world = world
        self._view = view
        self._key, self._names = keys
        self._field = field

    @property
    def today(self) -> date:
        return self._world.today

    def view(self, name: str) -> Sequence[Row]:
        rows = self._world.view(name)
        if name != self._view:
            return rows
        if self._field is None:
            return [row for row in rows if row.get(self._key) not in self._names]
        return [
            {**row, self._field: ["modifié"]} if row.get(self._key) in self._names else row
            for row in rows
        ]

    def baseline(self, name: str) -> Sequence[Row]:
        return self._world.baseline(name)

    def public(self, path: str) -> PublicPage:
        return self._world.public(path)

    def journal(self) -> Sequence[Row]:
        return self._world.journal()

    def answer(self, task_id: str) -> Mapping[str, Any] | None:
        return self._world.answer(task_id)
