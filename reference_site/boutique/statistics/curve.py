"""Pure preparation of the chart and its table: two periods laid side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from babel.dates import format_date

from reference_site.boutique.statistics.kpi import Counts, Indicator, Unit
from reference_site.boutique.statistics.periods import Period

LONGEST_DAILY = 92


@dataclass(frozen=True)
class Step:
    """One point of both curves: the days it begins on and the two values."""

    day: date
    compared_day: date
    value: int | None
    compared: int | None


@dataclass(frozen=True)
class Curve:
    """The steps of an indicator, by day or by group of seven days."""

    indicator: Indicator
    weekly: bool
    steps: tuple[Step, ...]

    def as_chart(self) -> dict[str, object]:
        """What the script of the chart reads: numbers in units that a reader writes."""
        scale = 1 if self.indicator.unit is Unit.COUNT else 100
        return {
            "label": self.indicator.label,
            "unit": self.indicator.unit.value,
            "labels": [format_date(step.day, "d MMM", locale="fr_FR") for step in self.steps],
            "values": [_scaled(step.value, scale) for step in self.steps],
            "compared": [_scaled(step.compared, scale) for step in self.steps],
        }


def _scaled(value: int | None, scale: int) -> float | None:
    return None if value is None else value / scale


def draw_curve(
    indicator: Indicator,
    period: Period,
    compared: Period,
    now: Mapping[date, Counts],
    before: Mapping[date, Counts],
) -> Curve:
    """Lay both periods from their first days on; long ones are grouped by seven days."""
    weekly = period.days > LONGEST_DAILY
    width = 7 if weekly else 1
    steps = []
    for start in range(0, period.days, width):
        day, other = (
            period.first + timedelta(days=start),
            compared.first + timedelta(days=start),
        )
        steps.append(
            Step(
                day,
                other,
                indicator.of(_sum(now, day, min(width, period.days - start))),
                indicator.of(_sum(before, other, width)) if other <= compared.last else None,
            )
        )
    return Curve(indicator, weekly, tuple(steps))


def _sum(daily: Mapping[date, Counts], first: date, days: int) -> Counts:
    total = Counts()
    for offset in range(days):
        total += daily.get(first + timedelta(days=offset), Counts())
    return total
