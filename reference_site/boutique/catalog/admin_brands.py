"""Brands of the administration (« Marques & fournisseurs »)."""

from __future__ import annotations

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import func, select, update

from reference_site.boutique.catalog import rules
from reference_site.boutique.catalog.models import Brand, Product
from reference_site.boutique.catalog.sorting_forms import BrandForm
from reference_site.db import session
from reference_site.journal import record
from reference_site.shared.identity.access import protect
from reference_site.shared.media_library.store import UploadRefused, add_media
from reference_site.site import current_site

brands = Blueprint("boutique_brands", __name__, url_prefix="/boutique/admin/marques")
protect(brands, "staff")
FIELDS = ("name", "online", "summary", "description", "meta_title", "meta_description", "slug")


@brands.get("/", strict_slashes=False)
def show() -> str:
    """All brands, with how many products each has."""
    rows = session().execute(
        select(Brand, func.count(Product.id))
        .outerjoin(Product, Product.brand_id == Brand.id)
        .group_by(Brand.id)
        .order_by(Brand.name)
    )
    return render_template("boutique/catalog/brand_list.html", rows=rows.all())


@brands.route("/nouvelle", methods=["GET", "POST"])
def create() -> ResponseReturnValue:
    """A new brand."""
    return _edit(None)


@brands.route("/<int:brand_id>", methods=["GET", "POST"])
def edit(brand_id: int) -> ResponseReturnValue:
    """The sheet of a brand."""
    return _edit(_get(brand_id))


@brands.route("/<int:brand_id>/supprimer", methods=["GET", "POST"])
def delete(brand_id: int) -> ResponseReturnValue:
    """Ask once; its products stay, without a brand."""
    row = _get(brand_id)
    if request.method == "GET":
        return render_template(
            "boutique/catalog/delete_line.html",
            menu="brands",
            title=f"Supprimer la marque {row.name}\u00a0?",
            text="Ses produits restent dans le catalogue, sans marque.",
            back=url_for(".show"),
        )
    with record("delete", "brand") as action:
        row = _get(brand_id)
        session().execute(update(Product).where(Product.brand_id == row.id).values(brand_id=None))
        session().delete(row)
        action.says(row.name, f"a supprimé la marque {row.name}")
    flash("La marque est supprimée.")
    return redirect(url_for(".show"))


def _edit(row: Brand | None) -> ResponseReturnValue:
    values = {name: getattr(row, name) for name in FIELDS} if row else {"online": True}
    form = BrandForm(data=values)
    if not form.validate_on_submit() or not _is_free(form, row):
        page = render_template("boutique/catalog/brand_form.html", form=form, row=row)
        return page, 422 if form.errors else 200
    orm, brand_id = session(), row.id if row else None
    try:
        with record("update" if row else "create", "brand") as action:
            brand = _get(brand_id) if brand_id else Brand(name="", slug="")
            for name in FIELDS:
                setattr(brand, name, form[name].data)
            brand.slug = brand.slug or rules.slug_of(brand.name)
            if form.picture.data and form.picture.data.filename:
                brand.logo = add_media(orm, form.picture.data, current_site().binding.media[0])
            orm.add(brand)
            orm.flush()
            done = "a modifié" if brand_id else "a créé"
            action.says(brand.name, f"{done} la marque {brand.name}")
    except UploadRefused as refusal:
        form.picture.errors = [refusal.sentence]
        row = _get(brand_id) if brand_id else None
        return render_template("boutique/catalog/brand_form.html", form=form, row=row), 422
    flash("Mise à jour réussie." if brand_id else "Création réussie.")
    return redirect(url_for(".edit", brand_id=brand.id))


def _is_free(form: BrandForm, row: Brand | None) -> bool:
    own = row.id if row else 0
    slug = form.slug.data or rules.slug_of(form.name.data or "")
    others = select(Brand).where(Brand.id != own)
    if session().scalars(others.where(Brand.name == form.name.data)).first():
        form.name.errors = ["Une marque porte déjà ce nom."]
        return False
    if session().scalars(others.where(Brand.slug == slug)).first():
        form.slug.errors = ["Cette URL est déjà celle d’une autre marque."]
        return False
    return True


def _get(brand_id: int) -> Brand:
    row = session().get(Brand, brand_id)
    if row is None:
        abort(404)
    return row
