"""Categories of the administration: the tree, a sheet, a deletion with its choice."""

from __future__ import annotations

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import func, select

from reference_site.boutique.catalog import rules
from reference_site.boutique.catalog.categories import (
    apply_category,
    delete_category,
    fill_category,
    in_subtree,
    tell_category,
)
from reference_site.boutique.catalog.models import Category
from reference_site.boutique.catalog.models.classification import ROOT_SLUG
from reference_site.boutique.catalog.models.links import product_category
from reference_site.boutique.catalog.sheet.choices import Branch, category_tree
from reference_site.boutique.catalog.sorting_forms import CategoryForm, DeleteCategoryForm
from reference_site.db import session
from reference_site.journal import record
from reference_site.shared.identity.access import protect
from reference_site.shared.media_library.store import UploadRefused
from reference_site.site import current_site

categories = Blueprint("boutique_categories", __name__, url_prefix="/boutique/admin/categories")
protect(categories, "staff")


@categories.get("/", strict_slashes=False)
def show() -> str:
    """The tree with how many products each holds."""
    orm = session()
    counts = {
        category_id: count
        for category_id, count in orm.execute(
            select(product_category.c.category_id, func.count()).group_by(
                product_category.c.category_id
            )
        )
    }
    return render_template(
        "boutique/catalog/category_list.html",
        branches=category_tree(orm),
        counts=counts,
        root=ROOT_SLUG,
    )


@categories.route("/nouvelle", methods=["GET", "POST"])
def create() -> ResponseReturnValue:
    """A new category, under the root or under `parent`."""
    asked = request.args.get("parent", ROOT_SLUG)
    return _edit(Category(name="", slug="", online=True), parent=asked)


@categories.route("/<int:category_id>", methods=["GET", "POST"])
def edit(category_id: int) -> ResponseReturnValue:
    """The sheet of a category."""
    return _edit(_get(category_id))


@categories.route("/<int:category_id>/supprimer", methods=["GET", "POST"])
def delete(category_id: int) -> ResponseReturnValue:
    """Ask what becomes of the products, then delete the category and what is below."""
    orm = session()
    row = _get(category_id)
    if row.slug == ROOT_SLUG:
        abort(404)
    form = DeleteCategoryForm()
    if not form.validate_on_submit():
        page = render_template("boutique/catalog/delete_category.html", form=form, row=row)
        return page, 422 if form.errors else 200
    with record("delete", "category") as action:
        row = _get(category_id)
        told = delete_category(orm, row, form.products.data)
        action.says(row.slug, told)
    flash("La catégorie est supprimée.")
    return redirect(url_for(".show"))


def _edit(row: Category, parent: str = "") -> ResponseReturnValue:
    orm = session()
    new = row.id is None
    form = CategoryForm(data=fill_category(row, parent))
    branches = _possible_parents(category_tree(orm), row)
    form.parent.offer([("", "Aucune"), *((one.category.slug, one.path) for one in branches)])
    if not form.validate_on_submit() or not _slug_is_free(form, row.id):
        page = render_template(
            "boutique/catalog/category_form.html", form=form, row=row, new=new, root=ROOT_SLUG
        )
        return page, 422 if form.errors else 200
    try:
        with record("create" if new else "update", "category") as action:
            row = Category(name="", slug="") if new else _get(row.id)
            before = {} if new else fill_category(row)
            apply_category(orm, row, form, current_site().binding.media[0])
            action.says(row.slug, tell_category(row, before))
    except UploadRefused as refusal:
        form.picture.errors = [refusal.sentence]
        kept = row if new else _get(row.id)
        return render_template(
            "boutique/catalog/category_form.html", form=form, row=kept, new=new, root=ROOT_SLUG
        ), 422
    flash("Création réussie." if new else "Mise à jour réussie.")
    return redirect(url_for(".edit", category_id=row.id))


def _slug_is_free(form: CategoryForm, own_id: int | None) -> bool:
    wanted = form.slug.data or rules.slug_of(form.name.data or "")
    other = (
        session()
        .scalars(select(Category).where(Category.slug == wanted, Category.id != (own_id or 0)))
        .first()
    )
    if other is None:
        return True
    form.slug.errors = [f"Cette URL est déjà celle de la catégorie « {other.name} »."]
    return False


def _possible_parents(branches: list[Branch], row: Category) -> list[Branch]:
    """Anything but the category itself and what is below it."""
    return [one for one in branches if not in_subtree(branches, one.category, row.id)]


def _get(category_id: int) -> Category:
    row = session().get(Category, category_id)
    if row is None:
        abort(404)
    return row
