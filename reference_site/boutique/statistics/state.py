"""State views of the statistics: enough to check a number that a candidate read."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from reference_site.boutique.statistics.models import Campaign, KpiDay, SearchWeek
from reference_site.boutique.statistics.reading import SUMS
from reference_site.door.views import StateRow, state_view


class KpiState(StateRow):
    """One month of one source on one device; `month` is YYYY-MM, revenue in cents TTC."""

    month: str
    source: str
    device: str
    visits: int
    single_page_visits: int
    page_views: int
    carts: int
    orders: int
    revenue: int


class CampaignState(StateRow):
    """A campaign and its results; money in cents."""

    name: str
    source: str
    kind: str
    started_on: date
    ended_on: date
    landing_path: str
    landing_found: bool
    cost: int
    delivered: int
    opened: int
    clicks: int
    orders: int
    new_customers: int
    revenue: int


class SearchTermState(StateRow):
    """A searched term over the whole period."""

    term: str
    searches: int
    results: int


@state_view("kpi", version=1, row=KpiState)
def kpis(orm: Session) -> Iterable[KpiState]:
    """The audience by month, source and device."""
    month = func.substr(KpiDay.day, 1, 7)
    rows = orm.execute(
        select(month, KpiDay.source, KpiDay.device, *SUMS)
        .where(KpiDay.origin != "live")
        .group_by(month, KpiDay.source, KpiDay.device)
        .order_by(month, KpiDay.source, KpiDay.device)
    )
    names = list(KpiState.model_fields)
    for row in rows:
        yield KpiState(**dict(zip(names, row, strict=True)))


@state_view("campaign", version=1, row=CampaignState)
def campaigns(orm: Session) -> Iterable[CampaignState]:
    """Every campaign."""
    for row in orm.scalars(select(Campaign).order_by(Campaign.started_on, Campaign.name)):
        yield CampaignState(
            name=row.name,
            source=row.source,
            kind=row.kind,
            started_on=row.started_on,
            ended_on=row.ended_on,
            landing_path=row.landing_path,
            landing_found=row.landing_found,
            cost=row.cost_cents,
            delivered=row.delivered,
            opened=row.opened,
            clicks=row.clicks,
            orders=row.orders,
            new_customers=row.new_customers,
            revenue=row.revenue_cents,
        )


@state_view("search_term", version=1, row=SearchTermState)
def search_terms(orm: Session) -> Iterable[SearchTermState]:
    """What visitors searched."""
    rows = orm.execute(
        select(SearchWeek.term, func.sum(SearchWeek.searches), func.min(SearchWeek.results))
        .group_by(SearchWeek.term)
        .order_by(SearchWeek.term)
    )
    for term, count, results in rows:
        yield SearchTermState(term=term, searches=count, results=results)
