"""Pure definitions of the indicators (criterion CP8): one formula each, printed where it is shown.

Rates are whole hundredths of a percent (2,20 % is 220), so that nothing is lost before display.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    """How a value is written."""

    COUNT = "count"
    MONEY = "money"
    RATE = "rate"
    RATIO = "ratio"


@dataclass(frozen=True)
class Counts:
    """What is added up; revenue in cents TTC."""

    visits: int = 0
    single_page_visits: int = 0
    page_views: int = 0
    carts: int = 0
    orders: int = 0
    revenue_cents: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.visits + other.visits,
            self.single_page_visits + other.single_page_visits,
            self.page_views + other.page_views,
            self.carts + other.carts,
            self.orders + other.orders,
            self.revenue_cents + other.revenue_cents,
        )


def add_up(parts: Iterable[Counts]) -> Counts:
    """The sum of counts."""
    total = Counts()
    for part in parts:
        total += part
    return total


def rate(part: int, whole: int) -> int | None:
    """`part` of `whole` in hundredths of a percent, half up; None where there is nothing."""
    return (part * 20000 + whole) // (2 * whole) if whole > 0 else None


def conversion(counts: Counts) -> int | None:
    """Orders / visits."""
    return rate(counts.orders, counts.visits)


def average_basket(counts: Counts) -> int | None:
    """Revenue / orders, in cents."""
    orders = counts.orders
    return (counts.revenue_cents * 2 + orders) // (2 * orders) if orders > 0 else None


def abandonment(counts: Counts) -> int | None:
    """1 - orders / baskets made."""
    bought = rate(counts.orders, counts.carts)
    return None if bought is None else 10000 - bought


def bounce(counts: Counts) -> int | None:
    """Visits of one page / visits."""
    return rate(counts.single_page_visits, counts.visits)


def acquisition_cost(cost_cents: int, new_customers: int) -> int | None:
    """CAC: cost / new customers, in cents."""
    return round(cost_cents / new_customers) if new_customers > 0 else None


def return_on_spend(revenue_cents: int, cost_cents: int) -> int | None:
    """ROAS: revenue / cost, in hundredths (3,25 is 325)."""
    return round(revenue_cents * 100 / cost_cents) if cost_cents > 0 else None


@dataclass(frozen=True)
class Indicator:
    """An indicator: its name, its definition for the reader, its formula."""

    key: str
    label: str
    definition: str
    unit: Unit
    of: Callable[[Counts], int | None]
    good_when_up: bool = True


INDICATORS: tuple[Indicator, ...] = (
    Indicator(
        "revenue", "Chiffre d’affaires TTC", "total des commandes passées, livraison comprise",
        Unit.MONEY, lambda counts: counts.revenue_cents,
    ),
    Indicator(
        "orders", "Commandes", "commandes passées, même annulées ensuite",
        Unit.COUNT, lambda counts: counts.orders,
    ),
    Indicator(
        "visits", "Visites", "venues d’un visiteur, 30 minutes d’inactivité au plus",
        Unit.COUNT, lambda counts: counts.visits,
    ),
    Indicator("conversion", "Taux de conversion", "commandes / visites", Unit.RATE, conversion),
    Indicator(
        "basket", "Panier moyen TTC", "chiffre d’affaires / commandes", Unit.MONEY, average_basket
    ),
    Indicator(
        "abandonment", "Taux d’abandon", "1 - commandes / paniers créés",
        Unit.RATE, abandonment, good_when_up=False,
    ),
    Indicator(
        "bounce", "Taux de rebond", "visites d’une seule page / visites",
        Unit.RATE, bounce, good_when_up=False,
    ),
)  # fmt: skip


@dataclass(frozen=True)
class Evolution:
    """From one value to another: thousandths for amounts, hundredths of a point for rates."""

    unit: Unit
    change: int | None

    @property
    def way(self) -> str:
        """up, down or flat."""
        if not self.change:
            return "flat"
        return "up" if self.change > 0 else "down"


def evolve(unit: Unit, before: int | None, after: int | None) -> Evolution:
    """How a value changed; None where one is missing or where it started from nothing."""
    if before is None or after is None:
        return Evolution(unit, None)
    if unit is Unit.RATE:
        return Evolution(unit, after - before)
    if before == 0:
        return Evolution(unit, None)
    return Evolution(unit, round((after - before) * 1000 / before))


@dataclass(frozen=True)
class Reading:
    """An indicator over two periods."""

    indicator: Indicator
    value: int | None
    compared: int | None

    @property
    def evolution(self) -> Evolution:
        """From the compared period to the period read."""
        return evolve(self.indicator.unit, self.compared, self.value)

    @property
    def verdict(self) -> str:
        """good, bad or flat: whether the change is to be welcomed."""
        way = self.evolution.way
        if way == "flat":
            return "flat"
        return "good" if (way == "up") == self.indicator.good_when_up else "bad"


def read_indicators(now: Counts, compared: Counts) -> tuple[Reading, ...]:
    """Every indicator over both periods."""
    return tuple(Reading(each, each.of(now), each.of(compared)) for each in INDICATORS)
