"""The block editor: one form, saved whole; its buttons also work without JavaScript."""

from __future__ import annotations

from flask import flash, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user
from sqlalchemy import select

from reference_site.db import session
from reference_site.journal import record
from reference_site.shared.media_library.models import Media
from reference_site.vitrine.blocks.catalogue import BY_NAME, KINDS
from reference_site.vitrine.blocks.form import blocks_from, rearranged, rows_text
from reference_site.vitrine.blocks.models import Blocks, Paragraph
from reference_site.vitrine.blocks.reading import count_words, text_of
from reference_site.vitrine.blueprints import admin
from reference_site.vitrine.errors import UnknownAction
from reference_site.vitrine.lookup import get_or_404
from reference_site.vitrine.posts.models import PostTag
from reference_site.vitrine.publications.autosave import autosave_of, keep_aside, keep_draft
from reference_site.vitrine.publications.calendar import local_clock, site_now
from reference_site.vitrine.publications.form import PublicationForm, form_for
from reference_site.vitrine.publications.models import PUBLISHED, Publication
from reference_site.vitrine.publications.saving import (
    apply_form,
    change_status,
    forget_autosave,
    sentence,
)
from reference_site.vitrine.publications.sections import SECTIONS, Section
from reference_site.vitrine.seo.rules import analyse
from reference_site.vitrine.settings.models import current_settings

ORDERS = ("draft", "publish", "update", "unpublish")


@admin.route("/<any(articles, pages):section>/ajouter", methods=["GET", "POST"])
@admin.route("/<any(articles, pages):section>/<int:row_id>/modifier", methods=["GET", "POST"])
def edit(section: str, row_id: int | None = None) -> ResponseReturnValue:
    """Show the editor, save, publish, preview, or rearrange blocks."""
    kind = SECTIONS[section]
    row = get_or_404(kind.model, row_id) if row_id is not None else None
    if request.method == "GET":
        return _show(kind, row)
    blocks = blocks_from(request.form)
    form = form_for(kind, row, posted=True)
    order = request.form.get("do", "")
    if ":" in order:
        return _editor(kind, row, form, rearranged(blocks, order))
    if order not in (*ORDERS, "preview"):
        raise UnknownAction(detail=order)
    if order == "publish" and not (form.title.data or "").strip():
        form.validate()
        form.title.errors = [*form.title.errors, "Donnez un titre avant de publier."]
        return _editor(kind, row, form, blocks), 422
    if not form.validate():
        return _editor(kind, row, form, blocks), 422
    if order == "preview":
        return _preview(kind, row, form, blocks)
    saved = _save(kind, row, form, blocks, order)
    return redirect(url_for(".edit", section=section, row_id=saved.id))


def _save(
    kind: Section, row: Publication | None, form: PublicationForm, blocks: Blocks, order: str
) -> Publication:
    orm = session()
    with record("create" if row is None else order, kind.noun) as action:
        if row is None:
            row = kind.model(author=current_user._get_current_object(), created_at=site_now())
        with orm.no_autoflush:
            apply_form(orm, kind, row, form, blocks)
            change_status(row, order, form.publish_at.data or "")
        orm.add(row)
        forget_autosave(orm, kind, row.slug)
        action.says(row.slug, sentence(kind, row, order), verb=order)
    flash(_said(kind, row, order))
    return row


def _said(kind: Section, row: Publication, order: str) -> str:
    if order == "draft":
        return f"Brouillon enregistré à {local_clock(row.updated_at)}."
    if row.shown_status == "scheduled":
        return f"{kind.The} est {kind.agree('planifié')}."
    done = {"publish": "publié", "update": "mis", "unpublish": "repassé"}[order]
    tail = {"update": " à jour", "unpublish": " en brouillon"}.get(order, "")
    return f"{kind.The} est {kind.agree(done)}{tail}."


def _preview(
    kind: Section, row: Publication | None, form: PublicationForm, blocks: Blocks
) -> ResponseReturnValue:
    if row is not None and row.status == PUBLISHED:
        keep_aside(kind, row, form, blocks)
    else:
        row = keep_draft(kind, row, form, blocks)
    return redirect(url_for("vitrine_admin.preview", section=kind.name, row_id=row.id))


@admin.post("/<any(articles, pages):section>/sauvegarde-auto")
@admin.post("/<any(articles, pages):section>/<int:row_id>/sauvegarde-auto")
def autosave(section: str, row_id: int | None = None) -> ResponseReturnValue:
    """Keep what is being typed. A published row never changes by itself."""
    kind = SECTIONS[section]
    row = get_or_404(kind.model, row_id) if row_id is not None else None
    form = form_for(kind, row, posted=True)
    blocks = blocks_from(request.form)
    if not form.validate():
        message = next(iter(form.errors.values()))[0]
        return jsonify(message=f"Brouillon non enregistré\u00a0: {message}"), 422
    published = row is not None and row.status == PUBLISHED
    if row is not None and published:
        keep_aside(kind, row, form, blocks)
    else:
        row = keep_draft(kind, row, form, blocks)
    word = "Sauvegarde automatique" if published else "Brouillon enregistré"
    return jsonify(
        message=f"{word} à {local_clock(site_now())}",
        edit=url_for(".edit", section=section, row_id=row.id),
        autosave=url_for(".autosave", section=section, row_id=row.id),
        slug=row.slug,
    )


def _show(kind: Section, row: Publication | None) -> str:
    form = form_for(kind, row, posted=False)
    blocks: Blocks = row.blocks if row is not None else (Paragraph(),)
    restored = None
    if row is None:
        form.author.data = current_user.login
        form.comments_open.data = kind.is_posts and current_settings().comments_open
    else:
        restored = autosave_of(kind, row)
        if restored is not None and "restaurer" in request.args:
            blocks = restored.blocks
            form.title.data, form.excerpt.data = restored.title, restored.excerpt
    return _editor(
        kind, row, form, blocks, restored is not None and "restaurer" not in request.args
    )


def _editor(
    kind: Section,
    row: Publication | None,
    form: PublicationForm,
    blocks: Blocks,
    newer: bool = False,
) -> str:
    orm = session()
    files = {
        media.file_name: media for media in orm.scalars(select(Media).order_by(Media.file_name))
    }
    tags = orm.scalars(select(PostTag).order_by(PostTag.name)).all() if kind.is_posts else []
    return render_template(
        "vitrine/publications/editor.html",
        section=kind,
        row=row,
        form=form,
        blocks=blocks,
        kinds=KINDS,
        by_name=BY_NAME,
        rows_text=rows_text,
        files=files,
        all_tags=tags,
        words=count_words(text_of(blocks)),
        status=row.shown_status if row is not None else "draft",
        newer_autosave=newer,
        analysis=analyse(row, blocks, kind.is_posts)
        if row is not None and "seo_title" in form
        else (),
    )
