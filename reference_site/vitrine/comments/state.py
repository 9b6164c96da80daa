"""State view `comment`."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from reference_site.door.views import StateRow, state_view
from reference_site.vitrine.comments.models import Comment


class CommentState(StateRow):
    """A comment; `post` and `parent` are natural keys."""

    reference: str
    author_name: str
    author_email: str
    content: str
    status: str
    by_staff: bool
    created_at: str
    post: str
    parent: str
    origin: str
    admin_path: str
    public_path: str


@state_view("comment", version=1, row=CommentState)
def comments(orm: Session) -> Iterable[CommentState]:
    """Every comment, spam and trash included."""
    query = select(Comment).options(joinedload(Comment.post), joinedload(Comment.parent))
    for row in orm.scalars(query.order_by(Comment.id)):
        yield CommentState(
            reference=row.reference, author_name=row.author_name, author_email=row.author_email,
            content=row.content, status=row.status, by_staff=row.by_staff,
            created_at=row.created_at.isoformat(), post=row.post.slug,
            parent=row.parent.reference if row.parent else "", origin=row.origin,
            admin_path=f"/admin/commentaires/{row.id}/modifier",
            public_path=f"/article/{row.post.slug}",
        )  # fmt: skip
