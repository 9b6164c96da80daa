"""« Tableau de bord »: the first page of the administration."""

from __future__ import annotations

from flask import Blueprint, render_template
from sqlalchemy import func, select

from reference_site.boutique.catalog.models import Category, Product, Review
from reference_site.boutique.statistics.dashboard import read_dashboard
from reference_site.db import session
from reference_site.shared.identity.access import protect
from reference_site.site import current_site

dashboard = Blueprint("boutique_dashboard", __name__, url_prefix="/boutique/admin")
protect(dashboard, "staff")


@dashboard.get("/", strict_slashes=False)
def show() -> str:
    """Where to start: what waits, and how the catalogue stands."""
    orm = session()
    count = select(func.count())
    return render_template(
        "boutique/admin/dashboard.html",
        online=orm.scalar(count.select_from(Product).where(Product.online)) or 0,
        offline=orm.scalar(count.select_from(Product).where(~Product.online)) or 0,
        out=orm.scalar(count.select_from(Product).where(Product.quantity <= 0)) or 0,
        waiting=orm.scalar(count.select_from(Review).where(Review.status == "waiting")) or 0,
        dashboard=read_dashboard(orm, current_site().binding.today),
        categories=orm.scalar(count.select_from(Category)) or 0,
    )
