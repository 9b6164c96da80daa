"""Actions of the journal that fit a pattern, and their order."""

from __future__ import annotations

from collections.abc import Sequence

from sandbox.checks.sources import Act, ActSource
from sandbox.checks.text import normalise
from sandbox.checks.world import Row

_FIELDS = {"verb": "verb", "entity": "entity", "key": "key", "by": "actor"}


def matching_actions(pattern: ActSource, actions: Sequence[Row]) -> list[Row]:
    """Actions that fit, kept only if before the first `before` and after the last `after`.

    A named landmark that never happened leaves nothing: the order cannot be claimed.
    """
    found = [action for action in actions if _fits(pattern, action)]
    if pattern.before is not None:
        marks = [int(action["seq"]) for action in actions if _fits(pattern.before, action)]
        found = [action for action in found if marks and int(action["seq"]) < min(marks)]
    if pattern.after is not None:
        marks = [int(action["seq"]) for action in actions if _fits(pattern.after, action)]
        found = [action for action in found if marks and int(action["seq"]) > max(marks)]
    return found


def _fits(pattern: Act, action: Row) -> bool:
    return all(
        normalise(str(action.get(column, ""))) == normalise(wanted)
        for name, column in _FIELDS.items()
        if (wanted := getattr(pattern, name)) is not None
    )
