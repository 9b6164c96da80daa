"""What a post and a page have in common, and the autosave kept beside a published one."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, declared_attr, mapped_column, relationship

from reference_site.clock import utc_now
from reference_site.db import Entity
from reference_site.shared.identity.models import StaffAccount
from reference_site.shared.media_library.models import Media
from reference_site.vitrine.blocks.column import BlockList
from reference_site.vitrine.blocks.models import Blocks
from reference_site.vitrine.publications.calendar import site_now

DRAFT, PUBLISHED, SCHEDULED, TRASH = "draft", "published", "scheduled", "trash"


class Publication(Entity):
    """A post or a page. Stored `status` is draft, published or trash; a published row whose
    `publish_at` is still to come is scheduled: nothing runs at that moment, readers compare.
    """

    __abstract__ = True

    slug: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str] = mapped_column(default="")
    blocks: Mapped[Blocks] = mapped_column(BlockList, default=())
    excerpt: Mapped[str] = mapped_column(default="")
    status: Mapped[str] = mapped_column(default=DRAFT, index=True)
    publish_at: Mapped[datetime | None] = mapped_column(index=True)
    seo_title: Mapped[str] = mapped_column(default="")
    meta_description: Mapped[str] = mapped_column(default="")
    focus_keyword: Mapped[str] = mapped_column(default="")
    comments_open: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[datetime] = mapped_column(default=utc_now)
    updated_at: Mapped[datetime] = mapped_column(default=utc_now)
    author_id: Mapped[int | None] = mapped_column(
        ForeignKey("staff_account.id", ondelete="SET NULL"), index=True
    )
    featured_media_id: Mapped[int | None] = mapped_column(
        ForeignKey("media.id", ondelete="SET NULL")
    )

    @declared_attr
    @classmethod
    def author(cls) -> Mapped[StaffAccount | None]:
        """Who signs it."""
        return relationship(StaffAccount)

    @declared_attr
    @classmethod
    def featured_media(cls) -> Mapped[Media | None]:
        """Image mise en avant."""
        return relationship(Media)

    @property
    def shown_status(self) -> str:
        """draft, scheduled, published or trash, as of now."""
        if self.status == PUBLISHED and self.publish_at and self.publish_at > site_now():
            return SCHEDULED
        return self.status

    @property
    def is_public(self) -> bool:
        """Whether visitors see it now."""
        return self.shown_status == PUBLISHED

    @property
    def shown_title(self) -> str:
        """Its title, or what lists show when it has none."""
        return self.title or "(sans titre)"


class Autosave(Entity):
    """What was being typed in an already published post or page; never shown to visitors."""

    __tablename__ = "autosave"
    __noun__ = "autosave"
    __natural_key__ = ("section", "slug")

    section: Mapped[str] = mapped_column()
    slug: Mapped[str] = mapped_column(index=True)
    title: Mapped[str] = mapped_column(default="")
    excerpt: Mapped[str] = mapped_column(default="")
    blocks: Mapped[Blocks] = mapped_column(BlockList, default=())
    saved_at: Mapped[datetime] = mapped_column(default=utc_now)
