"""Settings of all products (operation B03): how long a product is new, orders out of stock."""

from __future__ import annotations

from flask import Flask

from reference_site.boutique.admin_layout.menu import open_entry
from reference_site.boutique.product_settings import state
from reference_site.boutique.product_settings.admin import product_settings


def register(app: Flask) -> None:
    """Open Configurer > Paramètres de la boutique > Produits."""
    app.register_blueprint(product_settings)
    open_entry("product_settings", "boutique_product_settings.show")


__all__ = ["register", "state"]
