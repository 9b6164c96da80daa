"""Extensions: what they bring shows only while they are active."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Mapped, mapped_column

from reference_site.db import Entity, session

SEO = "referencement"
EXTRA_BLOCKS = "blocs-plus"


class Extension(Entity):
    """One installed extension."""

    __tablename__ = "extension"
    __noun__ = "extension"
    __natural_key__ = ("slug",)

    slug: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    description: Mapped[str] = mapped_column(default="")
    version: Mapped[str] = mapped_column(default="1.0")
    publisher: Mapped[str] = mapped_column(default="")
    active: Mapped[bool] = mapped_column(default=False)


def is_active(slug: str) -> bool:
    """Whether an extension is there and active."""
    return bool(session().scalar(select(Extension.active).where(Extension.slug == slug)))
