"""Tables of both kinds of reductions. Dates are whole days, both ends included."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import Column, ForeignKey, String, Table
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reference_site.boutique.customers.models import CustomerGroup
from reference_site.db import Base, Entity

if TYPE_CHECKING:
    from reference_site.boutique.catalog.models import Brand, Category, Product


def _link(name: str, owner: str, target: str) -> Table:
    """An association table whose rows go with either end."""
    return Table(
        name,
        Base.metadata,
        Column(f"{owner}_id", ForeignKey(f"{owner}.id", ondelete="CASCADE"), primary_key=True),
        Column(f"{target}_id", ForeignKey(f"{target}.id", ondelete="CASCADE"), primary_key=True),
    )


catalog_price_rule_category = _link("catalog_price_rule_category", "catalog_price_rule", "category")
catalog_price_rule_product = _link("catalog_price_rule_product", "catalog_price_rule", "product")
cart_rule_category = _link("cart_rule_category", "cart_rule", "category")
cart_rule_product = _link("cart_rule_product", "cart_rule", "product")


class CatalogPriceRule(Entity):
    """A reduction shown on the product pages themselves (« règle de prix catalogue »).

    `scope` is all, categories, products or brand; `reduction_kind` is percent or amount.
    `reduction_cents` is TTC or HT as `tax_included` says, `reduction_percent` in thousandths.
    """

    __tablename__ = "catalog_price_rule"
    __noun__ = "catalog_price_rule"
    __natural_key__ = ("name",)

    name: Mapped[str] = mapped_column(unique=True)
    scope: Mapped[str] = mapped_column(String(12), default="all")
    brand_id: Mapped[int | None] = mapped_column(ForeignKey("brand.id", ondelete="CASCADE"))
    customer_group_id: Mapped[int | None] = mapped_column(ForeignKey("customer_group.id"))
    minimum_quantity: Mapped[int] = mapped_column(default=1)
    reduction_kind: Mapped[str] = mapped_column(String(8), default="percent")
    reduction_cents: Mapped[int] = mapped_column(default=0)
    reduction_percent: Mapped[int] = mapped_column(default=0)
    tax_included: Mapped[bool] = mapped_column(default=True)
    date_from: Mapped[date | None]
    date_to: Mapped[date | None]
    priority: Mapped[int] = mapped_column(default=1)
    active: Mapped[bool] = mapped_column(default=True)

    brand: Mapped[Brand | None] = relationship()
    customer_group: Mapped[CustomerGroup | None] = relationship()
    categories: Mapped[list[Category]] = relationship(secondary=catalog_price_rule_category)
    products: Mapped[list[Product]] = relationship(secondary=catalog_price_rule_product)


class CartRule(Entity):
    """A reduction granted in the basket, with or without a code (« règle panier »).

    Without a code it applies by itself. `total_quantity` and `per_customer_quantity` are quotas
    of orders; `reduction_kind` is none, percent or amount; `applies_to` is order or selection
    (the products and categories it is restricted to).
    """

    __tablename__ = "cart_rule"
    __noun__ = "cart_rule"
    __natural_key__ = ("name",)

    name: Mapped[str] = mapped_column(unique=True)
    description: Mapped[str] = mapped_column(default="")
    code: Mapped[str] = mapped_column(default="", index=True)
    highlight: Mapped[bool] = mapped_column(default=False)
    priority: Mapped[int] = mapped_column(default=1)
    active: Mapped[bool] = mapped_column(default=True)
    date_from: Mapped[date | None]
    date_to: Mapped[date | None]
    minimum_cents: Mapped[int] = mapped_column(default=0)
    total_quantity: Mapped[int] = mapped_column(default=1)
    per_customer_quantity: Mapped[int] = mapped_column(default=1)
    customer_group_id: Mapped[int | None] = mapped_column(ForeignKey("customer_group.id"))
    reduction_kind: Mapped[str] = mapped_column(String(8), default="none")
    reduction_cents: Mapped[int] = mapped_column(default=0)
    reduction_percent: Mapped[int] = mapped_column(default=0)
    tax_included: Mapped[bool] = mapped_column(default=True)
    applies_to: Mapped[str] = mapped_column(String(12), default="order")
    exclude_discounted: Mapped[bool] = mapped_column(default=False)
    free_shipping: Mapped[bool] = mapped_column(default=False)
    gift_product_id: Mapped[int | None] = mapped_column(
        ForeignKey("product.id", ondelete="SET NULL")
    )

    customer_group: Mapped[CustomerGroup | None] = relationship()
    gift_product: Mapped[Product | None] = relationship(foreign_keys=[gift_product_id])
    categories: Mapped[list[Category]] = relationship(secondary=cart_rule_category)
    products: Mapped[list[Product]] = relationship(secondary=cart_rule_product)
