"""Numbers, money and dates as French readers expect them (filters of the templates)."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime
from babel.numbers import format_currency, format_decimal
from flask import Flask

from reference_site.shared.rich_text import to_text
from reference_site.site import current_site

LOCALE = "fr_FR"


def money(cents: int | None) -> str:
    """3900 -> « 39,00 € »."""
    return "" if cents is None else format_currency(cents / 100, "EUR", locale=LOCALE)


def percent(thousandths: int | None, digits: int = 1) -> str:
    """200 -> « 20,0 % »."""
    if thousandths is None:
        return ""
    return format_decimal(thousandths / 10, f"0.{'0' * digits}", locale=LOCALE) + "\u00a0%"


def number(value: int | None) -> str:
    """12345 -> « 12 345 »."""
    return "" if value is None else format_decimal(value, locale=LOCALE)


def day(value: date | datetime | None, form: str = "d MMMM y") -> str:
    """A calendar day in the centre's time zone: « 24 novembre 2026 »."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        value = value.astimezone(ZoneInfo(current_site().binding.timezone))
    return format_date(value, form, locale=LOCALE)


def moment(value: datetime | None, form: str = "d MMM y 'à' HH:mm") -> str:
    """A moment in the centre's time zone: « 24 nov. 2026 à 10:42 »."""
    if value is None:
        return ""
    local = value.astimezone(ZoneInfo(current_site().binding.timezone))
    return format_datetime(local, form, locale=LOCALE)


def install_filters(app: Flask) -> None:
    """Make these the filters `money`, `percent`, `number`, `day`, `moment` and `as_text`."""
    app.jinja_env.filters.update(
        money=money, percent=percent, number=number, day=day, moment=moment, as_text=to_text
    )
