"""Tableau de bord: at a glance, latest activity, what waits."""

from __future__ import annotations

from flask import render_template
from flask.typing import ResponseReturnValue
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from reference_site.db import session
from reference_site.vitrine.blueprints import admin
from reference_site.vitrine.comments.models import APPROVED, PENDING, Comment
from reference_site.vitrine.posts.models import Post
from reference_site.vitrine.publications.models import DRAFT
from reference_site.vitrine.publications.reading import counts, public_posts
from reference_site.vitrine.publications.sections import ARTICLES, PAGES


@admin.get("")
def dashboard() -> ResponseReturnValue:
    """The first screen after signing in."""
    orm = session()
    comments = orm.scalars(
        select(Comment)
        .where(Comment.status.in_((PENDING, APPROVED)))
        .options(joinedload(Comment.post))
        .order_by(Comment.created_at.desc())
        .limit(5)
    ).all()
    drafts = orm.scalars(
        select(Post).where(Post.status == DRAFT).order_by(Post.updated_at.desc()).limit(5)
    ).all()
    return render_template(
        "vitrine/admin/dashboard.html",
        posts=counts(ARTICLES),
        pages=counts(PAGES),
        latest=orm.scalars(public_posts().limit(5)).unique().all(),
        comments=comments,
        drafts=drafts,
    )
