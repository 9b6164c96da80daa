"""Pages of the showcase."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reference_site.vitrine.publications.models import Publication


class Page(Publication):
    """A page; its address carries the slugs of its parents."""

    __tablename__ = "page"
    __noun__ = "page"
    __natural_key__ = ("slug",)

    comments_open: Mapped[bool] = mapped_column(default=False)
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("page.id", ondelete="SET NULL"))
    parent: Mapped[Page | None] = relationship(remote_side="Page.id")
    position: Mapped[int] = mapped_column(default=0)

    @property
    def path(self) -> str:
        """Its public address, from the root."""
        slugs, page, seen = [self.slug], self.parent, {self.id}
        while page is not None and page.id not in seen:
            slugs.append(page.slug)
            seen.add(page.id)
            page = page.parent
        return "/" + "/".join(reversed(slugs))
