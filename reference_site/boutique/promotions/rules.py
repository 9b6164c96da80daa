"""Pure rules of the catalogue price: which reduction a product shows on a day, and its price.

Money is integer cents TTC unless said otherwise; rates and percentages are integer thousandths.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Scope(StrEnum):
    """What a catalogue price rule aims at."""

    ALL = "all"
    CATEGORIES = "categories"
    PRODUCTS = "products"
    BRAND = "brand"


class ReductionKind(StrEnum):
    """How a reduction is counted."""

    NONE = "none"
    PERCENT = "percent"
    AMOUNT = "amount"


@dataclass(frozen=True)
class Reduction:
    """A reduction: `thousandths` of a price, or `cents`, TTC or HT as `tax_included` says."""

    kind: ReductionKind = ReductionKind.NONE
    thousandths: int = 0
    cents: int = 0
    tax_included: bool = True

    def on(self, incl_cents: int, rate: int) -> int:
        """Cents taken off a TTC price taxed at `rate` thousandths; never more than the price."""
        if self.kind is ReductionKind.PERCENT:
            return min(incl_cents, share(incl_cents, self.thousandths))
        if self.kind is ReductionKind.AMOUNT:
            return min(incl_cents, self.incl_cents(rate))
        return 0

    def incl_cents(self, rate: int) -> int:
        """The amount TTC, whatever way it was typed."""
        return self.cents if self.tax_included else self.cents + share(self.cents, rate)


@dataclass(frozen=True)
class Sellable:
    """What rules need to know of a product; `incl_cents` is its price before any reduction."""

    reference: str
    incl_cents: int
    rate: int = 200
    categories: frozenset[str] = frozenset()
    brand: str = ""


@dataclass(frozen=True)
class PriceRule:
    """A catalogue price rule; no date means no limit on that side, no group means everybody."""

    name: str
    reduction: Reduction
    scope: Scope = Scope.ALL
    categories: frozenset[str] = frozenset()
    products: frozenset[str] = frozenset()
    brand: str = ""
    minimum_quantity: int = 1
    date_from: date | None = None
    date_to: date | None = None
    group: str = ""
    priority: int = 1
    active: bool = True

    def aims_at(self, product: Sellable) -> bool:
        """Whether the product stands in the scope of the rule."""
        if self.scope is Scope.ALL:
            return True
        if self.scope is Scope.CATEGORIES:
            return bool(self.categories & product.categories)
        if self.scope is Scope.PRODUCTS:
            return product.reference in self.products
        return bool(self.brand) and self.brand == product.brand


@dataclass(frozen=True)
class Price:
    """The price of one unit before and after its reduction."""

    regular_cents: int
    final_cents: int
    excl_cents: int
    rule_name: str | None = None

    @property
    def discount_cents(self) -> int:
        """What the customer saves on one unit."""
        return self.regular_cents - self.final_cents

    @property
    def discount_thousandths(self) -> int:
        """The saving as a share of the regular price, rounded."""
        if not self.regular_cents:
            return 0
        return (self.discount_cents * 1000 + self.regular_cents // 2) // self.regular_cents

    @property
    def reduced(self) -> bool:
        """Whether there is anything to strike through."""
        return self.discount_cents > 0


def runs_on(day: date, date_from: date | None, date_to: date | None) -> bool:
    """Whether a period, both ends included, holds a day."""
    return (date_from is None or date_from <= day) and (date_to is None or day <= date_to)


def best_rule(
    product: Sellable, rules: Iterable[PriceRule], day: date, quantity: int = 1, group: str = ""
) -> PriceRule | None:
    """The rule that applies: smallest priority number first, then the best for the customer."""
    fitting = [
        rule
        for rule in rules
        if rule.active
        and runs_on(day, rule.date_from, rule.date_to)
        and quantity >= rule.minimum_quantity
        and rule.group in {"", group}
        and rule.aims_at(product)
        and rule.reduction.on(product.incl_cents, product.rate) > 0
    ]
    return min(
        fitting,
        key=lambda rule: (
            rule.priority,
            -rule.reduction.on(product.incl_cents, product.rate),
            rule.name,
        ),
        default=None,
    )


def best_price(
    product: Sellable, rules: Iterable[PriceRule], day: date, quantity: int = 1, group: str = ""
) -> Price:
    """The price of one unit for who buys `quantity` of it on that day."""
    rule = best_rule(product, rules, day, quantity, group)
    taken = rule.reduction.on(product.incl_cents, product.rate) if rule else 0
    final = product.incl_cents - taken
    return Price(product.incl_cents, final, excl(final, product.rate), rule.name if rule else None)


def share(cents: int, thousandths: int) -> int:
    """`thousandths` of an amount, rounded half up."""
    return (cents * thousandths + 500) // 1000


def excl(incl_cents: int, rate: int) -> int:
    """The price HT of a price TTC, rounded half up."""
    return (incl_cents * 2000 + 1000 + rate) // (2 * (1000 + rate))
