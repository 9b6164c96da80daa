"""Orders of the past and the basket of the present."""

from __future__ import annotations

from flask import Flask


def register(app: Flask) -> None:
    """Add the public basket, the lists of the administration and the state view."""
    from reference_site.boutique.admin_layout.menu import open_entry
    from reference_site.boutique.orders import admin, basket, front, state  # noqa: F401

    app.register_blueprint(front.cart)
    app.register_blueprint(admin.orders)
    app.context_processor(lambda: {"basket_count": basket.basket_count})
    open_entry("orders", "boutique_orders_admin.index")
