"""One comparison: an observed value against an expected one.

Returns a plain yes or no about what the candidate did; a value of a kind that cannot be compared
is a `CheckFault`, for then the author was wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from sandbox.checks.amounts import parse_decimal, parse_money, parse_percent
from sandbox.checks.comparators import Between, linear_pattern
from sandbox.checks.dates import PARIS, observed_day, resolve_date
from sandbox.checks.errors import CheckFault
from sandbox.checks.text import count_chars, normalise, says, words
from sandbox.checks.values import DateValue, DecimalValue, Money, Percent


@dataclass(frozen=True)
class Frame:
    """What a comparison needs to know beside both values."""

    today: date
    zone: ZoneInfo = PARIS
    accents: bool = True


def compare(name: str, expected: Any, observed: Any, frame: Frame) -> bool:
    """Whether `observed` satisfies the comparator `name`. Raises `CheckFault`."""
    return _BY_NAME[name](expected, observed, frame)


def is_empty(observed: Any) -> bool:
    """Nothing, only spaces, no item. Zero and false are values."""
    if isinstance(observed, str):
        return not observed.strip()
    return observed is None or (isinstance(observed, list | tuple | Mapping) and not observed)


def _eq(expected: Any, observed: Any, frame: Frame) -> bool:
    if isinstance(expected, list):
        return _same_items(expected, _listed(observed), frame)
    if observed is None:
        return False
    left, right = _pair(expected, observed, frame)
    return right is not None and left == right


def _same_items(expected: list[Any], observed: list[Any], frame: Frame) -> bool:
    left = list(observed)
    for value in expected:
        found = next((i for i, item in enumerate(left) if _eq(value, item, frame)), None)
        if found is None:
            return False
        left.pop(found)
    return not left


def _pair(expected: Any, observed: Any, frame: Frame) -> tuple[Any, Any]:
    """Both values in one comparable form; the second is None when unreadable as such."""
    if isinstance(observed, Mapping | list | tuple):
        raise CheckFault(
            "La valeur observée est une liste : employez « contains », « count » ou « item »."
        )
    match expected:
        case Money():
            return expected.cents, _number(observed, parse_money)
        case Percent():
            return expected.thousandths, _number(observed, parse_percent)
        case DecimalValue():
            return expected.number, _number(observed, parse_decimal)
        case DateValue():
            return resolve_date(expected.date, frame.today), observed_day(observed, frame.zone)
        case bool():
            if not isinstance(observed, bool):
                raise CheckFault("La valeur observée n’est pas un oui ou non.")
            return expected, observed
        case int():
            return expected, _number(observed, parse_decimal)
    if isinstance(observed, bool):
        raise CheckFault("La valeur observée est un oui ou non : écrivez « true » ou « false ».")
    text = str(observed)
    return normalise(expected, accents=frame.accents), normalise(text, accents=frame.accents)


def _number(observed: Any, parse: Callable[[str], Any]) -> Any:
    if isinstance(observed, bool):
        raise CheckFault("La valeur observée est un oui ou non, pas un nombre.")
    if isinstance(observed, int | Decimal):
        return observed
    try:
        return parse(str(observed))
    except ValueError:
        return None


def _ordering(holds: Callable[[Any, Any], bool]) -> Callable[[Any, Any, Frame], bool]:
    def ordered(expected: Any, observed: Any, frame: Frame) -> bool:
        if observed is None:
            return False
        left, right = _pair(expected, observed, frame)
        return right is not None and holds(right, left)

    return ordered


def _between(expected: Between, observed: Any, frame: Frame) -> bool:
    return compare("ge", expected.min, observed, frame) and compare(
        "le", expected.max, observed, frame
    )


def _contains(expected: Any, observed: Any, frame: Frame) -> bool:
    if observed is None:
        return False
    if isinstance(observed, str):
        if not isinstance(expected, str):
            raise CheckFault("« contains » cherche du texte dans un texte.")
        return says(observed, expected, accents=frame.accents)
    return any(_eq(expected, item, frame) for item in _listed(observed))


def _listed(observed: Any) -> list[Any]:
    if observed is None:
        return []
    if not isinstance(observed, list | tuple):
        raise CheckFault("La valeur observée n’est pas une liste.")
    return list(observed)


def _text(observed: Any) -> str:
    if observed is None:
        return ""
    if not isinstance(observed, str):
        raise CheckFault("La valeur observée n’est pas un texte.")
    return observed


def _matches(pattern: str, observed: Any, frame: Frame) -> bool:
    return linear_pattern(pattern).search(_text(observed)) is not None


def _count(expected: Any, observed: Any, frame: Frame) -> bool:
    return bool(expected.holds(len(_listed(observed))))


def _day(holds: Callable[[date, date], bool]) -> Callable[[Any, Any, Frame], bool]:
    def compared(expected: str, observed: Any, frame: Frame) -> bool:
        if isinstance(observed, bool | int | list):
            raise CheckFault("La valeur observée n’est pas une date.")
        seen = observed_day(observed, frame.zone)
        return seen is not None and holds(seen, resolve_date(expected, frame.today))

    return compared


_BY_NAME: dict[str, Callable[[Any, Any, Frame], bool]] = {
    "eq": _eq,
    "ne": lambda expected, observed, frame: not _eq(expected, observed, frame),
    "lt": _ordering(lambda seen, limit: seen < limit),
    "le": _ordering(lambda seen, limit: seen <= limit),
    "gt": _ordering(lambda seen, limit: seen > limit),
    "ge": _ordering(lambda seen, limit: seen >= limit),
    "between": _between,
    "in": lambda expected, observed, frame: any(_eq(v, observed, frame) for v in expected),
    "contains": _contains,
    "contains_all": lambda expected, observed, frame: all(
        _contains(v, observed, frame) for v in expected
    ),
    "contains_any": lambda expected, observed, frame: any(
        _contains(v, observed, frame) for v in expected
    ),
    "words": lambda expected, observed, frame: expected.holds(len(words(_text(observed)))),
    "chars": lambda expected, observed, frame: expected.holds(count_chars(_text(observed))),
    "matches": _matches,
    "count": _count,
    "empty": lambda expected, observed, frame: is_empty(observed) is expected,
    "before": _day(lambda seen, limit: seen < limit),
    "after": _day(lambda seen, limit: seen > limit),
    "same_day": _day(lambda seen, limit: seen == limit),
}
