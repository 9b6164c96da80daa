"""Small acts on one product: switch it on or off, duplicate it, delete it."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import inspect

from reference_site.boutique.catalog import rules
from reference_site.boutique.catalog.models import Combination, Product, ProductImage
from reference_site.boutique.catalog.sheet.keys import product_key
from reference_site.boutique.catalog.sheet.store import load_sheet
from reference_site.db import session
from reference_site.journal import record
from reference_site.shared.identity.access import protect
from reference_site.site import current_site

product_actions = Blueprint(
    "boutique_product_actions", __name__, url_prefix="/boutique/admin/produits"
)
protect(product_actions, "staff")
NOT_COPIED = frozenset({"id", "origin", "reference", "name", "slug", "online", "created_on"})


@product_actions.post("/<int:product_id>/en-ligne")
def toggle(product_id: int) -> ResponseReturnValue:
    """The switch of the list."""
    orm = session()
    online = request.form.get("online") == "1"
    with record("online" if online else "offline", "product") as action:
        product = load_sheet(orm, product_id)
        product.online = online
        done = "a mis en ligne" if online else "a mis hors ligne"
        action.says(product_key(product), f"{done} le produit {product.name}")
    flash(f"{product.name} est {'en ligne' if online else 'hors ligne'}.")
    back = request.form.get("retour", "")
    inside = back.startswith("/boutique/admin/")
    return redirect(back if inside else url_for("boutique_product_list.show"))


@product_actions.route("/<int:product_id>/dupliquer", methods=["GET", "POST"])
def duplicate(product_id: int) -> ResponseReturnValue:
    """A copy, offline, named « Copie de … »."""
    orm = session()
    product = load_sheet(orm, product_id)
    if request.method == "GET":
        return render_template("boutique/catalog/duplicate_product.html", product=product)
    with record("duplicate", "product") as action:
        product = load_sheet(orm, product_id)
        copy = _copy(product)
        orm.add(copy)
        orm.flush()
        action.says(product_key(copy), f"a dupliqué le produit {product.name} en {copy.name}")
    flash("Le produit est dupliqué, hors ligne.")
    return redirect(url_for("boutique_products.edit", product_id=copy.id))


@product_actions.route("/<int:product_id>/supprimer", methods=["GET", "POST"])
def delete(product_id: int) -> ResponseReturnValue:
    """Ask once, then delete with combinations and links; pictures stay in the media library."""
    orm = session()
    product = load_sheet(orm, product_id)
    if request.method == "GET":
        return render_template("boutique/catalog/delete_products.html", rows=[product])
    with record("delete", "product") as action:
        product = load_sheet(orm, product_id)
        orm.delete(product)
        action.says(product_key(product), f"a supprimé le produit {product.name}")
    flash("Le produit est supprimé.")
    return redirect(url_for("boutique_product_list.show"))


def _copy(product: Product) -> Product:
    columns = {column.key for column in inspect(Product).column_attrs} - NOT_COPIED
    copy = Product(**{key: getattr(product, key) for key in columns})
    copy.name = f"Copie de {product.name}"
    copy.reference = f"{product.reference}-copie" if product.reference else ""
    copy.slug = rules.slug_of(copy.name)
    copy.online = False
    copy.created_on = current_site().binding.today
    for name in ("categories", "carriers", "feature_values", "related"):
        setattr(copy, name, list(getattr(product, name)))
    copy.combinations = [
        Combination(
            reference=f"{row.reference}-copie" if row.reference else "",
            impact_cents=row.impact_cents,
            impact_incl_cents=row.impact_incl_cents,
            quantity=row.quantity,
            is_default=row.is_default,
            weight_impact_grams=row.weight_impact_grams,
            position=row.position,
            values=list(row.values),
        )
        for row in product.combinations
    ]
    copy.images = [
        ProductImage(media=row.media, caption=row.caption, position=row.position, cover=row.cover)
        for row in product.images
    ]
    return copy
