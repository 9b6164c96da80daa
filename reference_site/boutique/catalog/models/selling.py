"""What selling needs beside the product: taxes, carriers, search aliases, settings."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from reference_site.db import Entity


class TaxRule(Entity):
    """A VAT rule. `rate` in thousandths: 200 is 20,0 %, 55 is 5,5 %."""

    __tablename__ = "tax_rule"
    __noun__ = "tax_rule"
    __natural_key__ = ("name",)

    name: Mapped[str] = mapped_column(unique=True)
    rate: Mapped[int]
    active: Mapped[bool] = mapped_column(default=True)
    position: Mapped[int] = mapped_column(default=0)


class Carrier(Entity):
    """A way of delivery. `price_cents` excl. tax; free from `free_from_cents` (incl. tax)."""

    __tablename__ = "carrier"
    __noun__ = "carrier"
    __natural_key__ = ("name",)

    name: Mapped[str] = mapped_column(unique=True)
    delay: Mapped[str] = mapped_column(default="")
    price_cents: Mapped[int] = mapped_column(default=0)
    free_from_cents: Mapped[int | None]
    active: Mapped[bool] = mapped_column(default=True)
    position: Mapped[int] = mapped_column(default=0)


class SearchAlias(Entity):
    """A word that customers type for another (« k-way » for « coupe-vent »)."""

    __tablename__ = "search_alias"
    __noun__ = "search_alias"
    __natural_key__ = ("alias",)

    alias: Mapped[str] = mapped_column(unique=True)
    target: Mapped[str]
    active: Mapped[bool] = mapped_column(default=True)


class ShopSetting(Entity):
    """One setting of the shop, as text. Known keys and defaults: `catalog.settings`."""

    __tablename__ = "shop_setting"
    __noun__ = "shop_setting"
    __natural_key__ = ("key",)

    key: Mapped[str] = mapped_column(unique=True)
    value: Mapped[str] = mapped_column(default="")
