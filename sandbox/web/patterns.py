"""The pattern page: every part of the kit on one page, in development only."""

from __future__ import annotations

from flask import Blueprint, render_template


def patterns() -> Blueprint:
    """The blueprint of the pattern page."""
    blueprint = Blueprint("patterns", __name__)

    @blueprint.get("/motifs")
    def page() -> str:
        return render_template("kit/patterns.html")

    return blueprint
