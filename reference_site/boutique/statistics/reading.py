"""Reading the aggregates of a period: one grouped query each, live rows left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from reference_site.boutique.catalog.models import Product
from reference_site.boutique.orders.models import Order, OrderLine
from reference_site.boutique.statistics.kpi import Counts
from reference_site.boutique.statistics.models import Campaign, KpiDay, PageDay, SearchWeek
from reference_site.boutique.statistics.periods import Period

SUMS = (
    func.coalesce(func.sum(KpiDay.visits), 0),
    func.coalesce(func.sum(KpiDay.single_page_visits), 0),
    func.coalesce(func.sum(KpiDay.page_views), 0),
    func.coalesce(func.sum(KpiDay.carts), 0),
    func.coalesce(func.sum(KpiDay.orders), 0),
    func.coalesce(func.sum(KpiDay.revenue_cents), 0),
)


@dataclass(frozen=True)
class Segment:
    """Which visits are read; empty means all."""

    source: str = ""
    device: str = ""

    def conditions(self) -> list[ColumnElement[bool]]:
        """As conditions on the KPI rows."""
        found: list[ColumnElement[bool]] = []
        if self.source:
            found.append(KpiDay.source == self.source)
        if self.device:
            found.append(KpiDay.device == self.device)
        return found


def counts(orm: Session, period: Period, segment: Segment) -> Counts:
    """The sums of a period."""
    row = orm.execute(select(*SUMS).where(*_within(period, segment))).one()
    return Counts(*row)


def counts_by(
    orm: Session,
    column: InstrumentedAttribute[Any],
    period: Period,
    segment: Segment,
) -> dict[Any, Counts]:
    """The sums of a period for each value of a column (source, device or day)."""
    rows = orm.execute(select(column, *SUMS).where(*_within(period, segment)).group_by(column))
    return {row[0]: Counts(*row[1:]) for row in rows}


def _within(period: Period, segment: Segment) -> list[ColumnElement[bool]]:
    dates = KpiDay.day.between(period.first, period.last)
    return [dates, KpiDay.origin != "live", *segment.conditions()]


def segments(orm: Session) -> tuple[list[str], list[str]]:
    """The sources and devices that exist."""
    sources = orm.scalars(select(KpiDay.source).distinct().order_by(KpiDay.source))
    devices = orm.scalars(select(KpiDay.device).distinct().order_by(KpiDay.device))
    return list(sources), list(devices)


@dataclass(frozen=True)
class PageRow:
    """A page over two periods."""

    path: str
    title: str
    views: int
    entries: int
    compared_views: int


def pages(orm: Session, period: Period, compared: Period) -> list[PageRow]:
    """Pages by views, the most seen first."""
    before = {path: views for path, _, views, _ in _pages(orm, compared)}
    return [
        PageRow(path, title, views, entries, before.get(path, 0))
        for path, title, views, entries in _pages(orm, period)
    ]


def _pages(orm: Session, period: Period) -> list[tuple[str, str, int, int]]:
    views = func.sum(PageDay.views)
    rows = orm.execute(
        select(PageDay.path, func.max(PageDay.title), views, func.sum(PageDay.entries))
        .where(PageDay.day.between(period.first, period.last))
        .group_by(PageDay.path)
        .order_by(views.desc(), PageDay.path)
    )
    return [(path, title, int(seen), int(entries)) for path, title, seen, entries in rows]


@dataclass(frozen=True)
class SearchRow:
    """A searched term over two periods; `results` is how many products it finds."""

    term: str
    searches: int
    results: int
    compared_searches: int


def searches(orm: Session, period: Period, compared: Period) -> list[SearchRow]:
    """Terms of the weeks that begin in the period, the most searched first."""
    before = {term: count for term, count, _ in _searches(orm, compared)}
    return [
        SearchRow(term, count, results, before.get(term, 0))
        for term, count, results in _searches(orm, period)
    ]


def _searches(orm: Session, period: Period) -> list[tuple[str, int, int]]:
    count = func.sum(SearchWeek.searches)
    rows = orm.execute(
        select(SearchWeek.term, count, func.min(SearchWeek.results))
        .where(SearchWeek.week.between(period.first, period.last))
        .group_by(SearchWeek.term)
        .order_by(count.desc(), SearchWeek.term)
    )
    return [(term, int(searched), int(results)) for term, searched, results in rows]


@dataclass(frozen=True)
class SaleRow:
    """A product sold over two periods; `stock` is None when it left the catalogue."""

    product_id: int | None
    name: str
    quantity: int
    revenue_cents: int
    compared_quantity: int
    stock: int | None


def best_sales(orm: Session, period: Period, compared: Period, limit: int = 15) -> list[SaleRow]:
    """Products by quantity sold, the best first."""
    before = {name: quantity for _, name, quantity, _, _ in _sales(orm, compared, None)}
    return [
        SaleRow(key, name, quantity, revenue, before.get(name, 0), stock)
        for key, name, quantity, revenue, stock in _sales(orm, period, limit)
    ]


def _sales(
    orm: Session, period: Period, limit: int | None
) -> list[tuple[int | None, str, int, int, int | None]]:
    quantity = func.sum(OrderLine.quantity)
    rows = orm.execute(
        select(
            OrderLine.product_id,
            OrderLine.name,
            quantity,
            func.sum(OrderLine.total_cents),
            func.max(Product.quantity),
        )
        .join(Order, OrderLine.order_id == Order.id)
        .outerjoin(Product, OrderLine.product_id == Product.id)
        .where(*_placed(period))
        .group_by(OrderLine.product_id, OrderLine.name)
        .order_by(quantity.desc(), OrderLine.name)
        .limit(limit)
    )
    return [(key, name, int(sold), int(cents), stock) for key, name, sold, cents, stock in rows]


def _placed(period: Period) -> list[ColumnElement[bool]]:
    start = datetime.combine(period.first, time(), UTC)
    end = datetime.combine(period.last + timedelta(days=1), time(), UTC)
    return [Order.placed_at >= start, Order.placed_at < end, Order.origin != "live"]


@dataclass(frozen=True)
class OutRow:
    """A product online without stock: what it sold in the period, and when last."""

    product_id: int
    name: str
    reference: str
    sold: int
    last_sale: date | None


def stock_outs(orm: Session, period: Period) -> list[OutRow]:
    """Products out of stock, those that sold best first."""
    sold = func.coalesce(func.sum(OrderLine.quantity).filter(and_(*_placed(period))), 0)
    rows = orm.execute(
        select(Product.id, Product.name, Product.reference, sold, func.max(Order.placed_at))
        .outerjoin(OrderLine, OrderLine.product_id == Product.id)
        .outerjoin(Order, and_(OrderLine.order_id == Order.id, Order.origin != "live"))
        .where(Product.online, Product.quantity <= 0)
        .group_by(Product.id)
        .order_by(sold.desc(), Product.name)
    )
    return [
        OutRow(key, name, reference, int(count), last.date() if last else None)
        for key, name, reference, count, last in rows
    ]


def campaigns(orm: Session, period: Period) -> list[Campaign]:
    """Campaigns that ran in the period, the latest first."""
    return list(
        orm.scalars(
            select(Campaign)
            .where(Campaign.started_on <= period.last, Campaign.ended_on >= period.first)
            .order_by(Campaign.started_on.desc(), Campaign.name)
        )
    )


def by_week(daily: Mapping[date, Counts]) -> dict[date, Counts]:
    """Daily counts added up by the Monday of their week."""
    weeks: dict[date, Counts] = {}
    for day, count in sorted(daily.items()):
        monday = day - timedelta(days=day.weekday())
        weeks[monday] = weeks.get(monday, Counts()) + count
    return weeks
