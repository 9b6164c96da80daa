"""Pure choice of the two periods: presets or free dates; both ends included."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

PRESETS: dict[str, str] = {
    "7": "7 derniers jours",
    "30": "30 derniers jours",
    "90": "90 derniers jours",
    "mois": "Mois dernier",
    "365": "12 derniers mois",
    "libre": "Dates libres",
}
COMPARISONS: dict[str, str] = {
    "precedente": "Période précédente",
    "annee": "Année précédente",
    "libre": "Dates libres",
}


@dataclass(frozen=True)
class Period:
    """Days from `first` to `last`."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it counts."""
        return (self.last - self.first).days + 1

    def before(self) -> Period:
        """The period of the same length that ends the day before."""
        return Period(self.first - timedelta(days=self.days), self.first - timedelta(days=1))

    def a_year_earlier(self) -> Period:
        """The same weekdays of the year before (364 days)."""
        shift = timedelta(days=364)
        return Period(self.first - shift, self.last - shift)


@dataclass(frozen=True)
class Choice:
    """What was asked, what it means, and why it was not followed if it could not be."""

    preset: str
    comparison: str
    period: Period
    compared: Period
    error: str = ""


def choose(
    today: date,
    preset: str = "30",
    free: tuple[date | None, date | None] = (None, None),
    comparison: str = "precedente",
    other: tuple[date | None, date | None] = (None, None),
) -> Choice:
    """Both periods; the last whole day is yesterday. Bad dates fall back on 30 days, and say so."""
    error = ""
    preset = preset if preset in PRESETS else "30"
    comparison = comparison if comparison in COMPARISONS else "precedente"
    if preset == "libre":
        period, error = _free(free)
    elif preset == "mois":
        last = today.replace(day=1) - timedelta(days=1)
        period = Period(last.replace(day=1), last)
    else:
        period = last_days(today, int(preset))
    if period is None:
        preset, period = "30", last_days(today, 30)
    if comparison == "annee":
        compared: Period | None = period.a_year_earlier()
    elif comparison == "libre":
        compared, wrong = _free(other)
        error = error or wrong
    else:
        compared = period.before()
    if compared is None:
        comparison, compared = "precedente", period.before()
    return Choice(preset, comparison, period, compared, error)


def last_days(today: date, days: int) -> Period:
    """The `days` whole days before today."""
    return Period(today - timedelta(days=days), today - timedelta(days=1))


def _free(days: tuple[date | None, date | None]) -> tuple[Period | None, str]:
    first, last = days
    if first is None or last is None:
        return None, "Indiquez les deux dates de la période."
    if last < first:
        return None, "La date de fin précède la date de début."
    return Period(first, last), ""
