"""Comments as the public reads them, and what waits."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select

from reference_site.db import session
from reference_site.vitrine.comments.models import APPROVED, PENDING, Comment
from reference_site.vitrine.posts.models import Post


@dataclass(frozen=True)
class Thread:
    """A comment with its answers."""

    comment: Comment
    answers: tuple[Comment, ...]


def threads_of(post: Post) -> tuple[Thread, ...]:
    """Approved comments of a post, oldest first."""
    rows = (
        session()
        .scalars(
            select(Comment)
            .where(Comment.post_id == post.id, Comment.status == APPROVED)
            .order_by(Comment.created_at, Comment.id)
        )
        .all()
    )
    shown = {row.id for row in rows}
    below: dict[int, list[Comment]] = {}
    for row in rows:
        if row.parent_id in shown:
            below.setdefault(row.parent_id or 0, []).append(row)
    return tuple(
        Thread(row, tuple(_all_below(row, below))) for row in rows if row.parent_id not in shown
    )


def _all_below(row: Comment, below: dict[int, list[Comment]]) -> list[Comment]:
    found: list[Comment] = []
    for answer in below.get(row.id, []):
        found += [answer, *_all_below(answer, below)]
    return found


def waiting() -> int:
    """How many comments wait for moderation."""
    return (
        session().scalar(select(func.count()).select_from(Comment).where(Comment.status == PENDING))
        or 0
    )
