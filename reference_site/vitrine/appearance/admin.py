"""Apparence > Widgets: add, edit, order, remove."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from sqlalchemy import func, select
from wtforms import BooleanField, IntegerField, StringField, TextAreaField
from wtforms.validators import InputRequired, Length, NumberRange

from reference_site.db import session
from reference_site.journal import record
from reference_site.shared.rich_text import clean
from reference_site.vitrine.appearance.models import AREAS, WIDGETS, Widget
from reference_site.vitrine.blueprints import admin
from reference_site.vitrine.errors import UnknownAction
from reference_site.vitrine.lookup import get_or_404, next_reference


class WidgetForm(FlaskForm):
    """The fields of a widget; those that its kind does not use are left out."""

    title = StringField("Titre", [Length(max=100, message="100 caractères au plus.")])
    count = IntegerField(
        "Nombre d’éléments à afficher",
        [
            InputRequired("Indiquez un nombre."),
            NumberRange(1, 20, "Indiquez un nombre entre 1 et 20."),
        ],
    )
    with_excerpt = BooleanField("Afficher l’extrait")
    text = TextAreaField("Texte", [Length(max=4000, message="4 000 caractères au plus.")])


def widget_form(widget: Widget, *, posted: bool) -> WidgetForm:
    """The form of a widget, with ids of its own on the page."""
    form = WidgetForm(obj=widget) if posted else WidgetForm(formdata=None, obj=widget)
    kind = WIDGETS[widget.kind]
    for name, used in (
        ("count", kind.counts),
        ("with_excerpt", kind.excerpts),
        ("text", kind.writes),
    ):
        if not used:
            del form[name]
    return form


@admin.get("/apparence/widgets")
def widgets() -> ResponseReturnValue:
    """Areas with their widgets, and those that can be added."""
    return _page({})


def _page(refused: dict[int, WidgetForm]) -> str:
    rows = session().scalars(select(Widget).order_by(Widget.area, Widget.position, Widget.id)).all()
    areas = {area: [row for row in rows if row.area == area] for area in AREAS}
    forms = {row.id: refused.get(row.id) or widget_form(row, posted=False) for row in rows}
    return render_template(
        "vitrine/appearance/widgets.html",
        areas=areas,
        names=AREAS,
        kinds=WIDGETS,
        forms=forms,
        opened=request.args.get("ouvert", ""),
    )


@admin.post("/apparence/widgets/ajouter")
def add_widget() -> ResponseReturnValue:
    """A new widget at the end of an area."""
    kind, area = request.form.get("kind", ""), request.form.get("area", "sidebar")
    if kind not in WIDGETS or area not in AREAS:
        raise UnknownAction(detail=f"{kind} {area}")
    orm = session()
    with record("create", "widget") as action:
        last = orm.scalar(select(func.max(Widget.position)).where(Widget.area == area)) or 0
        row = Widget(
            reference=next_reference(orm, Widget, kind.replace("_", "-")),
            kind=kind, area=area, title=WIDGETS[kind].label, position=last + 1,
        )  # fmt: skip
        orm.add(row)
        action.says(
            row.reference,
            f"a ajouté le widget «\u00a0{WIDGETS[kind].label}\u00a0» ({AREAS[area].lower()})",
        )
    flash(f"Le widget «\u00a0{row.label}\u00a0» est ajouté\u00a0: réglez-le, puis enregistrez.")
    return redirect(url_for(".widgets", ouvert=row.reference) + f"#widget-{row.id}")


@admin.post("/apparence/widgets/<int:row_id>")
def save_widget(row_id: int) -> ResponseReturnValue:
    """Save one widget."""
    row = get_or_404(Widget, row_id)
    form = widget_form(row, posted=True)
    if not form.validate():
        return _page({row.id: form}), 422
    with record("update", "widget") as action:
        for name in ("title", "count", "with_excerpt"):
            if name in form:
                setattr(row, name, form[name].data)
        if "text" in form:
            row.text = clean(form.text.data or "")
        action.says(row.reference, f"a réglé le widget «\u00a0{row.title or row.label}\u00a0»")
    flash("Le widget est enregistré.")
    return redirect(url_for(".widgets", ouvert=row.reference) + f"#widget-{row.id}")


@admin.post("/apparence/widgets/<int:row_id>/<any(monter, descendre, retirer):order>")
def place_widget(row_id: int, order: str) -> ResponseReturnValue:
    """Move a widget in its area, or remove it."""
    row = get_or_404(Widget, row_id)
    orm = session()
    name = row.title or row.label
    with record("delete" if order == "retirer" else "move", "widget") as action:
        if order == "retirer":
            action.says(row.reference, f"a retiré le widget «\u00a0{name}\u00a0»")
            orm.delete(row)
        else:
            rows = list(
                orm.scalars(
                    select(Widget)
                    .where(Widget.area == row.area)
                    .order_by(Widget.position, Widget.id)
                )
            )
            at = rows.index(row)
            rows.insert(max(0, at - 1) if order == "monter" else at + 1, rows.pop(at))
            for position, other in enumerate(rows, 1):
                other.position = position
            action.says(row.reference, f"a déplacé le widget «\u00a0{name}\u00a0»")
    flash(f"Le widget «\u00a0{name}\u00a0» est {'retiré' if order == 'retirer' else 'déplacé'}.")
    return redirect(url_for(".widgets"))
