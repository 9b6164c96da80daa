"""Tables of past orders and of the baskets that visitors fill. All money is TTC, in cents."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reference_site.boutique.customers.models import Address, Customer
from reference_site.clock import utc_now
from reference_site.db import Entity

if TYPE_CHECKING:
    from reference_site.boutique.catalog.models import Combination, Product
    from reference_site.boutique.promotions.models import CartRule


class OrderState(Entity):
    """A step of an order (« Paiement accepté », « Expédié »...)."""

    __tablename__ = "order_state"
    __noun__ = "order_state"
    __natural_key__ = ("name",)

    name: Mapped[str] = mapped_column(unique=True)
    color: Mapped[str] = mapped_column(String(7), default="#1F3A4D")
    position: Mapped[int] = mapped_column(default=0)


class Order(Entity):
    """An order placed in the shop. Its product names and prices are those of that day."""

    __tablename__ = "customer_order"
    __noun__ = "order"
    __natural_key__ = ("reference",)

    reference: Mapped[str] = mapped_column(String(9), unique=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), index=True)
    address_id: Mapped[int | None] = mapped_column(ForeignKey("address.id", ondelete="SET NULL"))
    state_id: Mapped[int] = mapped_column(ForeignKey("order_state.id"), index=True)
    cart_rule_id: Mapped[int | None] = mapped_column(
        ForeignKey("cart_rule.id", ondelete="SET NULL"), index=True
    )
    placed_at: Mapped[datetime] = mapped_column(default=utc_now, index=True)
    payment: Mapped[str] = mapped_column(default="Carte bancaire")
    carrier: Mapped[str] = mapped_column(default="")
    source: Mapped[str] = mapped_column(default="")
    device: Mapped[str] = mapped_column(default="")
    products_cents: Mapped[int] = mapped_column(default=0)
    discount_cents: Mapped[int] = mapped_column(default=0)
    shipping_cents: Mapped[int] = mapped_column(default=0)
    total_cents: Mapped[int] = mapped_column(default=0)

    customer: Mapped[Customer] = relationship()
    address: Mapped[Address | None] = relationship()
    state: Mapped[OrderState] = relationship()
    cart_rule: Mapped[CartRule | None] = relationship()
    lines: Mapped[list[OrderLine]] = relationship(
        back_populates="order", cascade="all, delete-orphan", order_by="OrderLine.id"
    )
    steps: Mapped[list[OrderStep]] = relationship(
        back_populates="order", cascade="all, delete-orphan", order_by="OrderStep.id"
    )


class OrderLine(Entity):
    """A product bought; it stays readable when the product has left the catalogue."""

    __tablename__ = "order_line"

    order_id: Mapped[int] = mapped_column(
        ForeignKey("customer_order.id", ondelete="CASCADE"), index=True
    )
    product_id: Mapped[int | None] = mapped_column(
        ForeignKey("product.id", ondelete="SET NULL"), index=True
    )
    name: Mapped[str]
    reference: Mapped[str] = mapped_column(default="")
    quantity: Mapped[int] = mapped_column(default=1)
    unit_cents: Mapped[int]
    total_cents: Mapped[int]

    order: Mapped[Order] = relationship(back_populates="lines")


class OrderStep(Entity):
    """A state that an order took, and when."""

    __tablename__ = "order_step"

    order_id: Mapped[int] = mapped_column(
        ForeignKey("customer_order.id", ondelete="CASCADE"), index=True
    )
    state_id: Mapped[int] = mapped_column(ForeignKey("order_state.id"))
    at: Mapped[datetime] = mapped_column(default=utc_now)

    order: Mapped[Order] = relationship(back_populates="steps")
    state: Mapped[OrderState] = relationship()


class Cart(Entity):
    """The basket of one browser session; never counted in the statistics."""

    __tablename__ = "cart"
    __noun__ = "cart"
    __natural_key__ = ("token",)

    token: Mapped[str] = mapped_column(String(32), unique=True)
    created_at: Mapped[datetime] = mapped_column(default=utc_now)

    lines: Mapped[list[CartLine]] = relationship(
        back_populates="cart", cascade="all, delete-orphan", order_by="CartLine.id"
    )
    codes: Mapped[list[CartCode]] = relationship(
        back_populates="cart", cascade="all, delete-orphan", order_by="CartCode.id"
    )


class CartLine(Entity):
    """A product or one of its combinations in a basket."""

    __tablename__ = "cart_line"
    __table_args__ = (UniqueConstraint("cart_id", "product_id", "combination_id"),)

    cart_id: Mapped[int] = mapped_column(ForeignKey("cart.id", ondelete="CASCADE"), index=True)
    product_id: Mapped[int] = mapped_column(ForeignKey("product.id", ondelete="CASCADE"))
    combination_id: Mapped[int | None] = mapped_column(
        ForeignKey("combination.id", ondelete="CASCADE")
    )
    quantity: Mapped[int] = mapped_column(default=1)

    cart: Mapped[Cart] = relationship(back_populates="lines")
    product: Mapped[Product] = relationship()
    combination: Mapped[Combination | None] = relationship()


class CartCode(Entity):
    """A reduction code that a visitor typed in her basket."""

    __tablename__ = "cart_code"
    __table_args__ = (UniqueConstraint("cart_id", "cart_rule_id"),)

    cart_id: Mapped[int] = mapped_column(ForeignKey("cart.id", ondelete="CASCADE"), index=True)
    cart_rule_id: Mapped[int] = mapped_column(ForeignKey("cart_rule.id", ondelete="CASCADE"))

    cart: Mapped[Cart] = relationship(back_populates="codes")
    cart_rule: Mapped[CartRule] = relationship()
