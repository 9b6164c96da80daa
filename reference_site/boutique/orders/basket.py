"""The basket of a browser session: its rows, and what it costs with the rules of the day."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from flask import session as cookie
from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload

from reference_site.boutique.catalog import prices as catalog_prices
from reference_site.boutique.catalog import sale
from reference_site.boutique.catalog.models import Carrier, Combination, Product
from reference_site.boutique.catalog.settings import read_settings
from reference_site.boutique.catalog.sheet.keys import combination_label
from reference_site.boutique.orders.models import Cart, CartCode, CartLine
from reference_site.boutique.promotions import cart_rules
from reference_site.boutique.promotions.basket import (
    DELIVERY_RATE,
    BasketLine,
    Delivery,
    Totals,
    price_basket,
)
from reference_site.boutique.promotions.models import CartRule
from reference_site.boutique.promotions.prices import as_sellable, price_rules
from reference_site.boutique.promotions.refusals import refusal
from reference_site.boutique.promotions.rules import best_price
from reference_site.db import session
from reference_site.site import current_site

COOKIE = "cart"
WITHOUT_CARRIER = Delivery(490, 6000)


@dataclass(frozen=True)
class ShownLine:
    """A row of the basket page."""

    row: CartLine
    priced: BasketLine
    detail: str


@dataclass(frozen=True)
class Basket:
    """The basket page."""

    lines: tuple[ShownLine, ...]
    totals: Totals
    carrier: str
    codes: tuple[CartRule, ...]
    offered: tuple[CartRule, ...]


def basket_count() -> int:
    """How many articles the basket of this browser holds (for the header)."""
    token = cookie.get(COOKIE)
    if not token:
        return 0
    query = select(func.sum(CartLine.quantity)).join(Cart).where(Cart.token == token)
    return session().scalar(query) or 0


def find_cart(orm: Session) -> Cart | None:
    """The cart of this browser, with all that pricing needs; None before the first product."""
    token = cookie.get(COOKIE)
    if not token:
        return None
    products = selectinload(Cart.lines).selectinload(CartLine.product)
    return orm.scalar(
        select(Cart)
        .where(Cart.token == token)
        .options(
            products.selectinload(Product.categories),
            products.joinedload(Product.tax_rule),
            products.joinedload(Product.brand),
            products.selectinload(Product.images),
            selectinload(Cart.lines)
            .selectinload(CartLine.combination)
            .selectinload(Combination.values),
            selectinload(Cart.codes).joinedload(CartCode.cart_rule).options(*cart_rules.loaded()),
        )
    )


def own_cart(orm: Session) -> Cart:
    """Inside `record`: the cart of this browser, made if needed."""
    cart = find_cart(orm)
    if cart is None:
        cart = Cart(token=secrets.token_hex(12))
        orm.add(cart)
        orm.flush()
        cookie[COOKIE] = cart.token
    return cart


def read_basket(orm: Session, cart: Cart | None) -> Basket:
    """Price the basket with the catalogue rules, its codes and the automatic rules."""
    today = current_site().binding.today
    rules = price_rules(orm)
    lines = []
    for row in cart.lines if cart else []:
        sellable = as_sellable(row.product, row.combination)
        unit = best_price(sellable, rules, today, row.quantity)
        detail = combination_label(row.combination) if row.combination else ""
        lines.append(ShownLine(row, BasketLine(sellable, row.quantity, unit), detail))
    typed = [code.cart_rule for code in cart.codes] if cart else []
    applied = [*typed, *cart_rules.automatic(orm)]
    carrier, delivery = read_delivery(orm)
    totals = price_basket(
        [line.priced for line in lines],
        [cart_rules.as_basket_rule(row) for row in applied],
        today,
        delivery,
        cart_rules.usages(orm, applied),
    )
    known = {row.id for row in typed}
    offered = [row for row in cart_rules.highlighted(orm) if row.id not in known]
    return Basket(tuple(lines), totals, carrier, tuple(typed), tuple(offered))


def code_problem(orm: Session, cart: Cart | None, rule: CartRule) -> str:
    """Why a code would be refused in this basket, or nothing."""
    lines = [line.priced for line in read_basket(orm, cart).lines]
    usage = cart_rules.usages(orm, [rule])[rule.name]
    today = current_site().binding.today
    return refusal(cart_rules.as_basket_rule(rule), lines, today, usage, "") or ""


def read_delivery(orm: Session) -> tuple[str, Delivery]:
    """The first carrier that is paid for; its fee TTC and its threshold."""
    row = orm.scalars(
        select(Carrier)
        .where(Carrier.active, Carrier.price_cents > 0)
        .order_by(Carrier.position, Carrier.id)
    ).first()
    if row is None:
        return "Livraison à domicile", WITHOUT_CARRIER
    fee = catalog_prices.with_tax(row.price_cents, DELIVERY_RATE)
    return row.name, Delivery(fee, row.free_from_cents)


def stock_problem(
    orm: Session, product: Product, combination: Combination | None, quantity: int
) -> str:
    """Why this quantity cannot be ordered, or nothing."""
    quote = sale.quote(orm, product, combination, current_site().binding.today)
    if not product.online or not quote.availability.can_order:
        return "Ce produit ne peut pas être commandé pour le moment."
    if quantity < product.minimum_quantity:
        return f"La quantité minimale pour ce produit est de {product.minimum_quantity}."
    limited = quote.availability.stock in {"available", "last"} and not sale_allows_more(
        orm, product
    )
    if limited and quantity > quote.quantity:
        plural = "s" if quote.quantity > 1 else ""
        return f"Il ne reste que {quote.quantity} exemplaire{plural} de ce produit."
    return ""


def sale_allows_more(orm: Session, product: Product) -> bool:
    """Whether the product may be ordered beyond its stock."""
    if product.out_of_stock == "default":
        return read_settings(orm).allow_out_of_stock_orders
    return product.out_of_stock == "allow"
