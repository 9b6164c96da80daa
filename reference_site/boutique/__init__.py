"""The shop: front under `/boutique`, administration under `/boutique/admin`."""

from __future__ import annotations

from flask import Flask

from reference_site.boutique import care, customers, orders, promotions, statistics
from reference_site.boutique import models  # noqa: F401  (all tables before any mapper)
from reference_site.boutique.admin_layout.dashboard import dashboard
from reference_site.boutique.admin_layout.menu import open_menu
from reference_site.boutique.catalog import wiring as catalog


def register(app: Flask) -> None:
    """Register every room: its blueprints, its entries of the menu, its state views."""
    app.register_blueprint(dashboard)
    catalog.register(app)
    for room in (promotions, orders, customers, care, statistics):
        room.register(app)
    app.context_processor(lambda: {"open_menu": open_menu})
