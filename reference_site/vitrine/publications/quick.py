"""The form of « Modification rapide »."""

from __future__ import annotations

from flask import request
from sqlalchemy.orm import Session
from wtforms.validators import InputRequired

from reference_site.shared.identity.models import StaffAccount
from reference_site.vitrine.lookup import by_key
from reference_site.vitrine.posts.models import Post
from reference_site.vitrine.publications.calendar import site_now
from reference_site.vitrine.publications.form import PublicationForm, form_for
from reference_site.vitrine.publications.models import DRAFT, PUBLISHED, Publication
from reference_site.vitrine.publications.saving import (
    categories_of,
    change_status,
    set_slug,
    tags_of,
)
from reference_site.vitrine.publications.sections import Section


def quick_form(section: Section, row: Publication, *, posted: bool) -> PublicationForm:
    """Title, slug, date, author, status, categories, tags: the fields of the editor's form."""
    form = form_for(section, row, posted=posted)
    for name in (
        "excerpt",
        "featured_media",
        "seo_title",
        "meta_description",
        "focus_keyword",
        "parent",
    ):
        if name in form:
            del form[name]
    title = form.title
    title.validators = [*title.validators, InputRequired("Indiquez un titre.")]
    return form


def apply_quick(orm: Session, section: Section, row: Publication, form: PublicationForm) -> None:
    """Inside `record`: write what the quick form holds."""

    row.title = " ".join((form.title.data or "").split())
    set_slug(orm, section, row, form.slug.data or "")
    row.comments_open = bool(form.comments_open.data)
    row.author = by_key(StaffAccount, form.author.data or "") or row.author
    if isinstance(row, Post):
        row.categories = categories_of(orm, form.categories.data or [])
        row.tags = tags_of(orm, form.tags.data or "")
        row.sticky = bool(form.sticky.data)
    status = request.form.get("status", row.status)
    if status == DRAFT and row.status == PUBLISHED:
        change_status(row, "unpublish", form.publish_at.data or "")
    elif status == PUBLISHED:
        change_status(
            row, "update" if row.status == PUBLISHED else "publish", form.publish_at.data or ""
        )
    row.updated_at = site_now()
