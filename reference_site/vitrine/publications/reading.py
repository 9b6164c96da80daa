"""Queries of publications: what the public sees, what the lists of the administration show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, String, cast, func, or_, select
from sqlalchemy.orm import defer, joinedload, selectinload

from reference_site.db import session
from reference_site.vitrine.posts.models import Post, PostCategory
from reference_site.vitrine.publications.calendar import site_now
from reference_site.vitrine.publications.models import (
    DRAFT,
    PUBLISHED,
    SCHEDULED,
    TRASH,
    Publication,
)
from reference_site.vitrine.publications.rules import Months, months_of
from reference_site.vitrine.publications.sections import Section

SORTS = ("titre", "auteur", "date")


@dataclass(frozen=True)
class ListFilter:
    """What a list of the administration is asked for."""

    status: str = ""
    category: str = ""
    month: str = ""
    author: str = ""
    search: str = ""
    sort: str = "date"
    descending: bool = True


def is_public(model: type[Publication]) -> Any:
    """The condition « visible by visitors now »."""
    return (model.status == PUBLISHED) & (
        (model.publish_at.is_(None)) | (model.publish_at <= site_now())
    )


def public_posts() -> Select[Any]:
    """Published posts, sticky ones first, then newest first; their content loads if it is shown."""
    return (
        select(Post)
        .where(is_public(Post))
        .options(
            joinedload(Post.author),
            joinedload(Post.featured_media),
            selectinload(Post.categories),
            selectinload(Post.tags),
            defer(Post.blocks),
        )
        .order_by(Post.sticky.desc(), Post.publish_at.desc(), Post.id.desc())
    )


def matching(query: Select[Any], model: type[Publication], text: str) -> Select[Any]:
    """Keep rows whose title, excerpt or content holds every word of `text`."""
    for word in text.split()[:6]:
        like = f"%{word}%"
        query = query.where(
            or_(
                model.title.ilike(like),
                model.excerpt.ilike(like),
                cast(model.blocks, String).ilike(like),
            )
        )
    return query


def _with_status(query: Select[Any], model: type[Publication], status: str) -> Select[Any]:
    if status == SCHEDULED:
        return query.where(model.status == PUBLISHED, model.publish_at > site_now())
    if status == PUBLISHED:
        return query.where(is_public(model))
    if status in (DRAFT, TRASH):
        return query.where(model.status == status)
    return query.where(model.status != TRASH)


def listed(section: Section, wanted: ListFilter) -> Select[Any]:
    """The rows of a list of the administration."""
    model = section.model
    query = _with_status(select(model), model, wanted.status)
    query = query.options(joinedload(model.author), defer(model.blocks))
    if section.is_posts:
        query = query.options(selectinload(Post.categories), selectinload(Post.tags))
        if wanted.category:
            query = query.where(Post.categories.any(PostCategory.slug == wanted.category))
    day = func.coalesce(model.publish_at, model.updated_at)
    if wanted.month:
        query = query.where(func.substr(cast(day, String), 1, 7) == wanted.month)
    if wanted.author:
        query = query.where(model.author.has(login=wanted.author))
    if wanted.search:
        query = matching(query, model, wanted.search)
    column = {"titre": func.lower(model.title), "auteur": model.author_id}.get(wanted.sort, day)
    return query.order_by(column.desc() if wanted.descending else column.asc(), model.id.desc())


def counts(section: Section) -> dict[str, int]:
    """Number of rows by status, for the links above a list."""
    orm = session()
    return {
        status: orm.scalar(
            select(func.count()).select_from(
                _with_status(select(section.model.id), section.model, status).subquery()
            )
        )
        or 0
        for status in ("", PUBLISHED, DRAFT, SCHEDULED, TRASH)
    }


def months(section: Section) -> list[Months]:
    """Months that have rows."""
    model = section.model
    days = session().execute(
        select(cast(func.coalesce(model.publish_at, model.updated_at), String))
    )
    return months_of(str(day) for (day,) in days if day)
