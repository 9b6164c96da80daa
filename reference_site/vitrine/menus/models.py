"""Entries of the menus."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reference_site.db import Entity

MENUS = {"principal": "Menu principal", "pied": "Menu du pied de page"}
KINDS = {
    "page": "Page",
    "post": "Article",
    "category": "Catégorie",
    "custom": "Lien personnalisé",
}


class MenuItem(Entity):
    """One entry. `target` is the slug of what it leads to, or an address for a custom link."""

    __tablename__ = "menu_item"
    __noun__ = "menu_item"
    __natural_key__ = ("reference",)

    reference: Mapped[str] = mapped_column(unique=True)
    menu: Mapped[str] = mapped_column(default="principal", index=True)
    label: Mapped[str]
    kind: Mapped[str] = mapped_column(default="page")
    target: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("menu_item.id", ondelete="SET NULL"))
    parent: Mapped[MenuItem | None] = relationship(remote_side="MenuItem.id")
