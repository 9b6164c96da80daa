"""Every table of the shop, imported together so that relationships find one another."""

from __future__ import annotations

from reference_site.boutique.care import models as care
from reference_site.boutique.catalog import models as catalog
from reference_site.boutique.customers import models as customers
from reference_site.boutique.orders import models as orders
from reference_site.boutique.promotions import models as promotions
from reference_site.boutique.statistics import models as statistics

__all__ = ["care", "catalog", "customers", "orders", "promotions", "statistics"]
