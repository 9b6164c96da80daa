"""The slips of a hand: for one expected value, the nearest wrong ones."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sandbox.checks.amounts import (
    parse_decimal,
    parse_money,
    parse_percent,
    show_decimal,
    show_money,
    show_percent,
)
from sandbox.checks.comparators import Between, Range
from sandbox.checks.text import normalise
from sandbox.checks.values import DateValue, DecimalValue, Money, Percent

_RELATIVE = re.compile(r"today(?:([+-])(\d+)([dw]))?")
_EMPTIED = ("words", "chars", "contains_any", "contains_all", "matches")


@dataclass(frozen=True)
class Slip:
    """One slip: the value typed instead of `right`. `any_value`: whatever stood there goes.

    `flips` unticks or ticks a box; `swaps` prefers another value that exists on the site.
    """

    sentence: str
    value: Any = ""
    right: Any = None
    any_value: bool = False
    flips: bool = False
    swaps: bool = False

    def fits(self, typed: Any) -> bool:
        """Whether `typed` (a form value, or an item of one) is the right value."""
        if isinstance(typed, list | tuple):
            return any(self.fits(item) for item in typed)
        return _same(self.right, typed)


def slips_for(name: str, expected: Any) -> list[Slip]:
    """The slips that break the comparison `name` with `expected`."""
    if isinstance(expected, bool):
        if name == "eq":
            return [Slip("case inversée", any_value=True, flips=True)]
        if name == "empty" and not expected:
            return [Slip("texte vidé", any_value=True)]
        return []
    if name in _EMPTIED:
        wants = not isinstance(expected, Range) or (expected.min or 0) > 0
        return [Slip("texte vidé", any_value=True)] if wants else []
    if name == "same_day":
        return _eq(DateValue(date=expected))
    if name in ("eq", "contains", "in"):
        values = expected if isinstance(expected, list) else [expected]
        return [slip for value in values[: 1 if name == "in" else None] for slip in _eq(value)]
    if name in ("ge", "gt", "between", "after"):
        low: Any = expected.min if isinstance(expected, Between) else expected
        return _beyond(DateValue(date=low) if name == "after" else low, -1)
    if name in ("le", "lt", "before"):
        return _beyond(DateValue(date=expected) if name == "before" else expected, +1)
    return []


def _eq(value: Any) -> list[Slip]:
    moved = _moved(value, +1)
    if moved is not None:
        return [Slip(moved[0], moved[1], right=value)]
    if isinstance(value, str):
        return [Slip("autre valeur", f"{value} xx", right=value, swaps=True)]
    return []


def _beyond(limit: Any, sign: int) -> list[Slip]:
    moved = _moved(limit, sign)
    return [] if moved is None else [Slip("limite franchie", moved[1], any_value=True)]


def _moved(value: Any, sign: int) -> tuple[str, Any] | None:
    """The nearest other value on one side: a cent, a point of per cent, a day, a unit."""
    match value:
        case bool():
            return None
        case Money():
            return "prix faux d’un centime", Money(money=show_money(value.cents + sign))
        case Percent():
            text = show_percent(value.thousandths + 10 * sign)
            return "taux faux d’un point", Percent(percent=text)
        case DateValue():
            word = "date un jour trop tard" if sign > 0 else "date un jour trop tôt"
            return word, DateValue(date=shift(value.date, sign))
        case DecimalValue():
            return "nombre faux d’une unité", DecimalValue(
                decimal=show_decimal(value.number + sign)
            )
        case int():
            return "nombre faux d’une unité", value + sign
    return None


def shift(expression: str, days: int) -> str:
    """`today+15d` a day later is `today+16d`; `2027-05-14` is `2027-05-15`."""
    found = _RELATIVE.fullmatch(expression.replace(" ", ""))
    if found is None:
        return (date.fromisoformat(expression.strip()) + timedelta(days=days)).isoformat()
    sign, number, unit = found.groups()
    offset = int(number or 0) * (7 if unit == "w" else 1) * (-1 if sign == "-" else 1) + days
    return f"today{offset:+d}d"


def _same(right: Any, typed: Any) -> bool:
    """Whether a form value is the one expected, typed or written as text."""
    if isinstance(typed, Money | Percent | DecimalValue | DateValue):
        return type(right) is type(typed) and _plain(right) == _plain(typed)
    if isinstance(right, DateValue):
        found = re.fullmatch(r"\{\{\s*date(?:_iso)?:(.*?)\}\}.*", str(typed))
        return right.date == (found[1].strip() if found else str(typed).strip())
    if isinstance(right, Money | Percent | DecimalValue):
        reading: dict[type, Callable[[str], Any]] = {Money: parse_money, Percent: parse_percent}
        try:
            return bool(reading.get(type(right), parse_decimal)(str(typed)) == _plain(right))
        except ValueError:
            return False
    return normalise(str(right)) == normalise(str(typed))


def _plain(value: Any) -> Any:
    match value:
        case Money():
            return value.cents
        case Percent():
            return value.thousandths
        case DecimalValue():
            return value.number
    return value.date
