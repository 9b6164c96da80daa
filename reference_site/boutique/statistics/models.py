"""Pre-aggregated audience and sales of the past thirteen months. Nothing live ever enters here."""

from __future__ import annotations

from datetime import date

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from reference_site.db import Entity


class KpiDay(Entity):
    """One day of one traffic source on one kind of device. Revenue is TTC, shipping included."""

    __tablename__ = "kpi_day"
    __table_args__ = (UniqueConstraint("day", "source", "device"),)
    __noun__ = "kpi_day"
    __natural_key__ = ("day", "source", "device")

    day: Mapped[date] = mapped_column(index=True)
    source: Mapped[str]
    device: Mapped[str]
    visits: Mapped[int] = mapped_column(default=0)
    single_page_visits: Mapped[int] = mapped_column(default=0)
    page_views: Mapped[int] = mapped_column(default=0)
    carts: Mapped[int] = mapped_column(default=0)
    orders: Mapped[int] = mapped_column(default=0)
    revenue_cents: Mapped[int] = mapped_column(default=0)


class PageDay(Entity):
    """Views of one page on one day; `entries` are visits that began there."""

    __tablename__ = "page_day"
    __table_args__ = (UniqueConstraint("day", "path"),)
    __noun__ = "page_day"
    __natural_key__ = ("day", "path")

    day: Mapped[date] = mapped_column(index=True)
    path: Mapped[str]
    title: Mapped[str]
    views: Mapped[int] = mapped_column(default=0)
    entries: Mapped[int] = mapped_column(default=0)


class SearchWeek(Entity):
    """How often a term was searched in the week that begins on Monday `week`, and what it found."""

    __tablename__ = "search_week"
    __table_args__ = (UniqueConstraint("week", "term"),)
    __noun__ = "search_week"
    __natural_key__ = ("week", "term")

    week: Mapped[date] = mapped_column(index=True)
    term: Mapped[str]
    searches: Mapped[int] = mapped_column(default=0)
    results: Mapped[int] = mapped_column(default=0)


class Campaign(Entity):
    """A campaign: paid (cost, clicks) or by e-mail (delivered, opened, clicked).

    `landing_path` is where its link leads; `landing_found` tells whether that page exists.
    """

    __tablename__ = "campaign"
    __noun__ = "campaign"
    __natural_key__ = ("name",)

    name: Mapped[str] = mapped_column(unique=True)
    source: Mapped[str]
    kind: Mapped[str]
    started_on: Mapped[date] = mapped_column(index=True)
    ended_on: Mapped[date]
    landing_path: Mapped[str] = mapped_column(default="")
    landing_found: Mapped[bool] = mapped_column(default=True)
    cost_cents: Mapped[int] = mapped_column(default=0)
    delivered: Mapped[int] = mapped_column(default=0)
    opened: Mapped[int] = mapped_column(default=0)
    clicks: Mapped[int] = mapped_column(default=0)
    orders: Mapped[int] = mapped_column(default=0)
    new_customers: Mapped[int] = mapped_column(default=0)
    revenue_cents: Mapped[int] = mapped_column(default=0)
