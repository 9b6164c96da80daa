"""The world that checks look at: a site behind its door, the golden state, journal and answers."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from sandbox.checks.errors import CheckFault, Unobservable
from sandbox.checks.world import PublicPage, Row
from sandbox.errors import DoorRefusal, SiteUnreachable
from sandbox.observation.door import Door
from sandbox.observation.page import parse_page
from sandbox.runtimes.port import Golden

Answers = Callable[[str], Mapping[str, Any] | None]


class SiteWorld:
    """Implements `checks.World` over one site. Each source is read once and kept.

    `answers` gives what was written on the desk for a task, or None.
    """

    def __init__(self, door: Door, golden: Golden, answers: Answers = lambda task: None) -> None:
        self._door = door
        self._baseline = _baseline(golden.folder)
        self._today = golden.today
        self._answers = answers
        self._views: dict[str, Sequence[Row]] = {}
        self._pages: dict[str, PublicPage] = {}
        self._actions: list[Row] | None = None

    @property
    def today(self) -> date:
        """The day of the exam."""
        return self._today

    def view(self, name: str) -> Sequence[Row]:
        """Rows of a state view now."""
        if name not in self._views:
            with _as_seen_by_checks():
                self._views[name] = self._door.view(name)
        return self._views[name]

    def public(self, path: str) -> PublicPage:
        """The public page at a path."""
        if path not in self._pages:
            with _as_seen_by_checks():
                answer = self._door.public(path)
            self._pages[path] = parse_page(answer.html, answer.status)
        return self._pages[path]

    def journal(self) -> Sequence[Row]:
        """The actions of the journal, oldest first."""
        if self._actions is None:
            rows: list[Row] = []
            after = 0
            with _as_seen_by_checks():
                while actions := self._door.journal(after):
                    rows.extend(action.model_dump(exclude={"changes"}) for action in actions)
                    after = actions[-1].seq
            self._actions = rows
        return self._actions

    def baseline(self, name: str) -> Sequence[Row]:
        """Rows of the same view in the golden state."""
        if name not in self._baseline:
            raise CheckFault(f"vue inconnue : {name}")
        return self._baseline[name]

    def answer(self, task_id: str) -> Mapping[str, Any] | None:
        """What the desk holds for a task."""
        return self._answers(task_id)


@contextmanager
def _as_seen_by_checks() -> Iterator[None]:
    """A site that cannot be seen is unobservable; what the door does not know is our fault."""
    try:
        yield
    except DoorRefusal as error:
        raise CheckFault(error.sentence) from error
    except SiteUnreachable as error:
        raise Unobservable(error.sentence) from error


@cache
def _baseline(folder: Path) -> dict[str, list[dict[str, Any]]]:
    views: dict[str, list[dict[str, Any]]] = json.loads((folder / "views.json").read_text("utf-8"))
    return views
