"""Widgets of the sidebar of the blog and of the footer."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Mapped, mapped_column

from reference_site.db import Entity

AREAS = {"sidebar": "Colonne latérale du blog", "footer": "Pied de page"}


@dataclass(frozen=True)
class WidgetKind:
    """What a widget may be: its name, what it does, which of its fields it uses."""

    label: str
    description: str
    icon: str
    counts: bool = False
    excerpts: bool = False
    writes: bool = False


WIDGETS: dict[str, WidgetKind] = {
    "recent_posts": WidgetKind(
        "Articles récents",
        "Les derniers articles publiés.",
        "newspaper",
        counts=True,
        excerpts=True,
    ),
    "recent_comments": WidgetKind(
        "Commentaires récents",
        "Les derniers commentaires approuvés.",
        "chat-left-text",
        counts=True,
    ),
    "search": WidgetKind("Rechercher", "Un champ de recherche dans le site.", "search"),
    "text": WidgetKind("Texte", "Un texte libre, avec liens.", "card-text", writes=True),
    "categories": WidgetKind("Catégories", "La liste des catégories du blog.", "folder"),
    "tag_cloud": WidgetKind(
        "Nuage d’étiquettes", "Les étiquettes les plus employées.", "tags", counts=True
    ),
    "calendar": WidgetKind("Calendrier", "Les articles du mois, jour par jour.", "calendar3"),
}


class Widget(Entity):
    """One widget in one area, at its place."""

    __tablename__ = "widget"
    __noun__ = "widget"
    __natural_key__ = ("reference",)

    reference: Mapped[str] = mapped_column(unique=True)
    area: Mapped[str] = mapped_column(default="sidebar")
    kind: Mapped[str]
    title: Mapped[str] = mapped_column(default="")
    text: Mapped[str] = mapped_column(default="")
    count: Mapped[int] = mapped_column(default=5)
    with_excerpt: Mapped[bool] = mapped_column(default=False)
    position: Mapped[int] = mapped_column(default=0)

    @property
    def label(self) -> str:
        """Its kind in French."""
        return WIDGETS[self.kind].label if self.kind in WIDGETS else self.kind
