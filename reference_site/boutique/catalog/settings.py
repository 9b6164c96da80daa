"""Settings of the shop that the catalogue reads, with their defaults."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from reference_site.boutique.catalog.models import ShopSetting


@dataclass(frozen=True)
class CatalogSettings:
    """`new_for_days`: how long a product is new; `allow_out_of_stock_orders`: shop-wide default."""

    new_for_days: int = 20
    products_per_page: int = 12
    allow_out_of_stock_orders: bool = False


def read_settings(orm: Session) -> CatalogSettings:
    """The settings now; a missing or unreadable row keeps its default."""
    rows = orm.execute(select(ShopSetting.key, ShopSetting.value))
    values = {key: int(value) for key, value in rows if value.isdigit()}
    default = CatalogSettings()
    return CatalogSettings(
        new_for_days=values.get("new_for_days", default.new_for_days),
        products_per_page=values.get("products_per_page", default.products_per_page) or 12,
        allow_out_of_stock_orders=bool(values.get("allow_out_of_stock_orders", 0)),
    )
