"""One row per file of the media library."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from reference_site.clock import utc_now
from reference_site.db import Entity


class Media(Entity):
    """A picture. Its bytes live under `<first two>/<digest>.webp` of a media folder."""

    __tablename__ = "media"
    __noun__ = "media"
    __natural_key__ = ("file_name",)

    file_name: Mapped[str] = mapped_column(unique=True)
    digest: Mapped[str] = mapped_column(index=True)
    title: Mapped[str] = mapped_column(default="")
    alt: Mapped[str] = mapped_column(default="")
    caption: Mapped[str] = mapped_column(default="")
    description: Mapped[str] = mapped_column(default="")
    width: Mapped[int] = mapped_column(default=0)
    height: Mapped[int] = mapped_column(default=0)
    size_bytes: Mapped[int] = mapped_column(default=0)
    uploaded_at: Mapped[datetime] = mapped_column(default=utc_now)

    @property
    def stored_name(self) -> str:
        """The content name: what `media.file` serves."""
        return f"{self.digest}.webp"
