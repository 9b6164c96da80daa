"""Apparence > Menus: entries of a menu, added, changed, ordered, removed."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from sqlalchemy import func, select
from wtforms import IntegerField, SelectField, StringField
from wtforms.validators import InputRequired, Length, Optional

from reference_site.db import Entity, session
from reference_site.journal import record
from reference_site.vitrine.blueprints import admin
from reference_site.vitrine.errors import UnknownAction
from reference_site.vitrine.lookup import by_key, get_or_404, next_reference
from reference_site.vitrine.menus.models import KINDS, MENUS, MenuItem
from reference_site.vitrine.pages.models import Page
from reference_site.vitrine.posts.models import Post, PostCategory
from reference_site.vitrine.publications.reading import is_public

TARGETS: dict[str, type[Entity]] = {"page": Page, "post": Post, "category": PostCategory}


class ItemForm(FlaskForm):
    """One entry: its words, its place, its parent."""

    label = StringField(
        "Titre de navigation",
        [InputRequired("Indiquez un titre."), Length(max=80, message="80 caractères au plus.")],
    )
    target = StringField("Adresse", [Length(max=300, message="300 caractères au plus.")])
    parent = SelectField("Élément parent")
    position = IntegerField("Ordre", [Optional()])


def items_of(menu: str) -> list[MenuItem]:
    """The entries of a menu, in order."""
    query = select(MenuItem).where(MenuItem.menu == menu).order_by(MenuItem.position, MenuItem.id)
    return list(session().scalars(query))


def item_form(item: MenuItem, rows: list[MenuItem], *, posted: bool) -> ItemForm:
    """The form of an entry; only an entry of the first level may be a parent."""
    form = ItemForm() if posted else ItemForm(formdata=None, obj=item)
    form.parent.choices = [("", "Aucun")]
    form.parent.choices += [
        (r.reference, r.label) for r in rows if r.id != item.id and not r.parent_id
    ]
    if not posted:
        form.parent.data = item.parent.reference if item.parent else ""
    if item.kind != "custom":
        del form.target
    return form


@admin.get("/apparence/menus")
def menus() -> ResponseReturnValue:
    """One menu and what can be added to it."""
    return _page(_asked(), {})


def _page(menu: str, refused: dict[int, ItemForm]) -> str:
    rows = items_of(menu)
    orm = session()
    choices = {
        "page": [
            (p.slug, p.shown_title)
            for p in orm.scalars(select(Page).where(is_public(Page)).order_by(Page.title))
        ],
        "post": [
            (p.slug, p.shown_title)
            for p in orm.scalars(select(Post).where(is_public(Post)).order_by(Post.title))
        ],
        "category": [
            (c.slug, c.name) for c in orm.scalars(select(PostCategory).order_by(PostCategory.name))
        ],
    }
    return render_template(
        "vitrine/menus/menus.html",
        rows=rows, menu=menu, names=MENUS, kinds=KINDS, choices=choices,
        forms={r.id: refused.get(r.id) or item_form(r, rows, posted=False) for r in rows},
    )  # fmt: skip


@admin.post("/apparence/menus/ajouter")
def add_item() -> ResponseReturnValue:
    """Add a page, a post, a category or a custom link at the end."""
    menu, kind = _asked(), request.form.get("kind", "")
    target = request.form.get("target", "").strip()[:300]
    label = " ".join(request.form.get("label", "").split())[:80]
    if kind not in KINDS or target.lower().startswith(("javascript:", "data:")):
        raise UnknownAction(detail=kind)
    if kind != "custom":
        found = by_key(TARGETS[kind], target)
        if found is None:
            flash("Choisissez un élément dans la liste, puis ajoutez-le au menu.", "error")
            return redirect(url_for(".menus", menu=menu))
        label = label or str(getattr(found, "title", "") or getattr(found, "name", ""))
    elif not label or not target:
        flash("Indiquez l’adresse et le texte du lien.", "error")
        return redirect(url_for(".menus", menu=menu))
    orm = session()
    with record("create", "menu_item") as action:
        last = orm.scalar(select(func.max(MenuItem.position)).where(MenuItem.menu == menu)) or 0
        row = MenuItem(
            reference=next_reference(orm, MenuItem, "m"), menu=menu, kind=kind,
            target=target, label=label, position=last + 1,
        )  # fmt: skip
        orm.add(row)
        action.says(row.reference, f"a ajouté «\u00a0{label}\u00a0» au {MENUS[menu].lower()}")
    flash(f"«\u00a0{label}\u00a0» est ajouté au menu.")
    return redirect(url_for(".menus", menu=menu))


@admin.post("/apparence/menus/<int:row_id>")
def save_item(row_id: int) -> ResponseReturnValue:
    """Save one entry."""
    row = get_or_404(MenuItem, row_id)
    form = item_form(row, items_of(row.menu), posted=True)
    if not form.validate():
        return _page(row.menu, {row.id: form}), 422
    with record("update", "menu_item") as action:
        row.label = " ".join((form.label.data or "").split())
        if "target" in form and not (form.target.data or "").lower().startswith(
            ("javascript:", "data:")
        ):
            row.target = (form.target.data or "").strip()
        row.parent = by_key(MenuItem, form.parent.data) if form.parent.data else None
        row.position = row.position if form.position.data is None else form.position.data
        action.says(
            row.reference, f"a modifié «\u00a0{row.label}\u00a0» dans le {MENUS[row.menu].lower()}"
        )
    flash("Le menu est enregistré.")
    return redirect(url_for(".menus", menu=row.menu))


@admin.post("/apparence/menus/<int:row_id>/<any(monter, descendre, retirer):order>")
def place_item(row_id: int, order: str) -> ResponseReturnValue:
    """Move or remove one entry."""
    row = get_or_404(MenuItem, row_id)
    menu, label = row.menu, row.label
    with record("delete" if order == "retirer" else "move", "menu_item") as action:
        if order == "retirer":
            action.says(row.reference, f"a retiré «\u00a0{label}\u00a0» du {MENUS[menu].lower()}")
            session().delete(row)
        else:
            rows = items_of(menu)
            at = rows.index(row)
            rows.insert(max(0, at - 1) if order == "monter" else at + 1, rows.pop(at))
            for position, other in enumerate(rows, 1):
                other.position = position
            action.says(
                row.reference, f"a déplacé «\u00a0{label}\u00a0» dans le {MENUS[menu].lower()}"
            )
    flash(f"«\u00a0{label}\u00a0» est {'retiré du menu' if order == 'retirer' else 'déplacé'}.")
    return redirect(url_for(".menus", menu=menu))


def _asked() -> str:
    menu = request.values.get("menu", "principal")
    return menu if menu in MENUS else "principal"
