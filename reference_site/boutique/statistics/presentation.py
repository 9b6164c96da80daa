"""Indicators as French readers expect them (filters of the templates)."""

from __future__ import annotations

from babel.numbers import format_decimal
from flask import Flask

from reference_site.boutique.statistics.kpi import Evolution, Unit
from reference_site.presentation import LOCALE, money, number

NOTHING = "–"


def basis(value: int | None) -> str:
    """220 -> « 2,20 % »."""
    if value is None:
        return NOTHING
    return format_decimal(value / 100, "0.00", locale=LOCALE) + "\u00a0%"


def ratio(value: int | None) -> str:
    """325 -> « 3,25 »."""
    return NOTHING if value is None else format_decimal(value / 100, "0.00", locale=LOCALE)


def measure(value: int | None, unit: Unit | str) -> str:
    """A value in its unit."""
    if value is None:
        return NOTHING
    if unit == Unit.MONEY:
        return money(value)
    if unit == Unit.RATE:
        return basis(value)
    return ratio(value) if unit == Unit.RATIO else number(value)


def evolution(value: Evolution) -> str:
    """« +12,3 % », « -0,42 pt »."""
    if value.change is None:
        return NOTHING
    sign = "+" if value.change > 0 else "-" if value.change < 0 else ""
    size = abs(value.change)
    if value.unit is Unit.RATE:
        return f"{sign}{format_decimal(size / 100, '0.00', locale=LOCALE)}\u00a0pt"
    return f"{sign}{format_decimal(size / 10, '0.0', locale=LOCALE)}\u00a0%"


def install_filters(app: Flask) -> None:
    """Make these the filters `basis`, `ratio`, `measure` and `evolution`."""
    app.jinja_env.filters.update(basis=basis, ratio=ratio, measure=measure, evolution=evolution)
