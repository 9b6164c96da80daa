"""« Attributs & caractéristiques »: both lists, their values, one page each."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from sqlalchemy import func, select

from reference_site.boutique.catalog.models import (
    Attribute,
    AttributeValue,
    Feature,
    FeatureValue,
)
from reference_site.boutique.catalog.models.links import combination_value, product_feature
from reference_site.boutique.catalog.sorting_forms import AttributeForm, FeatureForm, ValueForm
from reference_site.db import session
from reference_site.journal import record
from reference_site.shared.identity.access import protect

attributes = Blueprint("boutique_attributes", __name__, url_prefix="/boutique/admin")
protect(attributes, "staff")


class Family:
    """What differs between attributes and features, told once."""

    def __init__(self, path: str, noun: str, word: str, the: str) -> None:
        self.path, self.noun, self.word, self.the = path, noun, word, the
        attribute = noun == "attribute"
        self.parent: Any = Attribute if attribute else Feature
        self.value: Any = AttributeValue if attribute else FeatureValue
        self.link = combination_value if attribute else product_feature
        self.owner = "attribute_id" if attribute else "feature_id"

    def form(self, row: Any = None) -> FlaskForm:
        """The form of one of them."""
        return (AttributeForm if self.noun == "attribute" else FeatureForm)(obj=row)

    def used(self, value_id: int) -> int:
        """How many combinations or products have a value."""
        column = self.link.c[f"{self.noun}_value_id"]
        count = select(func.count()).select_from(self.link).where(column == value_id)
        return session().scalar(count) or 0


FAMILIES = {
    "attributs": Family("attributs", "attribute", "attribut", "l’attribut"),
    "caracteristiques": Family(
        "caracteristiques", "feature", "caractéristique", "la caractéristique"
    ),
}
KIND = "<any(attributs, caracteristiques):path>"


@attributes.get("/attributs-et-caracteristiques")
def start() -> ResponseReturnValue:
    """The entry of the menu: attributes come first."""
    return redirect(url_for(".show", path="attributs"))


@attributes.get(f"/{KIND}")
def show(path: str) -> str:
    """Attributes or features, with their values."""
    family, orm = FAMILIES[path], session()
    rows = orm.scalars(select(family.parent).order_by(family.parent.position, family.parent.name))
    values = orm.scalars(select(family.value).order_by(family.value.position, family.value.id))
    inside: dict[int, list[Any]] = {}
    for value in values:
        inside.setdefault(getattr(value, family.owner), []).append(value)
    return render_template(
        "boutique/catalog/attribute_list.html", family=family, rows=rows.all(), inside=inside
    )


@attributes.route(f"/{KIND}/nouveau", methods=["GET", "POST"])
def create(path: str) -> ResponseReturnValue:
    """A new attribute or feature."""
    return _edit(FAMILIES[path], None)


@attributes.route(f"/{KIND}/<int:row_id>", methods=["GET", "POST"])
def edit(path: str, row_id: int) -> ResponseReturnValue:
    """Its name, and its values."""
    return _edit(FAMILIES[path], _get(FAMILIES[path].parent, row_id))


@attributes.post(f"/{KIND}/<int:row_id>/valeurs")
def add_value(path: str, row_id: int) -> ResponseReturnValue:
    """One more value at the end."""
    family = FAMILIES[path]
    parent, form, orm = _get(family.parent, row_id), ValueForm(), session()
    valid = form.validate()
    same = {getattr(family.value, family.owner): row_id, family.value.label: form.label.data}
    if (
        valid
        and orm.scalars(select(family.value).where(*(k == v for k, v in same.items()))).first()
    ):
        form.label.errors = ["Cette valeur existe déjà."]
        valid = False
    if not valid:
        return _page(family, parent, family.form(parent), form), 422
    with record("create", f"{family.noun}_value") as action:
        parent = _get(family.parent, row_id)
        last = select(func.count()).where(getattr(family.value, family.owner) == row_id)
        row = family.value(**{family.noun: parent}, label=form.label.data)
        row.position = orm.scalar(last) or 0
        if family.noun == "attribute":
            row.color = form.color.data
        orm.add(row)
        told = f"a ajouté la valeur {row.label} à {family.the} {parent.name}"
        action.says(f"{parent.name}: {row.label}", told)
    flash("Valeur ajoutée.")
    return redirect(url_for(".edit", path=path, row_id=row_id))


@attributes.post(f"/{KIND}/valeurs/<int:value_id>/supprimer")
def delete_value(path: str, value_id: int) -> ResponseReturnValue:
    """Remove a value that nothing uses."""
    family, orm = FAMILIES[path], session()
    row = _get(family.value, value_id)
    owner = getattr(row, family.owner)
    if count := family.used(value_id):
        flash(f"« {row.label} » sert à {count} fiches\u00a0: gardez-la.", "error")
    else:
        with record("delete", f"{family.noun}_value") as action:
            row = _get(family.value, value_id)
            parent = getattr(row, family.noun)
            told = f"a supprimé la valeur {row.label} de {family.the} {parent.name}"
            action.says(f"{parent.name}: {row.label}", told)
            orm.delete(row)
        flash("Valeur supprimée.")
    return redirect(url_for(".edit", path=path, row_id=owner))


def _edit(family: Family, row: Any) -> ResponseReturnValue:
    orm, form = session(), family.form(row)
    own = row.id if row else 0
    valid = form.validate_on_submit()
    taken = select(family.parent.id).where(
        family.parent.name == form.name.data, family.parent.id != own
    )
    if valid and orm.scalar(taken):
        form.name.errors = ["Ce nom est déjà pris."]
        valid = False
    if not valid:
        return _page(family, row, form, ValueForm(formdata=None)), 422 if form.errors else 200
    with record("update" if own else "create", family.noun) as action:
        row = _get(family.parent, own) if own else family.parent()
        before = row.name
        form.populate_obj(row)
        orm.add(row)
        orm.flush()
        if not own:
            told = f"a créé {family.the} {row.name}"
        elif before != row.name:
            told = f"a modifié le nom de {family.the} {before}\u00a0: {before} → {row.name}"
        else:
            told = f"a modifié {family.the} {row.name}"
        action.says(row.name, told)
    flash("Mise à jour réussie." if own else "Création réussie. Ajoutez ses valeurs.")
    return redirect(url_for(".edit", path=family.path, row_id=row.id))


def _page(family: Family, row: Any, form: FlaskForm, value_form: ValueForm) -> str:
    values = []
    if row is not None:
        query = select(family.value).where(getattr(family.value, family.owner) == row.id)
        values = list(session().scalars(query.order_by(family.value.position, family.value.id)))
    return render_template(
        "boutique/catalog/attribute_form.html",
        family=family,
        row=row,
        form=form,
        values=values,
        value_form=value_form,
        posted=request.method == "POST",
    )


def _get(cls: Any, row_id: int) -> Any:
    row = session().get(cls, row_id)
    if row is None:
        abort(404)
    return row
