"""Comments of readers on posts."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reference_site.clock import utc_now
from reference_site.db import Entity
from reference_site.vitrine.posts.models import Post

PENDING, APPROVED, SPAM, TRASH = "pending", "approved", "spam", "trash"


class Comment(Entity):
    """One comment; `reference` (c-0041) names it for the journal and the checks."""

    __tablename__ = "comment"
    __noun__ = "comment"
    __natural_key__ = ("reference",)

    reference: Mapped[str] = mapped_column(unique=True)
    author_name: Mapped[str]
    author_email: Mapped[str] = mapped_column(default="")
    content: Mapped[str]
    status: Mapped[str] = mapped_column(default=PENDING, index=True)
    by_staff: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime] = mapped_column(default=utc_now)
    post_id: Mapped[int] = mapped_column(ForeignKey("post.id", ondelete="CASCADE"), index=True)
    post: Mapped[Post] = relationship()
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("comment.id", ondelete="SET NULL"))
    parent: Mapped[Comment | None] = relationship(remote_side="Comment.id")
