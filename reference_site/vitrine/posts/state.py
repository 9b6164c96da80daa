"""State views `post`, `post_category` and `post_tag`."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload, selectinload

from reference_site.door.views import StateRow, state_view
from reference_site.vitrine.posts.models import (
    Post,
    PostCategory,
    PostTag,
    post_in_category,
    post_with_tag,
)
from reference_site.vitrine.publications.state import PublicationState, common_fields


class PostState(PublicationState):
    """An article of the blog."""

    categories: list[str]
    category_names: list[str]
    tags: list[str]
    tag_names: list[str]
    sticky: bool


class CategoryState(StateRow):
    """A category of the blog."""

    slug: str
    name: str
    description: str
    parent: str
    seo_title: str
    meta_description: str
    focus_keyword: str
    posts: int
    origin: str
    admin_path: str
    public_path: str


class TagState(StateRow):
    """A tag."""

    slug: str
    name: str
    description: str
    seo_title: str
    meta_description: str
    focus_keyword: str
    posts: int
    origin: str
    admin_path: str
    public_path: str


@state_view("post", version=1, row=PostState)
def posts(orm: Session) -> Iterable[PostState]:
    """Every post, whatever its status."""
    query = (
        select(Post)
        .options(
            joinedload(Post.author), joinedload(Post.featured_media),
            selectinload(Post.categories), selectinload(Post.tags),
        )
        .order_by(Post.id)
    )  # fmt: skip
    for row in orm.scalars(query):
        yield PostState(
            **common_fields(row),
            categories=[category.slug for category in row.categories],
            category_names=[category.name for category in row.categories],
            tags=[tag.slug for tag in row.tags],
            tag_names=[tag.name for tag in row.tags],
            sticky=row.sticky,
            admin_path=f"/admin/articles/{row.id}/modifier",
            public_path=f"/article/{row.slug}",
        )


@state_view("post_category", version=1, row=CategoryState)
def categories(orm: Session) -> Iterable[CategoryState]:
    """Every category."""
    link = post_in_category.c
    uses = {
        r[0]: r[1]
        for r in orm.execute(select(link.category_id, func.count()).group_by(link.category_id))
    }
    for row in orm.scalars(
        select(PostCategory).options(joinedload(PostCategory.parent)).order_by(PostCategory.id)
    ):
        yield CategoryState(
            slug=row.slug, name=row.name, description=row.description,
            parent=row.parent.slug if row.parent else "",
            seo_title=row.seo_title, meta_description=row.meta_description,
            focus_keyword=row.focus_keyword, posts=uses.get(row.id, 0), origin=row.origin,
            admin_path=f"/admin/articles/categories/{row.id}", public_path=f"/categorie/{row.slug}",
        )  # fmt: skip


@state_view("post_tag", version=1, row=TagState)
def tags(orm: Session) -> Iterable[TagState]:
    """Every tag."""
    link = post_with_tag.c
    uses = {
        r[0]: r[1] for r in orm.execute(select(link.tag_id, func.count()).group_by(link.tag_id))
    }
    for row in orm.scalars(select(PostTag).order_by(PostTag.id)):
        yield TagState(
            slug=row.slug, name=row.name, description=row.description,
            seo_title=row.seo_title, meta_description=row.meta_description,
            focus_keyword=row.focus_keyword, posts=uses.get(row.id, 0), origin=row.origin,
            admin_path=f"/admin/articles/etiquettes/{row.id}", public_path=f"/etiquette/{row.slug}",
        )  # fmt: skip
