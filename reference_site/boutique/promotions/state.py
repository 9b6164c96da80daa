"""State views of both kinds of reductions."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from reference_site.boutique.promotions.models import CartRule, CatalogPriceRule
from reference_site.door.views import StateRow, state_view

PRICE_RULES = "/boutique/admin/catalogue/reductions/regles-de-prix-catalogue"
CART_RULES = "/boutique/admin/catalogue/reductions/regles-panier"


class RuleState(StateRow):
    """What both kinds say. Amounts in cents, percentages in thousandths, days included."""

    name: str
    active: bool
    priority: int
    date_from: date | None
    date_to: date | None
    customer_group: str
    categories: list[str]
    products: list[str]
    reduction_kind: str
    reduction_percent: int
    reduction_amount: int
    tax_included: bool
    origin: str
    admin_path: str


class CatalogPriceRuleState(RuleState):
    """A catalogue price rule: `scope` is all, categories, products or brand."""

    scope: str
    brand: str
    minimum_quantity: int


class CartRuleState(RuleState):
    """A cart rule: `applies_to` is order or selection."""

    description: str
    code: str
    highlight: bool
    minimum_amount: int
    total_quantity: int
    per_customer_quantity: int
    applies_to: str
    exclude_discounted: bool
    free_shipping: bool
    gift_product: str


def _shared(rule: CartRule | CatalogPriceRule) -> dict[str, Any]:
    return {
        "name": rule.name,
        "active": rule.active,
        "priority": rule.priority,
        "date_from": rule.date_from,
        "date_to": rule.date_to,
        "customer_group": rule.customer_group.name if rule.customer_group else "",
        "categories": sorted(category.slug for category in rule.categories),
        "products": sorted(product.reference for product in rule.products),
        "reduction_kind": rule.reduction_kind,
        "reduction_percent": rule.reduction_percent,
        "reduction_amount": rule.reduction_cents,
        "tax_included": rule.tax_included,
        "origin": rule.origin,
    }


@state_view("catalog_price_rule", version=1, row=CatalogPriceRuleState)
def catalog_price_rules(orm: Session) -> Iterable[CatalogPriceRuleState]:
    """Every catalogue price rule."""
    rows = orm.scalars(
        select(CatalogPriceRule)
        .order_by(CatalogPriceRule.id)
        .options(
            selectinload(CatalogPriceRule.categories),
            selectinload(CatalogPriceRule.products),
            selectinload(CatalogPriceRule.brand),
            selectinload(CatalogPriceRule.customer_group),
        )
    )
    for rule in rows:
        yield CatalogPriceRuleState(
            **_shared(rule),
            admin_path=f"{PRICE_RULES}/{rule.id}",
            scope=rule.scope,
            brand=rule.brand.name if rule.brand else "",
            minimum_quantity=rule.minimum_quantity,
        )


@state_view("cart_rule", version=1, row=CartRuleState)
def cart_rules(orm: Session) -> Iterable[CartRuleState]:
    """Every cart rule."""
    rows = orm.scalars(
        select(CartRule)
        .order_by(CartRule.id)
        .options(
            selectinload(CartRule.categories),
            selectinload(CartRule.products),
            selectinload(CartRule.gift_product),
            selectinload(CartRule.customer_group),
        )
    )
    for rule in rows:
        yield CartRuleState(
            **_shared(rule),
            admin_path=f"{CART_RULES}/{rule.id}",
            description=rule.description,
            code=rule.code,
            highlight=rule.highlight,
            minimum_amount=rule.minimum_cents,
            total_quantity=rule.total_quantity,
            per_customer_quantity=rule.per_customer_quantity,
            applies_to=rule.applies_to,
            exclude_discounted=rule.exclude_discounted,
            free_shipping=rule.free_shipping,
            gift_product=rule.gift_product.reference if rule.gift_product else "",
        )
