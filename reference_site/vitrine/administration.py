"""What every screen of the administration shows: its menu, shaped as candidates know it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask import request, url_for

from reference_site.vitrine.blueprints import admin, front
from reference_site.vitrine.comments.reading import waiting
from reference_site.vitrine.layout import public_words
from reference_site.vitrine.settings.models import current_settings


@dataclass(frozen=True)
class Entry:
    """One entry of the menu: label, address, icon, those below, a number to show."""

    label: str
    address: str
    icon: str = ""
    below: tuple[Entry, ...] = ()
    badge: int = 0

    def holds(self, path: str) -> bool:
        """Whether the current page is this one or below it."""
        return path == self.address or any(entry.holds(path) for entry in self.below)


def _entry(
    label: str, endpoint: str, icon: str = "", *below: Entry, badge: int = 0, **words: Any
) -> Entry:
    return Entry(label, url_for(f"vitrine_admin.{endpoint}", **words), icon, below, badge)


def admin_menu() -> list[Entry]:
    """The menu, in the order of habit."""
    return [
        _entry("Tableau de bord", "dashboard", "speedometer2"),
        _entry(
            "Articles", "listing", "pin-angle",
            _entry("Tous les articles", "listing", section="articles"),
            _entry("Ajouter un article", "edit", section="articles"),
            _entry("Catégories", "terms", taxonomy="categories"),
            _entry("Étiquettes", "terms", taxonomy="etiquettes"),
            section="articles",
        ),
        _entry(
            "Médias", "library", "images",
            _entry("Médiathèque", "library"),
            _entry("Ajouter un fichier", "upload"),
        ),
        _entry(
            "Pages", "listing", "file-earmark-text",
            _entry("Toutes les pages", "listing", section="pages"),
            _entry("Ajouter une page", "edit", section="pages"),
            section="pages",
        ),
        _entry("Commentaires", "comments", "chat-left-text", badge=waiting()),
        _entry(
            "Apparence", "widgets", "palette",
            _entry("Widgets", "widgets"),
            _entry("Menus", "menus"),
        ),
        _entry("Extensions", "extensions", "plug"),
        _entry("Comptes", "accounts", "people"),
        _entry(
            "Réglages", "settings", "sliders",
            _entry("Général", "settings", screen="general"),
            _entry("Lecture", "settings", screen="lecture"),
            _entry("Discussion", "settings", screen="discussion"),
            screen="general",
        ),
    ]  # fmt: skip


@admin.context_processor
def admin_words() -> dict[str, Any]:
    """For the templates of the administration."""
    return {
        **public_words(),
        "admin_menu": admin_menu,
        "site": current_settings(),
        "waiting_comments": waiting,
        "current_path": request.path,
    }


front.context_processor(public_words)
front.context_processor(lambda: {"waiting_comments": waiting})
