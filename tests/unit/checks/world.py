"""A world held in memory, where each test says what stands there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sandbox.checks import Check, CheckFault, PublicPage, Unobservable, Verdict, evaluate

TODAY = date(2027, 5, 18)


@dataclass
class MemoryWorld:
    """Implements `World`. `dead` makes every reading unobservable."""

    views: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict)
    golden: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict)
    pages: Mapping[str, PublicPage] = field(default_factory=dict)
    actions: Sequence[Mapping[str, Any]] = ()
    answers: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    today: date = TODAY
    dead: bool = False

    def view(self, name: str) -> Sequence[Mapping[str, Any]]:
        self._alive()
        if name not in self.views:
            raise CheckFault(f"Vue « {name} » inconnue.")
        return self.views[name]

    def baseline(self, name: str) -> Sequence[Mapping[str, Any]]:
        return self.golden.get(name, self.views.get(name, []))

    def public(self, path: str) -> PublicPage:
        self._alive()
        return self.pages.get(path, PublicPage(status=404))

    def journal(self) -> Sequence[Mapping[str, Any]]:
        self._alive()
        return self.actions

    def answer(self, task_id: str) -> Mapping[str, Any] | None:
        return self.answers.get(task_id)

    def _alive(self) -> None:
        if self.dead:
            raise Unobservable()


def verdict(world: MemoryWorld, **check: Any) -> Verdict:
    """The verdict of a check written as in a subject."""
    return evaluate(Check.model_validate({"id": "essai", "title": "Essai", **check}), world)


def asks(row: Mapping[str, Any], *conditions: dict[str, Any]) -> Verdict:
    """The verdict of conditions on the only row of a view."""
    return verdict(MemoryWorld({"thing": [row]}), given={"view": "thing"}, all=list(conditions))
