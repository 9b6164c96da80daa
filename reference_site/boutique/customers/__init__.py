"""Customers of the shop: who they are, their group, their addresses."""

from __future__ import annotations

from flask import Flask


def register(app: Flask) -> None:
    """Add the customer lists of the administration and their state view."""
    from reference_site.boutique.admin_layout.menu import open_entry
    from reference_site.boutique.customers import admin, state  # noqa: F401

    app.register_blueprint(admin.customers)
    open_entry("customers", "boutique_customers_admin.index")
