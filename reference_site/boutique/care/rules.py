"""Pure rules of customer service: words of states, blanks of replies, numbers of threads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum


class ThreadState(StrEnum):
    """Where a thread stands."""

    OPEN = "open"
    PENDING = "pending"
    CLOSED = "closed"


STATES: dict[str, str] = {
    ThreadState.OPEN: "Ouvert",
    ThreadState.PENDING: "En attente 1",
    ThreadState.CLOSED: "Fermé",
}
CONTACTS = ("Service client", "Clubs et associations", "Données personnelles")
BLANK = re.compile(r"\{([a-z]+)\}")


def fill_reply(body: str, values: Mapping[str, str]) -> str:
    """A canned reply with its known blanks filled; an unknown blank stays visible."""
    return BLANK.sub(lambda found: values.get(found.group(1)) or found.group(0), body)


def next_reference(prefix: str, references: Iterable[str]) -> str:
    """The number after the greatest: SAV-0090 -> SAV-0091."""
    numbers = [
        int(reference.removeprefix(prefix))
        for reference in references
        if reference.startswith(prefix) and reference.removeprefix(prefix).isdigit()
    ]
    return f"{prefix}{max(numbers, default=0) + 1:04d}"
