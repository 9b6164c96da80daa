"""Prévisualiser: the public page of a draft or of an autosave, for the staff only."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from reference_site.db import session
from reference_site.vitrine.blueprints import admin
from reference_site.vitrine.comments.front import CommentForm
from reference_site.vitrine.lookup import get_or_404
from reference_site.vitrine.pages.front import page_page
from reference_site.vitrine.pages.models import Page
from reference_site.vitrine.posts.front import post_page
from reference_site.vitrine.posts.models import Post
from reference_site.vitrine.publications.autosave import autosave_of
from reference_site.vitrine.publications.sections import SECTIONS


@admin.get("/<any(articles, pages):section>/<int:row_id>/apercu")
def preview(section: str, row_id: int) -> ResponseReturnValue:
    """The page as it would be; nothing is written."""
    kind = SECTIONS[section]
    row = get_or_404(kind.model, row_id)
    kept = autosave_of(kind, row)
    if kept is not None:
        title, blocks = kept.title, kept.blocks
        _ = row.author, row.featured_media, getattr(row, "categories", ()), getattr(row, "tags", ())
        session().expunge(row)  # shown with other words, never written
        row.title, row.blocks = title, blocks
    if isinstance(row, Post):
        return post_page(row, CommentForm(formdata=None), preview=True)
    assert isinstance(row, Page)
    return page_page(row, preview=True)
