"""Words that customers type for others (operation B43): « k-way » finds coats."""

from __future__ import annotations

from flask import Flask

from reference_site.boutique.admin_layout.menu import open_entry
from reference_site.boutique.search_aliases import state
from reference_site.boutique.search_aliases.admin import search_aliases


def register(app: Flask) -> None:
    """Open Configurer > Paramètres de la boutique > Rechercher."""
    app.register_blueprint(search_aliases)
    open_entry("search_aliases", "boutique_search_aliases.show")


__all__ = ["register", "state"]
