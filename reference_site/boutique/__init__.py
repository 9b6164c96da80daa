"""The shop: front under `/boutique`, administration under `/boutique/admin`."""

from __future__ import annotations

from flask import Flask

from reference_site.boutique import (
    care,
    customers,
    models,  # noqa: F401  (all tables before any mapper)
    orders,
    product_settings,
    promotions,
    search_aliases,
    statistics,
)
from reference_site.boutique.admin_layout.dashboard import dashboard
from reference_site.boutique.admin_layout.menu import open_menu
from reference_site.boutique.catalog import wiring as catalog


def register(app: Flask) -> None:
    """Register every room: its blueprints, its entries of the menu, its state views."""
    app.register_blueprint(dashboard)
    catalog.register(app)
    rooms = (promotions, orders, customers, care, statistics, search_aliases, product_settings)
    for room in rooms:
        room.register(app)
    app.context_processor(lambda: {"open_menu": open_menu})
