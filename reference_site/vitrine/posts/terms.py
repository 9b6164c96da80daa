"""Catégories and étiquettes: list and form on one screen, as candidates know it."""

from __future__ import annotations

from dataclasses import dataclass

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from sqlalchemy import func, select
from wtforms import SelectField, StringField, TextAreaField
from wtforms.validators import InputRequired, Length

from reference_site.db import session
from reference_site.journal import record
from reference_site.vitrine.blueprints import admin
from reference_site.vitrine.extensions.models import SEO, is_active
from reference_site.vitrine.lookup import by_key, get_or_404, paginate
from reference_site.vitrine.posts.models import (
    Post,
    PostCategory,
    PostTag,
    Term,
    post_in_category,
    post_with_tag,
)
from reference_site.vitrine.publications.models import TRASH
from reference_site.vitrine.publications.rules import free_slug, slug_of

SEO_FIELDS = ("focus_keyword", "seo_title", "meta_description")


@dataclass(frozen=True)
class Taxonomy:
    """What tells categories from tags."""

    name: str
    model: type[Term]
    noun: str
    many: str
    one: str
    the: str
    front: str


TAXONOMIES = {
    "categories": Taxonomy(
        "categories",
        PostCategory,
        "post_category",
        "Catégories",
        "catégorie",
        "la catégorie",
        "category",
    ),
    "etiquettes": Taxonomy(
        "etiquettes", PostTag, "post_tag", "Étiquettes", "étiquette", "l’étiquette", "tag"
    ),
}


class TermForm(FlaskForm):
    """A category or a tag."""

    name = StringField(
        "Nom",
        [InputRequired("Indiquez un nom."), Length(max=100, message="100 caractères au plus.")],
    )
    slug = StringField("Slug", [Length(max=80, message="80 caractères au plus.")])
    parent = SelectField("Catégorie parente", default="")
    description = TextAreaField(
        "Description", [Length(max=2000, message="2 000 caractères au plus.")]
    )
    focus_keyword = StringField(
        "Requête cible", [Length(max=100, message="100 caractères au plus.")]
    )
    seo_title = StringField("Titre SEO", [Length(max=200, message="200 caractères au plus.")])
    meta_description = TextAreaField(
        "Méta-description", [Length(max=400, message="400 caractères au plus.")]
    )


def term_form(taxonomy: Taxonomy, term: Term | None) -> TermForm:
    """The form with its options; filled from the row unless posted."""
    form = TermForm()
    if taxonomy.model is PostCategory:
        rows = session().scalars(select(PostCategory).order_by(PostCategory.name))
        mine = term.id if term is not None else None
        form.parent.choices = [("", "Aucune")]
        form.parent.choices += [(row.slug, row.name) for row in rows if row.id != mine]
    else:
        del form.parent
    if not is_active(SEO):
        for name in SEO_FIELDS:
            del form[name]
    if term is not None and not form.is_submitted():
        for name in ("name", "slug", "description", *SEO_FIELDS):
            if name in form:
                form[name].data = getattr(term, name)
        if isinstance(term, PostCategory):
            form.parent.data = term.parent.slug if term.parent else ""
    return form


@admin.route("/articles/<any(categories, etiquettes):taxonomy>", methods=["GET", "POST"])
def terms(taxonomy: str) -> ResponseReturnValue:
    """The list, and the form that adds one."""
    kind = TAXONOMIES[taxonomy]
    form = term_form(kind, None)
    if form.validate_on_submit():
        _write(kind, None, form)
        return redirect(url_for(".terms", taxonomy=taxonomy))
    search = request.args.get("s", "").strip()[:100]
    query = select(kind.model).order_by(func.lower(kind.model.name))
    if search:
        query = query.where(kind.model.name.ilike(f"%{search}%"))
    page = render_template(
        "vitrine/posts/terms.html",
        taxonomy=kind,
        rows=paginate(query, 20),
        uses=_uses(kind),
        form=form,
        search=search,
    )
    return page, 422 if form.is_submitted() else 200


@admin.route(
    "/articles/<any(categories, etiquettes):taxonomy>/<int:row_id>", methods=["GET", "POST"]
)
def term(taxonomy: str, row_id: int) -> ResponseReturnValue:
    """Modifier la catégorie, Modifier l’étiquette."""
    kind = TAXONOMIES[taxonomy]
    row = get_or_404(kind.model, row_id)
    form = term_form(kind, row)
    if form.validate_on_submit():
        _write(kind, row, form)
        return redirect(url_for(".term", taxonomy=taxonomy, row_id=row_id))
    page = render_template("vitrine/posts/term.html", taxonomy=kind, row=row, form=form)
    return page, 422 if form.is_submitted() else 200


@admin.post("/articles/<any(categories, etiquettes):taxonomy>/<int:row_id>/supprimer")
def delete_term(taxonomy: str, row_id: int) -> ResponseReturnValue:
    """Posts keep their other terms."""
    kind = TAXONOMIES[taxonomy]
    row = get_or_404(kind.model, row_id)
    name = row.name
    with record("delete", kind.noun) as action:
        action.says(row.slug, f"a supprimé {kind.the} «\u00a0{name}\u00a0»")
        session().delete(row)
    flash(f"{kind.the[0].upper()}{kind.the[1:]} «\u00a0{name}\u00a0» est supprimée.")
    return redirect(url_for(".terms", taxonomy=taxonomy))


def _write(kind: Taxonomy, row: Term | None, form: TermForm) -> None:
    orm = session()
    model = kind.model
    new = row is None
    with record("create" if new else "update", kind.noun) as action:
        row = row or model()
        row.name = " ".join((form.name.data or "").split())
        wished = slug_of(form.slug.data or "", row.name)
        mine = row.id or 0
        if wished != row.slug:
            with orm.no_autoflush:
                row.slug = free_slug(
                    wished,
                    lambda slug: (
                        orm.scalar(select(model.id).where(model.slug == slug, model.id != mine))
                        is not None
                    ),
                )
        row.description = form.description.data or ""
        for name in SEO_FIELDS:
            if name in form:
                setattr(row, name, " ".join((form[name].data or "").split()))
        if isinstance(row, PostCategory):
            parent = by_key(PostCategory, form.parent.data) if form.parent.data else None
            row.parent = parent if parent is None or parent.parent_id != mine else None
        orm.add(row)
        action.says(
            row.slug, f"a {'créé' if new else 'modifié'} {kind.the} «\u00a0{row.name}\u00a0»"
        )
    done = "ajoutée" if new else "mise à jour"
    flash(f"{kind.the[0].upper()}{kind.the[1:]} «\u00a0{row.name}\u00a0» est {done}.")


def _uses(kind: Taxonomy) -> dict[int, int]:
    """Number of posts by term."""
    link = post_in_category if kind.model is PostCategory else post_with_tag
    column = link.c.category_id if kind.model is PostCategory else link.c.tag_id
    query = (
        select(column, func.count()).join(Post, Post.id == link.c.post_id)
        .where(Post.status != TRASH).group_by(column)
    )  # fmt: skip
    return {row[0]: row[1] for row in session().execute(query)}
