"""From forms to rows and back, for both kinds of reductions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from babel.numbers import format_currency, format_decimal
from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload

from reference_site.boutique.catalog.models import Brand, Category, Product
from reference_site.boutique.customers.models import CustomerGroup
from reference_site.boutique.promotions.forms import CartRuleForm, CatalogPriceRuleForm
from reference_site.boutique.promotions.models import CartRule, CatalogPriceRule

Rule = TypeVar("Rule", CartRule, CatalogPriceRule)


def load_rule(orm: Session, kind: type[Rule], rule_id: int) -> Rule | None:
    """A rule with its categories and products."""
    query = select(kind).where(kind.id == rule_id)
    return orm.scalar(query.options(selectinload(kind.categories), selectinload(kind.products)))


def apply_price_rule(orm: Session, rule: CatalogPriceRule, form: CatalogPriceRuleForm) -> None:
    """Write the form on the row; what the scope does not use is emptied."""
    _apply_shared(orm, rule, form)
    rule.scope = form.scope.data
    rule.minimum_quantity = form.minimum_quantity.data
    brand = form.brand.data if rule.scope == "brand" else ""
    rule.brand = orm.scalar(select(Brand).where(Brand.name == brand))
    if rule.scope != "categories":
        rule.categories = []
    if rule.scope != "products":
        rule.products = []


def apply_cart_rule(orm: Session, rule: CartRule, form: CartRuleForm) -> None:
    """Write the form on the row."""
    _apply_shared(orm, rule, form)
    rule.description = (form.description.data or "").replace("\r\n", "\n").strip()
    rule.code = form.code.data or ""
    rule.highlight = form.highlight.data
    rule.minimum_cents = form.minimum_amount.data
    rule.total_quantity = form.total_quantity.data
    rule.per_customer_quantity = form.per_customer_quantity.data
    rule.free_shipping = form.free_shipping.data
    rule.applies_to = form.applies_to.data
    rule.exclude_discounted = form.exclude_discounted.data
    rule.gift_product = orm.scalar(
        select(Product).where(Product.reference == (form.gift_product.data or "\0"))
    )


def _apply_shared(orm: Session, rule: Any, form: Any) -> None:
    with orm.no_autoflush:
        rule.name = form.name.data
        rule.active = form.active.data
        rule.priority = form.priority.data
        rule.date_from, rule.date_to = form.date_from.data, form.date_to.data
        rule.reduction_kind = form.reduction_kind.data
        percent = rule.reduction_kind == "percent"
        amount = rule.reduction_kind == "amount"
        rule.reduction_percent = form.reduction_percent.data if percent else 0
        rule.reduction_cents = form.reduction_amount.data if amount else 0
        rule.tax_included = form.tax.data == "incl"
        name = form.customer_group.data
        rule.customer_group = orm.scalar(select(CustomerGroup).where(CustomerGroup.name == name))
        rule.categories = _rows(orm, Category, Category.slug, form.categories.data)
        rule.products = _rows(orm, Product, Product.reference, form.products.data)


def _rows(orm: Session, kind: Any, key: Any, values: Iterable[str] | None) -> list[Any]:
    return list(orm.scalars(select(kind).where(key.in_(list(values or []))).order_by(kind.id)))


def shown(rule: CartRule | CatalogPriceRule) -> dict[str, Any]:
    """The values of the form for an existing row."""
    values: dict[str, Any] = {
        name: getattr(rule, name)
        for name in ("name", "active", "priority", "date_from", "date_to", "reduction_kind")
    }
    values.update(
        reduction_percent=rule.reduction_percent or None,
        reduction_amount=rule.reduction_cents or None,
        tax="incl" if rule.tax_included else "excl",
        customer_group=rule.customer_group.name if rule.customer_group else "",
        categories=[category.slug for category in rule.categories],
        products=[product.reference for product in rule.products],
    )
    if isinstance(rule, CatalogPriceRule):
        values.update(
            scope=rule.scope,
            minimum_quantity=rule.minimum_quantity,
            brand=rule.brand.name if rule.brand else "",
        )
        return values
    for name in (
        "description",
        "code",
        "highlight",
        "total_quantity",
        "per_customer_quantity",
        "free_shipping",
        "applies_to",
        "exclude_discounted",
    ):
        values[name] = getattr(rule, name)
    values.update(
        minimum_amount=rule.minimum_cents,
        gift_product=rule.gift_product.reference if rule.gift_product else "",
    )
    return values


def taken(orm: Session, column: Any, value: str, but: int | None) -> bool:
    """Whether another row already has this name or code, whatever the case."""
    owner = column.class_
    query = select(owner.id).where(func.lower(column) == value.lower())
    if but is not None:
        query = query.where(owner.id != but)
    return orm.scalar(query) is not None


def gives(rule: CartRule | CatalogPriceRule) -> str:
    """What a rule gives, in a few words: « -15 % », « -5,00 € TTC, livraison offerte »."""
    parts = []
    if rule.reduction_kind == "percent":
        value = format_decimal(rule.reduction_percent / 10, "0.#", locale="fr_FR")
        parts.append(f"-{value}\u00a0%")
    elif rule.reduction_kind == "amount":
        tax = "TTC" if rule.tax_included else "HT"
        value = format_currency(rule.reduction_cents / 100, "EUR", locale="fr_FR")
        parts.append(f"-{value} {tax}")
    if isinstance(rule, CartRule):
        if rule.free_shipping:
            parts.append("livraison offerte")
        if rule.gift_product is not None:
            parts.append(f"cadeau\u00a0: {rule.gift_product.name}")
    return ", ".join(parts)
