"""Days, absolute (`2027-05-14`) or relative to the day of the exam (`today+15d`, `today-2w`)."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from babel.dates import format_date

PARIS = ZoneInfo("Europe/Paris")
_RELATIVE = re.compile(r"today(?:\s*([+-])\s*(\d{1,4})\s*([dw]))?", re.ASCII)
_ISO = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_FRENCH = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", re.ASCII)
_SPELLED = re.compile(r"(?:[a-zé]+ )?(\d{1,2})(?:er)? ([a-zéû]+) (\d{4})")
MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août",
    "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip


def resolve_date(expression: str, today: date) -> date:
    """The day that `expression` means on an exam held on `today`. Raises ValueError."""
    text = expression.strip()
    relative = _RELATIVE.fullmatch(text)
    if relative is not None:
        sign, number, unit = relative.groups()
        if number is None:
            return today
        days = int(number) * (7 if unit == "w" else 1)
        return today + timedelta(days=days if sign == "+" else -days)
    if _ISO.fullmatch(text):
        return date.fromisoformat(text)
    raise ValueError(f"« {expression} » n’est pas une date")


def check_date(expression: str) -> str:
    """Return `expression` if it is well written. Raises ValueError otherwise."""
    resolve_date(expression, date(2027, 1, 1))
    return expression


def french_date(day: date) -> str:
    """« jeudi 14 mai 2027 », « samedi 1er mai 2027 »."""
    text = str(format_date(day, "EEEE d MMMM y", locale="fr_FR"))
    return re.sub(r" 1 ", " 1er ", text, count=1)


def observed_day(value: object, zone: ZoneInfo) -> date | None:
    """The calendar day of an observed value: ISO date or moment, or a French date; else None."""
    if isinstance(value, datetime):
        return (value.astimezone(zone) if value.tzinfo else value).date()
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        return None
    text = " ".join(value.split()).lower()
    try:
        if _ISO.match(text):
            return observed_day(datetime.fromisoformat(text.upper()), zone)
        if found := _FRENCH.fullmatch(text):
            day, month, year = (int(part) for part in found.groups())
            return date(year, month, day)
        if (found := _SPELLED.fullmatch(text)) and found[2] in MONTHS:
            return date(int(found[3]), MONTHS.index(found[2]) + 1, int(found[1]))
    except ValueError:
        return None
    return None
