"""The state view of the shop's settings."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy.orm import Session

from reference_site.boutique.catalog.settings import read_settings
from reference_site.door.views import StateRow, state_view


class ShopSettingRow(StateRow):
    """One setting; `number` is its value, booleans as 0 or 1."""

    key: str
    number: int
    admin_path: str


@state_view("shop_setting", version=1, row=ShopSettingRow)
def settings(orm: Session) -> Iterable[ShopSettingRow]:
    """Settings of the products, defaults included."""
    now = read_settings(orm)
    for key in ("new_for_days", "products_per_page", "allow_out_of_stock_orders"):
        yield ShopSettingRow(
            key=key,
            number=int(getattr(now, key)),
            admin_path="/boutique/admin/parametres/produits",
        )
