"""`{{…}}` in the texts of a subject: the shop's address and days relative to the exam.

In texts for people a date reads « jeudi 14 mai 2027 »; in model answers it is what a date field
takes, `2027-05-14`. `{{date_fr:…}}` and `{{date_iso:…}}` choose one whatever the place.
"""

from __future__ import annotations

import re
from datetime import date

from sandbox.checks.dates import check_date, french_date, resolve_date

_PLACEHOLDER = re.compile(r"\{\{\s*([a-z_]+)\s*(?::\s*([^{}]*?)\s*)?\}\}")
_DATES = ("date", "date_fr", "date_iso")
ADDRESS = "adresse_boutique"


def check_placeholders(text: str) -> str:
    """Return `text` if each placeholder is known and well written. Raises ValueError."""
    rest = _PLACEHOLDER.sub("", text)
    if "{{" in rest or "}}" in rest:
        raise ValueError("une accolade double n’est pas fermée comme dans « {{date:today+15d}} »")
    for name, argument in _PLACEHOLDER.findall(text):
        if name in _DATES:
            check_date(argument)
        elif name != ADDRESS or argument:
            raise ValueError(f"« {{{{{name}}}}} » est inconnu")
    return text


def fill(text: str, *, today: date, shop_address: str = "", iso: bool = False) -> str:
    """Replace placeholders for an exam held on `today`."""

    def replace(found: re.Match[str]) -> str:
        name, argument = found[1], found[2] or ""
        if name == ADDRESS:
            return shop_address
        day = resolve_date(argument, today)
        return (
            day.isoformat() if name == "date_iso" or (name == "date" and iso) else french_date(day)
        )

    return _PLACEHOLDER.sub(replace, text)
