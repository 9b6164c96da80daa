"""How values are written on screens: French numbers, times in the centre's time zone."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from babel.dates import format_date
from babel.numbers import format_decimal
from flask import Flask
from markupsafe import Markup, escape

from sandbox.checks.typography import typeset

LOCALE = "fr_FR"
NBSP = "\u00a0"
NARROW = "\u202f"


def clock_time(at: datetime, zone: ZoneInfo) -> str:
    """10:42:07, in the centre's time zone."""
    return at.astimezone(zone).strftime("%H:%M:%S")


def long_date(day: date | datetime) -> str:
    """mardi 24 novembre 2026."""
    return format_date(day, "EEEE d MMMM y", locale=LOCALE)


def short_date(day: date | datetime) -> str:
    """24/11/2026."""
    return day.strftime("%d/%m/%Y")


def _local(day: date | datetime, zone: ZoneInfo) -> date | datetime:
    return day.astimezone(zone) if isinstance(day, datetime) else day


def number(value: Decimal | float | int | None, pattern: str = "#,##0.##") -> str:
    """12,5; an em dash when there is no value."""
    return "—" if value is None else format_decimal(value, pattern, locale=LOCALE)


def mark(value: Decimal | float | None) -> str:
    """12,50: a mark always shows two decimals."""
    return number(value, "0.00")


def duration(seconds: float) -> str:
    """40:00 or 1:05:00; never negative."""
    total = max(0, int(seconds + 0.5))
    hours, rest = divmod(total, 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours}:{minutes:02d}:{left:02d}" if hours else f"{minutes:02d}:{left:02d}"


def spoken_duration(seconds: float) -> str:
    """40 min or 53 min 20 s."""
    minutes, left = divmod(max(0, int(seconds + 0.5)), 60)
    said = f"{minutes}{NBSP}min" if minutes or not left else ""
    return f"{said}{' ' if said and left else ''}{f'{left}{NBSP}s' if left else ''}"


def plural(count: int, one: str, many: str) -> str:
    """1 mot, 2 mots: in French, 0 and 1 are singular."""
    return f"{number(count)}{NBSP}{one if abs(count) < 2 else many}"


def lines(text: str) -> Markup:
    """Plain text with its line breaks kept; everything else escaped."""
    return Markup("<br>").join(escape(line) for line in text.splitlines())


def register(app: Flask, zone: ZoneInfo) -> None:
    """Give these to the templates as filters."""
    app.jinja_env.filters.update(
        clock_time=lambda at: clock_time(at, zone),
        long_date=long_date,
        short_date=lambda day: short_date(_local(day, zone)),
        number=number,
        mark=mark,
        duration=duration,
        spoken_duration=spoken_duration,
        plural=plural,
        lines=lines,
        typeset=typeset,
    )
    app.jinja_env.globals["time_zone"] = zone.key
