"""Reductions: catalogue price rules, shown on product pages, and cart rules, in the basket."""

from __future__ import annotations

from flask import Flask


def register(app: Flask) -> None:
    """Add both screens of « Réductions », their state views and their say in public prices."""
    from reference_site.boutique.admin_layout.menu import open_entry
    from reference_site.boutique.promotions import (  # noqa: F401
        admin_cart_rules,
        admin_price_rules,
        prices,
        state,
    )

    app.register_blueprint(admin_cart_rules.cart_rules)
    app.register_blueprint(admin_price_rules.price_rules)
    open_entry("cart_rules", "boutique_cart_rules.index")
    open_entry("catalog_price_rules", "boutique_catalog_price_rules.index")
    prices.install()
