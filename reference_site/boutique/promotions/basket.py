"""Pure pricing of a basket: lines at their catalogue price, then cart rules one after the other.

A cart rule either applies or is refused with the sentence that its customer reads. Rules apply by
priority, each on what the earlier ones left. Money is integer cents TTC.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from reference_site.boutique.promotions.refusals import Usage, refusal
from reference_site.boutique.promotions.rules import (
    Price,
    Reduction,
    ReductionKind,
    Sellable,
    excl,
    share,
)

DELIVERY_RATE = 200
NOTHING = Reduction()


@dataclass(frozen=True)
class BasketLine:
    """A product in a basket, `quantity` times, at the price of one unit."""

    product: Sellable
    quantity: int
    unit: Price

    @property
    def total_cents(self) -> int:
        """What the line costs before cart rules."""
        return self.unit.final_cents * self.quantity


@dataclass(frozen=True)
class BasketRule:
    """A cart rule. Categories and products restrict it; both empty means the whole basket."""

    name: str
    reduction: Reduction = NOTHING
    code: str = ""
    applies_to: str = "order"
    categories: frozenset[str] = frozenset()
    products: frozenset[str] = frozenset()
    exclude_discounted: bool = False
    free_shipping: bool = False
    gift: str = ""
    minimum_cents: int = 0
    date_from: date | None = None
    date_to: date | None = None
    total_quantity: int = 1
    per_customer_quantity: int = 1
    group: str = ""
    priority: int = 1
    active: bool = True

    def selects(self, line: BasketLine) -> bool:
        """Whether the line is among the products that the rule is restricted to."""
        if not (self.categories or self.products):
            return True
        product = line.product
        return product.reference in self.products or bool(self.categories & product.categories)

    def reduces(self, line: BasketLine) -> bool:
        """Whether the reduction is counted on this line."""
        if self.exclude_discounted and line.unit.reduced:
            return False
        return self.applies_to == "order" or self.selects(line)


@dataclass(frozen=True)
class Delivery:
    """The fee TTC, and from which amount of products delivery is free (None: never)."""

    fee_cents: int
    free_from_cents: int | None


@dataclass(frozen=True)
class Applied:
    """A rule that applies, and what it gives."""

    name: str
    code: str
    discount_cents: int
    free_shipping: bool
    gift: str


@dataclass(frozen=True)
class Refused:
    """A rule that does not apply, and why, in French."""

    name: str
    code: str
    sentence: str


@dataclass(frozen=True)
class Totals:
    """What the basket costs. `total_cents` = products - discount + shipping; tax is inside."""

    products_cents: int
    discount_cents: int
    shipping_cents: int
    tax_cents: int
    total_cents: int
    to_free_shipping_cents: int
    applied: tuple[Applied, ...]
    refused: tuple[Refused, ...]


def price_basket(
    lines: Sequence[BasketLine],
    rules: Sequence[BasketRule],
    day: date,
    delivery: Delivery,
    usages: Mapping[str, Usage] | None = None,
    group: str = "",
) -> Totals:
    """Price a basket; `usages` tells by rule name how often each rule served already."""
    left = [line.total_cents for line in lines]
    applied: list[Applied] = []
    refused: list[Refused] = []
    for rule in sorted(rules, key=lambda rule: (rule.priority, rule.name)):
        why = refusal(rule, lines, day, (usages or {}).get(rule.name, Usage()), group)
        if why:
            refused.append(Refused(rule.name, rule.code, why))
            continue
        taken = _take(rule, lines, left)
        left = [rest - part for rest, part in zip(left, taken, strict=True)]
        applied.append(Applied(rule.name, rule.code, sum(taken), rule.free_shipping, rule.gift))
    goods = sum(left)
    free = any(rule.free_shipping for rule in applied) or not lines
    missing = _missing(goods, delivery) if lines else 0
    shipping = 0 if free or missing == 0 else delivery.fee_cents
    tax = sum(
        rest - excl(rest, line.product.rate) for rest, line in zip(left, lines, strict=True)
    ) + (shipping - excl(shipping, DELIVERY_RATE))
    return Totals(
        products_cents=sum(line.total_cents for line in lines),
        discount_cents=sum(rule.discount_cents for rule in applied),
        shipping_cents=shipping,
        tax_cents=tax,
        total_cents=goods + shipping,
        to_free_shipping_cents=missing if shipping else 0,
        applied=tuple(applied),
        refused=tuple(refused),
    )


def _missing(goods: int, delivery: Delivery) -> int:
    """How much is missing for free delivery; the whole fee stands where it never is free."""
    if delivery.free_from_cents is None:
        return 1 if delivery.fee_cents else 0
    return max(0, delivery.free_from_cents - goods)


def _take(rule: BasketRule, lines: Sequence[BasketLine], left: Sequence[int]) -> list[int]:
    """Cents that the rule takes off each line."""
    base = [rest if rule.reduces(line) else 0 for line, rest in zip(lines, left, strict=True)]
    reduction = rule.reduction
    if reduction.kind is ReductionKind.PERCENT:
        return spread(min(sum(base), share(sum(base), reduction.thousandths)), base)
    if reduction.kind is ReductionKind.AMOUNT:
        rates = (line.product.rate for line, rest in zip(lines, base, strict=True) if rest)
        rate = max(rates, default=0)
        return spread(min(sum(base), reduction.incl_cents(rate)), base)
    return [0] * len(lines)


def spread(amount: int, base: Sequence[int]) -> list[int]:
    """Share an amount among lines in proportion to their base; the parts add up exactly."""
    total = sum(base)
    if total == 0:
        return [0] * len(base)
    parts, given, seen = [], 0, 0
    for value in base:
        seen += value
        due = (amount * seen * 2 + total) // (2 * total)
        parts.append(due - given)
        given = due
    return parts
