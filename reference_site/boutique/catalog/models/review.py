"""What customers say of a product."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reference_site.boutique.catalog.models.product import Product
from reference_site.clock import utc_now
from reference_site.db import Entity


class Review(Entity):
    """A review. `rating` from 1 to 5; `status`: waiting, approved or rejected.

    `code` is a stable name (`avis-0001`) since authors and titles repeat.
    """

    __tablename__ = "review"
    __noun__ = "review"
    __natural_key__ = ("code",)

    code: Mapped[str] = mapped_column(unique=True)
    product_id: Mapped[int] = mapped_column(
        ForeignKey("product.id", ondelete="CASCADE"), index=True
    )
    author: Mapped[str]
    rating: Mapped[int]
    title: Mapped[str] = mapped_column(default="")
    text: Mapped[str] = mapped_column(default="")
    answer: Mapped[str] = mapped_column(default="")
    status: Mapped[str] = mapped_column(default="waiting", index=True)
    posted_at: Mapped[datetime] = mapped_column(default=utc_now)

    product: Mapped[Product] = relationship()
