"""Money in cents, rates in thousandths, decimals: exact, and read as French people write them."""

from __future__ import annotations

import re
from decimal import Decimal

from babel.numbers import format_currency, format_decimal

_NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?: \d{3})+|\d{1,12})(?:[.,]\d{1,6})?", re.ASCII)
_SPACES = re.compile(r"[\s\u00a0\u202f]+")


def parse_decimal(text: str) -> Decimal:
    """« 1 234,5 » -> Decimal("1234.5"). Raises ValueError."""
    plain = _SPACES.sub(" ", text.strip()).replace("−", "-")
    if not _NUMBER.fullmatch(plain):
        raise ValueError(f"« {text} » n’est pas un nombre")
    return Decimal(plain.replace(" ", "").replace(",", "."))


def parse_money(text: str) -> int:
    """« 1 234,50 € » -> 123450 cents. Raises ValueError when it is not exact to the cent."""
    plain = re.sub(r"(?:€|euros?|EUR)\.?\s*$", "", text.strip(), flags=re.IGNORECASE).strip()
    cents = parse_decimal(plain) * 100
    if cents != int(cents):
        raise ValueError(f"« {text} » n’est pas exact au centime")
    return int(cents)


def parse_percent(text: str) -> int:
    """« 5,5 % » -> 55 thousandths. Raises ValueError when finer than a thousandth."""
    thousandths = parse_decimal(text.strip().removesuffix("%").strip()) * 10
    if thousandths != int(thousandths):
        raise ValueError(f"« {text} » est plus fin que le dixième de pour cent")
    return int(thousandths)


def show_money(cents: int) -> str:
    """550 -> « 5,50 € »."""
    return str(format_currency(Decimal(cents) / 100, "EUR", locale="fr_FR"))


def show_decimal(value: Decimal | int) -> str:
    """Decimal("2.50") -> « 2,5 »."""
    return str(format_decimal(value, "#,##0.######", locale="fr_FR"))


def show_percent(thousandths: int) -> str:
    """200 -> « 20 % »."""
    return show_decimal(Decimal(thousandths) / 10) + "\u00a0%"
