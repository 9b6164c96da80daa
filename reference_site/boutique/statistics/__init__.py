"""Statistics of the shop: the numbers of the dashboard and « Vendre > Statistiques »."""

from __future__ import annotations

from flask import Flask


def register(app: Flask) -> None:
    """Add the screen, its filters and the state views."""
    from reference_site.boutique.admin_layout.menu import open_entry
    from reference_site.boutique.statistics import admin, presentation, state  # noqa: F401

    presentation.install_filters(app)
    app.register_blueprint(admin.statistics)
    open_entry("statistics", "boutique_statistics.index")
