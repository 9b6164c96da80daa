"""Posts of the blog, their categories and tags."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Table
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reference_site.db import Base, Entity
from reference_site.vitrine.publications.models import Publication

post_in_category = Table(
    "post_in_category",
    Base.metadata,
    Column("post_id", ForeignKey("post.id", ondelete="CASCADE"), primary_key=True),
    Column("category_id", ForeignKey("post_category.id", ondelete="CASCADE"), primary_key=True),
)
post_with_tag = Table(
    "post_with_tag",
    Base.metadata,
    Column("post_id", ForeignKey("post.id", ondelete="CASCADE"), primary_key=True),
    Column("tag_id", ForeignKey("post_tag.id", ondelete="CASCADE"), primary_key=True),
)


class Term(Entity):
    """What a category and a tag have in common."""

    __abstract__ = True

    slug: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    description: Mapped[str] = mapped_column(default="")
    seo_title: Mapped[str] = mapped_column(default="")
    meta_description: Mapped[str] = mapped_column(default="")
    focus_keyword: Mapped[str] = mapped_column(default="")


class PostCategory(Term):
    """Catégorie of the blog."""

    __tablename__ = "post_category"
    __noun__ = "post_category"
    __natural_key__ = ("slug",)

    parent_id: Mapped[int | None] = mapped_column(
        ForeignKey("post_category.id", ondelete="SET NULL")
    )
    parent: Mapped[PostCategory | None] = relationship(remote_side="PostCategory.id")


class PostTag(Term):
    """Étiquette."""

    __tablename__ = "post_tag"
    __noun__ = "post_tag"
    __natural_key__ = ("slug",)


class Post(Publication):
    """Article of the blog."""

    __tablename__ = "post"
    __noun__ = "post"
    __natural_key__ = ("slug",)

    sticky: Mapped[bool] = mapped_column(default=False)
    categories: Mapped[list[PostCategory]] = relationship(
        secondary=post_in_category, order_by=PostCategory.name
    )
    tags: Mapped[list[PostTag]] = relationship(secondary=post_with_tag, order_by=PostTag.name)
