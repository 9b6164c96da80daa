"""Configurer > Paramètres de la boutique > Produits."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from sqlalchemy import select
from wtforms import BooleanField
from wtforms.validators import InputRequired

from reference_site.boutique.admin_layout.fields import WholeField
from reference_site.boutique.catalog.models import ShopSetting
from reference_site.boutique.catalog.settings import CatalogSettings, read_settings
from reference_site.db import session
from reference_site.journal import record
from reference_site.shared.identity.access import protect

product_settings = Blueprint(
    "boutique_product_settings", __name__, url_prefix="/boutique/admin/parametres/produits"
)
protect(product_settings, "staff")
NUMBER = "Indiquez un nombre entier."


class ProductSettingsForm(FlaskForm):
    """What all products share."""

    new_for_days = WholeField(
        "Nombre de jours pendant lesquels un produit est considéré comme nouveau",
        [InputRequired(NUMBER)],
        most=3650,
    )
    products_per_page = WholeField(
        "Nombre de produits par page", [InputRequired(NUMBER)], least=1, most=100
    )
    allow_out_of_stock_orders = BooleanField("Accepter les commandes de produits en rupture")


@product_settings.route("/", methods=["GET", "POST"], strict_slashes=False)
def show() -> ResponseReturnValue:
    """The settings, and their new values."""
    before = read_settings(session())
    form = ProductSettingsForm(obj=before)
    if not form.validate_on_submit():
        page = render_template("boutique/product_settings/form.html", form=form)
        return page, 422 if form.errors else 200
    after = CatalogSettings(
        new_for_days=form.new_for_days.data,
        products_per_page=form.products_per_page.data,
        allow_out_of_stock_orders=form.allow_out_of_stock_orders.data,
    )
    with record("update", "shop_setting") as action:
        for key in ("new_for_days", "products_per_page", "allow_out_of_stock_orders"):
            _keep(key, str(int(getattr(after, key))))
        action.says("produits", _told(before, after))
    flash("Mise à jour réussie.")
    return redirect(url_for(".show"))


def _keep(key: str, value: str) -> None:
    row = session().scalar(select(ShopSetting).where(ShopSetting.key == key))
    if row is None:
        row = ShopSetting(key=key)
        session().add(row)
    row.value = value


def _told(before: CatalogSettings, after: CatalogSettings) -> str:
    """The sentence of the journal: what changed, old and new."""
    changes = []
    if before.new_for_days != after.new_for_days:
        changes.append(f"nouveau pendant {before.new_for_days} → {after.new_for_days} jours")
    if before.products_per_page != after.products_per_page:
        changes.append(f"produits par page {before.products_per_page} → {after.products_per_page}")
    if before.allow_out_of_stock_orders != after.allow_out_of_stock_orders:
        verb = "acceptées" if after.allow_out_of_stock_orders else "refusées"
        changes.append(f"commandes en rupture {verb}")
    told = ", ".join(changes) or "sans changement"
    return f"a enregistré les paramètres des produits\u00a0: {told}"
