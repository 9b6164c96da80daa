"""The product sheet of the administration: choose a type, edit, save, change the type."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import select

from reference_site.boutique.catalog import rules, sale
from reference_site.boutique.catalog.forms import KINDS, NewProductForm, ProductForm
from reference_site.boutique.catalog.models import Category, Product, TaxRule
from reference_site.boutique.catalog.sheet.choices import prepare
from reference_site.boutique.catalog.sheet.filling import sheet_form
from reference_site.boutique.catalog.sheet.keys import (
    combination_key,
    combination_label,
    product_key,
)
from reference_site.boutique.catalog.sheet.saving import add_images, generate, save_sheet
from reference_site.boutique.catalog.sheet.store import load_sheet
from reference_site.boutique.catalog.sheet.telling import changes, facts, tell
from reference_site.boutique.catalog.sheet.validation import check_sheet
from reference_site.db import session
from reference_site.journal import record
from reference_site.shared.identity.access import protect
from reference_site.shared.media_library.store import UploadRefused
from reference_site.site import current_site

products = Blueprint("boutique_products", __name__, url_prefix="/boutique/admin/produits")
protect(products, "staff")


@products.route("/nouveau", methods=["GET", "POST"])
def create() -> ResponseReturnValue:
    """The type first, then an offline sheet to complete."""
    form = NewProductForm(kind="standard")
    if not form.validate_on_submit():
        page = render_template("boutique/catalog/new_product.html", form=form)
        return page, 422 if form.errors else 200
    orm = session()
    with record("create", "product") as action:
        product = Product(
            name=form.name.data,
            kind=form.kind.data,
            slug=rules.slug_of(form.name.data or ""),
            created_on=current_site().binding.today,
            tax_rule=orm.scalars(select(TaxRule).order_by(TaxRule.position, TaxRule.id)).first(),
            main_category=orm.scalars(select(Category).where(Category.slug == "accueil")).first(),
        )
        product.categories = [product.main_category] if product.main_category else []
        orm.add(product)
        orm.flush()
        kind = dict(KINDS)[product.kind].lower()
        action.says(product_key(product), f"a créé la fiche {product.name} ({kind}), hors ligne")
    flash("Création réussie. Complétez la fiche, puis mettez-la en ligne.")
    return redirect(url_for(".edit", product_id=product.id))


@products.get("/<int:product_id>")
def edit(product_id: int) -> ResponseReturnValue:
    """The sheet."""
    product = load_sheet(session(), product_id)
    form = sheet_form(product)
    form.tab.data = request.args.get("onglet", "description")
    return _page(product, form)


@products.post("/<int:product_id>")
def save(product_id: int) -> ResponseReturnValue:
    """Save the whole sheet: texts, lines, new pictures, generated combinations."""
    orm = session()
    product = load_sheet(orm, product_id)
    form = ProductForm()
    options = prepare(form, orm, product)
    valid = form.validate()
    if not (check_sheet(orm, product, form) and valid):
        flash("La fiche n’est pas enregistrée : corrigez les champs signalés.", "error")
        return _page(product, form, options), 422
    made = 0
    try:
        with record("update", "product") as action:
            product = load_sheet(orm, product_id)
            before, was_online = facts(product), product.online
            save_sheet(orm, product, form)
            uploads = [one for one in form.new_images.data or [] if one and one.filename]
            add_images(orm, product, uploads, current_site().binding.media[0])
            if product.kind == "combinations" and form.generate.data:
                made = len(generate(orm, product, form.generate.data))
            orm.flush()
            found = changes(before, facts(product))
            turned = product.online if product.online != was_online else None
            action.says(product_key(product), tell(product, found, turned))
    except UploadRefused as refusal:
        product = load_sheet(orm, product_id)
        form.new_images.errors = [refusal.sentence]
        flash("La fiche n’est pas enregistrée : une image est refusée.", "error")
        return _page(product, form, prepare(form, orm, product)), 422
    if made:
        flash(f"{made} déclinaison{'s' if made > 1 else ''} générée{'s' if made > 1 else ''}.")
    flash("Mise à jour réussie.")
    return redirect(url_for(".edit", product_id=product_id, onglet=form.tab.data or None))


@products.route("/<int:product_id>/type", methods=["GET", "POST"])
def change_kind(product_id: int) -> ResponseReturnValue:
    """The gate between a standard product and one with combinations."""
    orm = session()
    product = load_sheet(orm, product_id)
    target = "standard" if product.kind == "combinations" else "combinations"
    if request.method == "GET" or request.form.get("confirm") != target:
        refused = request.method == "POST"
        page = render_template(
            "boutique/catalog/change_kind.html",
            product=product,
            target=target,
            label=dict(KINDS)[target],
            refused=refused,
        )
        return page, 422 if refused else 200
    with record("change_kind", "product") as action:
        product = load_sheet(orm, product_id)
        lost = len(product.combinations)
        product.kind = target
        product.combinations.clear()
        sentence = f"a changé le type de {product.name}\u00a0: {dict(KINDS)[target].lower()}"
        if lost:
            sentence += f" ({lost} déclinaisons supprimées)"
        action.says(product_key(product), sentence)
    flash(f"Le produit est maintenant un {dict(KINDS)[target].lower()}.")
    tab = "declinaisons" if target == "combinations" else "stocks"
    return redirect(url_for(".edit", product_id=product_id, onglet=tab))


def _page(product: Product, form: ProductForm, options: object = None) -> str:
    options = options or prepare(form, session(), product)
    return render_template(
        "boutique/catalog/sheet/page.html",
        form=form,
        product=product,
        options=options,
        kind=dict(KINDS).get(product.kind, ""),
        price=sale.product_price(product),
        labels={combination_key(row): combination_label(row) for row in product.combinations},
        pictures={row.media.file_name: row for row in product.images},
    )
