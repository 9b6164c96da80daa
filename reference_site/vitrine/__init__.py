"""The showcase: blog, pages and their administration. `register` only wires."""

from __future__ import annotations

from flask import Flask


def register(app: Flask) -> None:
    """Give the application both faces of the showcase; importing the rooms makes their routes."""
    from reference_site.vitrine.blocks.rendering import install_filters
    from reference_site.vitrine.blueprints import admin, front
    from reference_site.vitrine.routes import ROOMS

    install_filters(app)
    app.extensions["vitrine_rooms"] = ROOMS
    app.register_blueprint(front)
    app.register_blueprint(admin)
