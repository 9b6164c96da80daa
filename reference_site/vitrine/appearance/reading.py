"""What widgets show."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import defer, joinedload

from reference_site.db import session
from reference_site.site import current_site
from reference_site.vitrine.comments.models import APPROVED, Comment
from reference_site.vitrine.posts.models import (
    Post,
    PostCategory,
    PostTag,
    post_in_category,
    post_with_tag,
)
from reference_site.vitrine.publications.reading import is_public
from reference_site.vitrine.publications.rules import MONTH_NAMES


def recent_posts(count: int) -> Sequence[Post]:
    """The last published posts."""
    query = select(Post).where(is_public(Post)).options(defer(Post.blocks))
    query = query.order_by(Post.publish_at.desc()).limit(count)
    return session().scalars(query).all()


def recent_comments(count: int) -> Sequence[Comment]:
    """The last approved comments on posts that are online."""
    query = (
        select(Comment)
        .join(Comment.post)
        .options(joinedload(Comment.post).defer(Post.blocks))
        .where(Comment.status == APPROVED, is_public(Post))
        .order_by(Comment.created_at.desc())
        .limit(count)
    )
    return session().scalars(query).all()


def categories() -> Sequence[tuple[PostCategory, int]]:
    """Categories with their number of published posts."""
    query = (
        select(PostCategory, func.count(Post.id))
        .join(post_in_category, post_in_category.c.category_id == PostCategory.id)
        .join(Post, Post.id == post_in_category.c.post_id)
        .where(is_public(Post))
        .group_by(PostCategory.id)
        .order_by(PostCategory.name)
    )
    return [(row[0], row[1]) for row in session().execute(query)]


def tags(count: int) -> Sequence[tuple[PostTag, int]]:
    """The tags most used by published posts."""
    query = (
        select(PostTag, func.count(Post.id).label("uses"))
        .join(post_with_tag, post_with_tag.c.tag_id == PostTag.id)
        .join(Post, Post.id == post_with_tag.c.post_id)
        .where(is_public(Post))
        .group_by(PostTag.id)
        .order_by(func.count(Post.id).desc(), PostTag.name)
        .limit(count)
    )
    return [(row[0], row[1]) for row in session().execute(query)]


@dataclass(frozen=True)
class MonthSheet:
    """The weeks of a month; each day with the slug of a post of that day, or none."""

    label: str
    weeks: tuple[tuple[tuple[int, str], ...], ...]


def month_sheet() -> MonthSheet:
    """The calendar of the current month."""
    binding = current_site().binding
    today: date = binding.today
    zone = ZoneInfo(binding.timezone)
    posts: dict[int, str] = {}
    for slug, moment in session().execute(
        select(Post.slug, Post.publish_at).where(is_public(Post))
    ):
        local = moment.astimezone(zone) if moment else None
        if local and (local.year, local.month) == (today.year, today.month):
            posts[local.day] = slug
    weeks = calendar.Calendar().monthdayscalendar(today.year, today.month)
    return MonthSheet(
        f"{MONTH_NAMES[today.month - 1]} {today.year}",
        tuple(tuple((day, posts.get(day, "")) for day in week) for week in weeks),
    )
