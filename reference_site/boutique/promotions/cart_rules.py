"""Cart rules met with a basket: rows as pure rules, and how often each already served."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload
from sqlalchemy.orm.strategy_options import _AbstractLoad

from reference_site.boutique.orders.models import Order
from reference_site.boutique.promotions.basket import BasketRule
from reference_site.boutique.promotions.models import CartRule
from reference_site.boutique.promotions.refusals import Usage
from reference_site.boutique.promotions.rules import Reduction, ReductionKind


def loaded() -> tuple[_AbstractLoad, ...]:
    """What pricing reads of a cart rule."""
    return (
        selectinload(CartRule.categories),
        selectinload(CartRule.products),
        selectinload(CartRule.gift_product),
        selectinload(CartRule.customer_group),
    )


def automatic(orm: Session) -> list[CartRule]:
    """Active rules without a code: they apply by themselves."""
    query = select(CartRule).where(CartRule.active, CartRule.code == "")
    return list(orm.scalars(query.options(*loaded())))


def by_code(orm: Session, code: str) -> CartRule | None:
    """The rule of a code, whatever the case it is typed in."""
    query = select(CartRule).where(CartRule.code != "", func.lower(CartRule.code) == code.lower())
    return orm.scalars(query.options(*loaded())).first()


def highlighted(orm: Session) -> list[CartRule]:
    """Active rules whose code is offered in the basket."""
    query = select(CartRule).where(CartRule.active, CartRule.highlight, CartRule.code != "")
    return list(orm.scalars(query.order_by(CartRule.priority).options(*loaded())))


def as_basket_rule(row: CartRule) -> BasketRule:
    """The pure rule of a row."""
    return BasketRule(
        name=row.name,
        reduction=Reduction(
            ReductionKind(row.reduction_kind),
            row.reduction_percent,
            row.reduction_cents,
            row.tax_included,
        ),
        code=row.code,
        applies_to=row.applies_to,
        categories=frozenset(category.slug for category in row.categories),
        products=frozenset(product.reference for product in row.products),
        exclude_discounted=row.exclude_discounted,
        free_shipping=row.free_shipping,
        gift=row.gift_product.name if row.gift_product else "",
        minimum_cents=row.minimum_cents,
        date_from=row.date_from,
        date_to=row.date_to,
        total_quantity=row.total_quantity,
        per_customer_quantity=row.per_customer_quantity,
        group=row.customer_group.name if row.customer_group else "",
        priority=row.priority,
        active=row.active,
    )


def usages(orm: Session, rows: Sequence[CartRule]) -> dict[str, Usage]:
    """By rule name, in how many orders it served."""
    found = orm.execute(
        select(Order.cart_rule_id, func.count())
        .where(Order.cart_rule_id.in_([row.id for row in rows]))
        .group_by(Order.cart_rule_id)
    )
    counts = {key: count for key, count in found}
    return {row.name: Usage(orders=counts.get(row.id, 0)) for row in rows}
