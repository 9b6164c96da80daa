"""The catalogue's blueprints, menu entries and state views."""

from __future__ import annotations

from typing import Any

from flask import Flask

from reference_site.boutique.admin_layout.menu import open_entry
from reference_site.boutique.catalog import front_product, state, state_around, state_sorting
from reference_site.boutique.catalog.admin_actions import product_actions
from reference_site.boutique.catalog.admin_attributes import attributes
from reference_site.boutique.catalog.admin_brands import brands
from reference_site.boutique.catalog.admin_categories import categories
from reference_site.boutique.catalog.admin_list import product_list
from reference_site.boutique.catalog.admin_products import products
from reference_site.boutique.catalog.front import front, top_categories


def register(app: Flask) -> None:
    """Open the catalogue."""
    rooms = (product_list, products, product_actions, categories, brands, attributes)
    for blueprint in (*rooms, front):
        app.register_blueprint(blueprint)
    open_entry("products", "boutique_product_list.show")
    open_entry("categories", "boutique_categories.show")
    open_entry("attributes", "boutique_attributes.start")
    open_entry("brands", "boutique_brands.show")

    @app.context_processor
    def shop_frame() -> dict[str, Any]:
        return {
            "top_categories": top_categories,
            "endpoint_exists": lambda name: name in app.view_functions,
        }


# Importing a room's state views declares them to the door.
STATE = (front_product, state, state_around, state_sorting)

__all__ = ["STATE", "front", "register"]
