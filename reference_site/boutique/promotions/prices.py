"""Prices that the public sees: rows of the catalogue met with the rules of the day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from reference_site.boutique.catalog import sale
from reference_site.boutique.catalog.models import Combination, Product
from reference_site.boutique.catalog.offers import READERS, Offer
from reference_site.boutique.promotions.models import CatalogPriceRule
from reference_site.boutique.promotions.rules import (
    Price,
    PriceRule,
    Reduction,
    ReductionKind,
    Scope,
    Sellable,
    best_price,
    best_rule,
)
from reference_site.db import session
from reference_site.site import current_site


def price_rules(orm: Session) -> list[PriceRule]:
    """Every active catalogue price rule as a pure rule; three queries whatever their number."""
    rows = orm.scalars(
        select(CatalogPriceRule)
        .where(CatalogPriceRule.active)
        .options(
            selectinload(CatalogPriceRule.categories),
            selectinload(CatalogPriceRule.products),
            selectinload(CatalogPriceRule.brand),
            selectinload(CatalogPriceRule.customer_group),
        )
    )
    return [as_rule(row) for row in rows]


def as_rule(row: CatalogPriceRule) -> PriceRule:
    """The pure rule of a row."""
    return PriceRule(
        name=row.name,
        reduction=Reduction(
            ReductionKind(row.reduction_kind),
            row.reduction_percent,
            row.reduction_cents,
            row.tax_included,
        ),
        scope=Scope(row.scope),
        categories=frozenset(category.slug for category in row.categories),
        products=frozenset(product.reference for product in row.products),
        brand=row.brand.name if row.brand else "",
        minimum_quantity=row.minimum_quantity,
        date_from=row.date_from,
        date_to=row.date_to,
        group=row.customer_group.name if row.customer_group else "",
        priority=row.priority,
        active=row.active,
    )


def as_sellable(product: Product, combination: Combination | None = None) -> Sellable:
    """What the rules need of a product; its reference is the one that restrictions name."""
    price = sale.combination_price(product, combination)
    return Sellable(
        reference=product.reference,
        incl_cents=price.incl_cents,
        rate=sale.rate_of(product),
        categories=frozenset(category.slug for category in product.categories),
        brand=product.brand.name if product.brand else "",
    )


def public_price(
    product: Product, combination: Combination | None = None, quantity: int = 1
) -> Price:
    """What one unit costs today to a visitor who buys `quantity`."""
    rules = price_rules(session())
    return best_price(as_sellable(product, combination), rules, _today(), quantity)


def public_prices(products: Iterable[Product]) -> dict[int, Price]:
    """Prices of one unit by product id, the rules being read once."""
    rules, day = price_rules(session()), _today()
    return {product.id: best_price(as_sellable(product), rules, day) for product in products}


def offers(orm: Session, products: Sequence[Product]) -> Mapping[int, Offer]:
    """The reader of the catalogue's offers: the rule that reduces each product today."""
    rules, day = price_rules(orm), _today()
    found: dict[int, Offer] = {}
    if not rules:
        return found
    for product in products:
        sellable = as_sellable(product)
        rule = best_rule(sellable, rules, day)
        if rule is None:
            continue
        if rule.reduction.kind is ReductionKind.PERCENT:
            found[product.id] = Offer(thousandths=rule.reduction.thousandths, label=rule.name)
        else:
            cents = rule.reduction.incl_cents(sellable.rate)
            found[product.id] = Offer(amount_incl_cents=cents, label=rule.name)
    return found


def install() -> None:
    """Let the catalogue know of the rules, once."""
    if offers not in READERS:
        READERS.append(offers)


def _today() -> date:
    return current_site().binding.today
