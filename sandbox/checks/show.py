"""Expected and observed values told in French, for the examiner's evidence chips."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from sandbox.checks.amounts import show_decimal, show_money, show_percent
from sandbox.checks.comparators import Between, Range
from sandbox.checks.dates import french_date, observed_day, resolve_date
from sandbox.checks.lexicon import FIELD_NAMES
from sandbox.checks.text import count_chars, words
from sandbox.checks.values import DateValue, DecimalValue, Money, Percent

LONGEST = 160
_FORMS = {
    "eq": "{}", "ne": "autre que {}", "lt": "moins de {}", "le": "au plus {}",
    "gt": "plus de {}", "ge": "au moins {}", "in": "l’un de : {}", "contains": "contient {}",
    "contains_all": "contient tout : {}", "contains_any": "contient l’un de : {}",
    "words": "{} mots", "chars": "{} caractères", "count": "{} élément(s)",
    "matches": "de la forme {}", "before": "avant le {}", "after": "après le {}",
    "same_day": "le {}", "between": "{}",
}  # fmt: skip


def field_name(name: str | None) -> str:
    """The French name of a field of the state views."""
    if not name:
        return "valeur"
    return (
        FIELD_NAMES.get(name) or FIELD_NAMES.get(name.rsplit(".", 1)[-1]) or name.replace("_", " ")
    )


def show_expected(name: str, expected: Any, today: date) -> str:
    """« contient l’un de : amande, noisette », « 120 à 160 caractères »."""
    if name == "empty":
        return "rien" if expected else "quelque chose"
    if name in ("before", "after", "same_day"):
        return _FORMS[name].format(french_date(resolve_date(expected, today)))
    return _FORMS[name].format(show_value(expected, today))


def show_value(value: Any, today: date) -> str:
    """One expected value."""
    match value:
        case Money():
            return show_money(value.cents)
        case Percent():
            return show_percent(value.thousandths)
        case DecimalValue():
            return show_decimal(value.number)
        case DateValue():
            return french_date(resolve_date(value.date, today))
        case Between():
            return f"entre {show_value(value.min, today)} et {show_value(value.max, today)}"
        case Range():
            return show_range(value)
        case list():
            return ", ".join(show_value(item, today) for item in value)
        case bool():
            return "oui" if value else "non"
        case int():
            return show_decimal(value)
    return f"«\u00a0{value}\u00a0»"


def show_range(value: Range) -> str:
    if value.min == value.max:
        return str(value.min)
    if value.max is None:
        return f"au moins {value.min}"
    return f"au plus {value.max}" if value.min is None else f"{value.min} à {value.max}"


def show_observed(name: str, expected: Any, observed: Any, zone: ZoneInfo) -> str:
    """What was seen, in the unit of what was asked."""
    if observed is None or observed == "" or observed == []:
        return "rien"
    if name == "words" and isinstance(observed, str):
        return f"{len(words(observed))} mots"
    if name == "chars" and isinstance(observed, str):
        return f"{count_chars(observed)} caractères"
    if name == "count" and isinstance(observed, list | tuple):
        return f"{len(observed)} élément(s)"
    sample = expected.min if isinstance(expected, Between) else expected
    if isinstance(sample, list) and sample:
        sample = sample[0]
    dated = isinstance(sample, DateValue) or name in ("before", "after", "same_day")
    day = observed_day(observed, zone) if dated else None
    return french_date(day) if day is not None else _plain(observed, sample)


def _plain(observed: Any, sample: Any) -> str:
    if isinstance(observed, bool):
        return "oui" if observed else "non"
    if isinstance(observed, list | tuple):
        text = ", ".join(_plain(item, sample) for item in observed)
    elif isinstance(observed, Mapping):
        text = ", ".join(str(value) for value in observed.values())
    elif isinstance(observed, int) and isinstance(sample, Money):
        return show_money(observed)
    elif isinstance(observed, int) and isinstance(sample, Percent):
        return show_percent(observed)
    elif isinstance(observed, int | Decimal):
        return show_decimal(observed)
    else:
        return f"«\u00a0{_short(str(observed))}\u00a0»"
    return _short(text)


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= LONGEST else flat[: LONGEST - 1].rstrip() + "…"
