"""« /boutique/panier »: add, change, remove, type a code; works without JavaScript."""

from __future__ import annotations

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from sqlalchemy import select
from sqlalchemy.orm import Session
from wtforms.validators import DataRequired

from reference_site.boutique.admin_layout.fields import LineField
from reference_site.boutique.catalog.models import Combination, Product
from reference_site.boutique.catalog.sale import default_combination
from reference_site.boutique.orders.basket import (
    code_problem,
    find_cart,
    own_cart,
    read_basket,
    stock_problem,
)
from reference_site.boutique.orders.models import Cart, CartCode, CartLine
from reference_site.boutique.promotions import cart_rules
from reference_site.db import session
from reference_site.journal import record
from reference_site.shared.identity.access import protect

cart = Blueprint("boutique_cart", __name__, url_prefix="/boutique/panier")
protect(cart, "public")
MOST = 999
UNKNOWN_CODE = "Ce code n’existe pas. Vérifiez son écriture."


class CodeForm(FlaskForm):
    """A reduction code."""

    code = LineField("Code de réduction", [DataRequired("Saisissez un code.")], longest=60)


@cart.get("")
def show() -> str:
    """The basket."""
    return _page(CodeForm(None))


@cart.post("/ajouter")
def add() -> ResponseReturnValue:
    """Add a product, named by reference or by id."""
    orm = session()
    product, combination = _wanted(orm)
    quantity = _quantity(request.form.get("quantity", "1"))
    held = _held(find_cart(orm), product, combination)
    problem = stock_problem(orm, product, combination, quantity + held)
    if problem:
        flash(problem, "error")
        return redirect(
            url_for("boutique_front.product", product_id=product.id, slug=product.slug or "produit")
        )
    with record("add", "cart") as action:
        product, combination = _wanted(orm)
        own = own_cart(orm)
        line = _line(own, product, combination)
        if line is None:
            own.lines.append(CartLine(product=product, combination=combination, quantity=quantity))
        else:
            line.quantity += quantity
        action.says(product.reference, f"a ajouté {product.name} au panier ({quantity})")
    flash(f"« {product.name} » est dans votre panier.")
    return redirect(url_for(".show"))


@cart.post("/lignes/<int:line_id>")
def change(line_id: int) -> ResponseReturnValue:
    """Change a quantity; zero removes the line, and so does its « Retirer » button."""
    orm = session()
    line = _own_line(orm, line_id)
    remove = "remove" in request.form
    quantity = 0 if remove else _quantity(request.form.get("quantity", "1"), least=0)
    problem = stock_problem(orm, line.product, line.combination, quantity) if quantity else ""
    if problem:
        flash(problem, "error")
        return redirect(url_for(".show"))
    with record("update", "cart") as action:
        line = _own_line(orm, line_id)
        name, key = line.product.name, line.product.reference
        if quantity:
            line.quantity = quantity
            action.says(key, f"a changé la quantité de {name} dans le panier\u00a0: {quantity}")
        else:
            line.cart.lines.remove(line)
            action.says(key, f"a retiré {name} du panier")
    flash("Panier mis à jour." if quantity else f"« {name} » n’est plus dans votre panier.")
    return redirect(url_for(".show"))


@cart.post("/code")
def apply_code() -> ResponseReturnValue:
    """Try a code; a refused one says why beside the field and is not kept."""
    orm = session()
    form = CodeForm()
    if not form.validate():
        return _page(form), 422
    rule = cart_rules.by_code(orm, form.code.data or "")
    if rule is None:
        form.code.errors = [UNKNOWN_CODE]
        return _page(form), 422
    basket = find_cart(orm)
    if basket and any(code.cart_rule_id == rule.id for code in basket.codes):
        form.code.errors = ["Ce code est déjà dans votre panier."]
        return _page(form), 422
    why = code_problem(orm, basket, rule)
    if why:
        form.code.errors = [why]
        return _page(form), 422
    with record("apply_code", "cart") as action:
        rule = cart_rules.by_code(orm, form.code.data or "") or abort(404)
        own_cart(orm).codes.append(CartCode(cart_rule=rule))
        action.says(rule.name, f"a saisi le code {rule.code} dans le panier")
    flash(f"Le code {rule.code} est appliqué.")
    return redirect(url_for(".show"))


@cart.post("/code/retirer")
def remove_code() -> ResponseReturnValue:
    """Take a code away."""
    typed = request.form.get("code", "")
    with record("remove_code", "cart") as action:
        own = find_cart(session()) or abort(404)
        code = next((one for one in own.codes if one.cart_rule.code == typed), None) or abort(404)
        own.codes.remove(code)
        action.says(code.cart_rule.name, f"a retiré le code {typed} du panier")
    flash(f"Le code {typed} n’est plus appliqué.")
    return redirect(url_for(".show"))


def _page(form: CodeForm) -> str:
    orm = session()
    return render_template(
        "boutique/orders/cart.html", basket=read_basket(orm, find_cart(orm)), form=form
    )


def _wanted(orm: Session) -> tuple[Product, Combination | None]:
    """The product and combination of the form; the default combination where none is named."""
    by_id = request.form.get("product_id", type=int)
    reference = request.form.get("product", "")
    query = select(Product).where(
        Product.id == by_id if by_id is not None else Product.reference == reference
    )
    product = orm.scalars(query.where(Product.online)).first() or abort(404)
    if product.kind != "combinations":
        return product, None
    chosen = request.form.get("combination_id", type=int)
    named = request.form.get("combination", "")
    found = next(
        (
            row
            for row in product.combinations
            if (chosen is not None and row.id == chosen) or (named and row.reference == named)
        ),
        None,
    )
    return product, found or default_combination(product)


def _quantity(text: str, least: int = 1) -> int:
    return min(max(int(text), least), MOST) if text.strip().isdigit() else 1


def _line(own: Cart, product: Product, combination: Combination | None) -> CartLine | None:
    return next(
        (
            line
            for line in own.lines
            if line.product_id == product.id
            and line.combination_id == (combination.id if combination else None)
        ),
        None,
    )


def _held(own: Cart | None, product: Product, combination: Combination | None) -> int:
    line = _line(own, product, combination) if own else None
    return line.quantity if line else 0


def _own_line(orm: Session, line_id: int) -> CartLine:
    own = find_cart(orm)
    lines = own.lines if own else []
    return next((line for line in lines if line.id == line_id), None) or abort(404)
