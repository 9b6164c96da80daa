"""What a check may look at, read-only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

Row = Mapping[str, Any]


@dataclass(frozen=True)
class PublicPage:
    """A page as an anonymous visitor gets it, taken apart without a browser.

    `fields` are labelled ones with their value; `text` is what the page says, its scripts apart.
    """

    status: int
    title: str = ""
    headings: tuple[tuple[int, str], ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    buttons: tuple[str, ...] = ()
    images: tuple[tuple[str, str], ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    text: str = ""


class World(Protocol):
    """A snapshot of a candidate's site, its journal and the answers of the desk.

    Every method may raise `Unobservable` when the site cannot be seen, and `CheckFault` for a
    view that does not exist.
    """

    @property
    def today(self) -> date:
        """The day of the exam in the centre's time zone."""
        ...

    def view(self, name: str) -> Sequence[Row]:
        """Rows of a state view now. Flat JSON: money in integer cents, ISO dates, lists."""
        ...

    def baseline(self, name: str) -> Sequence[Row]:
        """Rows of the same view in the golden state."""
        ...

    def public(self, path: str) -> PublicPage:
        """The page at `path`; a page that does not exist is a page of status 404."""
        ...

    def journal(self) -> Sequence[Row]:
        """Actions in order: seq, at, actor, verb, entity, key, sentence."""
        ...

    def answer(self, task_id: str) -> Mapping[str, Any] | None:
        """The desk's answer: `{"text": …}`, `{"number": …}` or `{"rows": [[…]]}`; None if none."""
        ...
