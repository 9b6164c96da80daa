"""Indicators, their changes and the two periods they are read over."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reference_site.boutique.statistics import kpi
from reference_site.boutique.statistics.curve import draw_curve
from reference_site.boutique.statistics.kpi import INDICATORS, Counts, Evolution, Unit
from reference_site.boutique.statistics.periods import Period, choose
from reference_site.boutique.statistics.presentation import basis, evolution, measure

TODAY = date(2026, 11, 24)
YEAR = Counts(60_000, 26_000, 200_000, 4_800, 1_320, 8_184_000)


def test_the_year_of_the_shop_reads_as_its_context_says() -> None:
    assert kpi.conversion(YEAR) == 220
    assert kpi.abandonment(YEAR) == 7250
    assert kpi.average_basket(YEAR) == 6200
    assert basis(kpi.conversion(YEAR)) == "2,20\u00a0%"


def test_without_visits_there_is_no_rate() -> None:
    assert [each.of(Counts()) for each in INDICATORS] == [0, 0, 0, None, None, None, None]
    assert measure(None, Unit.RATE) == "–"


def test_cost_of_a_customer_and_return_of_a_campaign() -> None:
    assert kpi.acquisition_cost(41_000, 8) == 5125
    assert kpi.return_on_spend(91_654, 41_000) == 224
    assert kpi.acquisition_cost(41_000, 0) is None
    assert kpi.return_on_spend(10, 0) is None


def test_a_rate_changes_in_points_and_an_amount_in_percent() -> None:
    assert evolution(kpi.evolve(Unit.RATE, 174, 123)) == "-0,51\u00a0pt"
    assert evolution(kpi.evolve(Unit.MONEY, 1000, 1123)) == "+12,3\u00a0%"
    assert evolution(kpi.evolve(Unit.COUNT, 0, 12)) == "–"


def test_less_abandonment_is_good_news() -> None:
    readings = kpi.read_indicators(
        Counts(100, 40, 300, 10, 4, 100), Counts(100, 50, 300, 10, 2, 50)
    )
    verdicts = {reading.indicator.key: reading.verdict for reading in readings}
    assert verdicts["abandonment"] == verdicts["bounce"] == verdicts["revenue"] == "good"
    assert verdicts["visits"] == "flat"


counts = st.builds(Counts, *[st.integers(0, 10**6) for _ in range(6)])


@given(st.lists(counts, max_size=6))
def test_adding_up_is_the_same_in_any_order(parts: list[Counts]) -> None:
    assert kpi.add_up(parts) == kpi.add_up(reversed(parts))


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_a_rate_is_never_off_by_more_than_half_a_hundredth(part: int, whole: int) -> None:
    found = kpi.rate(part, whole)
    assert found is not None
    assert abs(found * whole - part * 10_000) * 2 <= whole


def test_thirty_days_end_yesterday_and_follow_the_thirty_before() -> None:
    choice = choose(TODAY)
    assert choice.period == Period(date(2026, 10, 25), date(2026, 11, 23))
    assert choice.compared == Period(date(2026, 9, 25), date(2026, 10, 24))


def test_last_month_is_a_calendar_month() -> None:
    assert choose(TODAY, "mois").period == Period(date(2026, 10, 1), date(2026, 10, 31))


def test_a_year_earlier_begins_on_the_same_day_of_the_week() -> None:
    choice = choose(TODAY, "7", comparison="annee")
    assert choice.compared.first.weekday() == choice.period.first.weekday()
    assert choice.compared.days == choice.period.days


def test_free_dates_are_followed() -> None:
    days = (date(2026, 3, 1), date(2026, 3, 31))
    choice = choose(TODAY, "libre", days, "libre", (date(2026, 2, 1), date(2026, 2, 28)))
    assert choice.period == Period(*days)
    assert choice.compared.days == 28


@pytest.mark.parametrize(
    "days", [(None, None), (date(2026, 3, 2), None), (date(2026, 3, 2), date(2026, 3, 1))]
)
def test_bad_free_dates_fall_back_and_say_so(days: tuple[date | None, date | None]) -> None:
    choice = choose(TODAY, "libre", days)
    assert choice.period.days == 30
    assert choice.error


@given(st.integers(1, 400), st.integers(1, 400))
def test_the_curve_holds_every_day_once(length: int, other: int) -> None:
    period = Period(TODAY - timedelta(days=length), TODAY - timedelta(days=1))
    before = Period(period.first - timedelta(days=other), period.first - timedelta(days=1))
    daily = {period.first + timedelta(days=n): Counts(visits=1) for n in range(length)}
    visits = next(each for each in INDICATORS if each.key == "visits")
    curve = draw_curve(visits, period, before, daily, {})
    assert sum(step.value or 0 for step in curve.steps) == length
    assert len(curve.as_chart()["labels"]) == len(curve.steps)  # type: ignore[arg-type]


def test_a_flat_change_has_no_sign() -> None:
    assert evolution(Evolution(Unit.COUNT, 0)) == "0,0\u00a0%"
