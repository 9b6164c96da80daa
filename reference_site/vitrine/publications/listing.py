"""Tous les articles, Toutes les pages: filters, bulk actions, quick edit, trash."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from reference_site.db import session
from reference_site.journal import record
from reference_site.vitrine.blueprints import admin
from reference_site.vitrine.errors import UnknownAction
from reference_site.vitrine.lookup import get_or_404, paginate
from reference_site.vitrine.posts.models import PostCategory
from reference_site.vitrine.publications.calendar import site_now
from reference_site.vitrine.publications.models import DRAFT, PUBLISHED, TRASH, Publication
from reference_site.vitrine.publications.quick import quick_form
from reference_site.vitrine.publications.reading import SORTS, ListFilter, counts, listed, months
from reference_site.vitrine.publications.saving import forget_autosave
from reference_site.vitrine.publications.sections import SECTIONS, Section

PER_PAGE = 20
DONE = {
    "trash": "a mis à la corbeille",
    "restore": "a restauré",
    "delete": "a supprimé définitivement",
    "publish": "a publié",
    "draft": "a repassé en brouillon",
}


def asked_filter() -> ListFilter:
    """The filter that the address asks for."""
    args = request.args
    sort = args.get("tri", "date")
    return ListFilter(
        status=args.get("statut", ""),
        category=args.get("categorie", ""),
        month=args.get("mois", ""),
        author=args.get("auteur", ""),
        search=args.get("s", "").strip()[:100],
        sort=sort if sort in SORTS else "date",
        descending=args.get("sens", "desc" if sort == "date" else "asc") == "desc",
    )


@admin.get("/<any(articles, pages):section>")
def listing(section: str) -> ResponseReturnValue:
    """The list."""
    kind = SECTIONS[section]
    wanted = asked_filter()
    rows = paginate(listed(kind, wanted), PER_PAGE)
    quick = request.args.get("rapide", "")
    edited = next((row for row in rows.items if row.slug == quick), None)
    categories = session().scalars(select(PostCategory).order_by(PostCategory.name)).all()
    return render_template(
        "vitrine/publications/list.html",
        section=kind,
        rows=rows,
        wanted=wanted,
        counts=counts(kind),
        months=months(kind),
        categories=categories,
        edited=edited,
        quick=quick_form(kind, edited, posted=False) if edited else None,
    )


@admin.post("/<any(articles, pages):section>/actions")
def bulk(section: str) -> ResponseReturnValue:
    """Actions groupées on the checked rows; one action of the journal for each row."""
    kind = SECTIONS[section]
    order = request.form.get("action", "")
    slugs = request.form.getlist("selection")
    back = _back(kind)
    if order not in DONE:
        flash("Choisissez une action groupée dans la liste, puis cliquez sur Appliquer.", "error")
        return back
    if not slugs:
        flash("Cochez au moins une ligne, puis cliquez sur Appliquer.", "error")
        return back
    orm = session()
    rows = orm.scalars(select(kind.model).where(kind.model.slug.in_(slugs))).all()
    for row in rows:
        _do(orm, kind, row, order)
    many = len(rows) > 1
    flash(f"{len(rows)} {'éléments modifiés' if many else 'élément modifié'}.")
    return back


@admin.post("/<any(articles, pages):section>/<int:row_id>/<any(trash, restore, delete):order>")
def one(section: str, row_id: int, order: str) -> ResponseReturnValue:
    """Mettre à la corbeille, restaurer, supprimer définitivement."""
    kind = SECTIONS[section]
    row = get_or_404(kind.model, row_id)
    if order == "delete" and row.status != TRASH:
        raise UnknownAction(detail="delete outside the trash")
    slug = row.slug
    _do(session(), kind, row, order)
    flash(
        {
            "trash": f"{kind.The} est dans la corbeille.",
            "restore": f"{kind.The} est {kind.agree('restauré')} en brouillon.",
            "delete": f"{kind.The} est {kind.agree('supprimé')}.",
        }[order],
        f"undo:{slug}" if order == "trash" else "message",
    )
    return _back(kind)


@admin.post("/<any(articles, pages):section>/<int:row_id>/modification-rapide")
def quick_edit(section: str, row_id: int) -> ResponseReturnValue:
    """Modification rapide from the list."""
    from reference_site.vitrine.publications.quick import apply_quick

    kind = SECTIONS[section]
    row = get_or_404(kind.model, row_id)
    form = quick_form(kind, row, posted=True)
    if not form.validate():
        flash(" ".join(error for errors in form.errors.values() for error in errors), "error")
        return redirect(url_for(".listing", section=section, rapide=row.slug) + f"#ligne-{row.id}")
    with record("quick_edit", kind.noun) as action:
        apply_quick(session(), kind, row, form)
        action.says(
            row.slug, f"a modifié {kind.the} «\u00a0{row.shown_title}\u00a0» (modification rapide)"
        )
    flash(f"{kind.The} est {kind.agree('mis')} à jour.")
    return redirect(url_for(".listing", section=section) + f"#ligne-{row.id}")


def _do(orm: Session, kind: Section, row: Publication, order: str) -> None:
    with record(order, kind.noun) as action:
        action.says(row.slug, f"{DONE[order]} {kind.the} «\u00a0{row.shown_title}\u00a0»")
        if order == "delete":
            forget_autosave(orm, kind, row.slug)
            orm.execute(delete(kind.model).where(kind.model.id == row.id))
            return
        row.status = {"trash": TRASH, "publish": PUBLISHED}.get(order, DRAFT)
        if order == "publish" and row.publish_at is None:
            row.publish_at = site_now()
        row.updated_at = site_now()


def _back(kind: Section) -> ResponseReturnValue:
    """The list as it was filtered."""
    query = request.form.get("retour", "")
    address = url_for(".listing", section=kind.name)
    return redirect(f"{address}?{query}" if query and "\n" not in query else address)
