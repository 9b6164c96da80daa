"""The list of products: filters, order, pages, and what is done to several at once."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import Select, func, select
from sqlalchemy.orm import joinedload, selectinload
from werkzeug.datastructures import MultiDict

from reference_site.boutique.catalog import sale
from reference_site.boutique.catalog.models import Category, Product
from reference_site.boutique.catalog.sheet.choices import category_tree
from reference_site.boutique.catalog.sheet.keys import product_key
from reference_site.boutique.catalog.sheet.store import is_like
from reference_site.db import session
from reference_site.journal import record
from reference_site.shared.identity.access import protect

product_list = Blueprint("boutique_product_list", __name__, url_prefix="/boutique/admin/produits")
protect(product_list, "staff")
PER_PAGE = 20
FILTERS = ("nom", "reference", "categorie", "en_ligne", "stock")
ORDERS = {
    "nom": Product.name,
    "reference": Product.reference,
    "prix": Product.price_cents,
    "quantite": Product.quantity,
    "en_ligne": Product.online,
    "numero": Product.id,
}
DEEDS = {
    "online": ("mis en ligne", "mettre en ligne"),
    "offline": ("mis hors ligne", "mettre hors ligne"),
    "delete": ("supprimé", "supprimer"),
}


@product_list.get("/", strict_slashes=False)
def show() -> str:
    """One page of products."""
    orm = session()
    asked = request.args
    query = _filtered(asked)
    total = orm.scalar(select(func.count()).select_from(query.subquery())) or 0
    last = max(1, -(-total // PER_PAGE))
    page = min(max(1, asked.get("page", 1, type=int)), last)
    by = asked.get("tri", "numero") if asked.get("tri") in ORDERS else "numero"
    column = ORDERS[by]
    down = asked.get("sens", "desc" if by == "numero" else "asc") == "desc"
    rows = orm.scalars(
        query.order_by(column.desc() if down else column, Product.id)
        .limit(PER_PAGE)
        .offset((page - 1) * PER_PAGE)
        .options(
            selectinload(Product.images),
            joinedload(Product.main_category),
            joinedload(Product.tax_rule),
        )
    ).all()

    def link(number: int = 1, **changed: str) -> str:
        kept: dict[str, Any] = {key: value for key, value in asked.items() if value}
        return url_for(".show", **{**kept, **changed, "page": number if number > 1 else None})

    return render_template(
        "boutique/catalog/product_list.html",
        rows=[(row, sale.product_price(row)) for row in rows],
        total=total,
        page=page,
        last=last,
        by=by,
        down=down,
        link=link,
        asked=asked,
        branches=category_tree(orm),
        filtered=any(asked.get(name) for name in FILTERS),
    )


@product_list.post("/actions")
def act() -> ResponseReturnValue:
    """« Actions groupées »: online, offline, or delete after a question."""
    orm = session()
    deed = request.form.get("deed", "")
    numbers = [int(one) for one in request.form.getlist("products") if one.isdigit()]
    back = redirect(url_for(".show"))
    if deed not in DEEDS or not numbers:
        flash("Cochez des produits et choisissez une action.", "error")
        return back
    chosen = select(Product).where(Product.id.in_(numbers)).order_by(Product.id)
    rows = orm.scalars(chosen).all()
    if deed == "delete" and not request.form.get("confirm"):
        return render_template("boutique/catalog/delete_products.html", rows=rows)
    with record(deed, "product") as action:
        rows = orm.scalars(chosen).all()
        for row in rows:
            if deed == "delete":
                orm.delete(row)
            else:
                row.online = deed == "online"
        done, count = DEEDS[deed][0], len(rows)
        names = ", ".join(row.name for row in rows)
        many = "s" if count > 1 else ""
        action.says(
            ", ".join(product_key(row) for row in rows)[:200],
            f"a {done} {count} produit{many}\u00a0: {names}",
        )
    flash(f"{count} produit{many} {done}{many if deed == 'delete' else ''}.")
    return back


def _filtered(asked: MultiDict[str, str]) -> Select[Product]:
    query = select(Product)
    if name := asked.get("nom", "").strip():
        query = query.where(is_like(Product.name, name) | is_like(Product.reference, name))
    if reference := asked.get("reference", "").strip():
        query = query.where(is_like(Product.reference, reference))
    if slug := asked.get("categorie"):
        query = query.where(Product.categories.any(Category.slug == slug))
    if asked.get("en_ligne") in ("oui", "non"):
        query = query.where(Product.online == (asked.get("en_ligne") == "oui"))
    if asked.get("stock") == "rupture":
        query = query.where(Product.quantity <= 0)
    return query
