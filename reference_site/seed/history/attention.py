"""Where visitors looked: pages, searches and campaigns, all agreeing with the KPI and orders."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from sqlalchemy import select
from sqlalchemy.engine import Connection

from reference_site.boutique.catalog.models import Category
from reference_site.boutique.statistics.models import Campaign, PageDay, SearchWeek
from reference_site.seed.history.audience import Cell, apportion
from reference_site.seed.history.laying import Layer
from reference_site.seed.history.materials import Audience, Campaigns, Materials, PaidCampaign
from reference_site.seed.history.shelf import Article
from reference_site.seed.history.shopping import PastOrder

OTHER = ("", "Autres pages")


def write_attention(
    connection: Connection,
    layer: Layer,
    materials: Materials,
    shelf: Sequence[Article],
    cells: Sequence[Cell],
    orders: Sequence[PastOrder],
    today: date,
    random: Random,
) -> None:
    """Insert page days, search weeks and campaigns."""
    broken = materials.campaigns.mail.broken
    pages = _pages(connection, materials.audience, shelf)
    layer.lay(PageDay, _page_days(cells, pages, (broken.path, broken.title), random))
    layer.lay(SearchWeek, _search_weeks(materials.audience, today, random))
    layer.lay(Campaign, _campaigns(materials.campaigns, cells, orders, today, random))


def _pages(
    connection: Connection, audience: Audience, shelf: Sequence[Article]
) -> list[tuple[str, str, float, float]]:
    """Path, title, weight among views, weight among entries."""
    found = [(page.path, page.title, page.views, page.entries) for page in audience.pages]
    rows = connection.execute(
        select(Category.id, Category.slug, Category.name)
        .where(Category.online, Category.parent_id.is_not(None))
        .order_by(Category.position, Category.id)
    )
    share = audience.categories
    for rank, (key, slug, name) in enumerate(rows):
        falling = 1.5 - 0.12 * rank
        path = f"/boutique/{key}-{slug}"
        found.append((path, name, share.views * falling, share.entries * falling))
    share = audience.products
    for rank, article in enumerate(shelf[: share.count]):
        falling = 2.6 if rank == 0 else 1.2 - 0.05 * rank
        path = f"/boutique/produit/{article.id}-{article.slug}.html"
        found.append((path, article.name, share.views * falling, share.entries * falling))
    found.append((*OTHER, audience.other_pages, audience.other_pages / 2))
    return found


def _page_days(
    cells: Sequence[Cell],
    pages: Sequence[tuple[str, str, float, float]],
    broken: tuple[str, str],
    random: Random,
) -> list[dict[str, object]]:
    days: dict[date, tuple[int, int, int]] = {}
    for cell in cells:
        views, visits, lost = days.get(cell.day, (0, 0, 0))
        days[cell.day] = (views + cell.views, visits + cell.visits, lost + cell.lost)
    rows: list[dict[str, object]] = []
    for day, (views, visits, lost) in days.items():
        jitter = [random.uniform(0.7, 1.3) for _ in pages]
        entries = apportion(visits - lost, [p[3] * j for p, j in zip(pages, jitter, strict=True)])
        others = views - lost - (visits - lost)
        seen = apportion(others, [p[2] * j for p, j in zip(pages, jitter, strict=True)])
        for (path, title, *_), first, more in zip(pages, entries, seen, strict=True):
            if first + more:
                rows.append(_page(day, path, title, first + more, first))
        if lost:
            rows.append(_page(day, *broken, lost, lost))
    return rows


def _page(day: date, path: str, title: str, views: int, entries: int) -> dict[str, object]:
    return {"day": day, "path": path, "title": title, "views": views, "entries": entries}


def _search_weeks(audience: Audience, today: date, random: Random) -> list[dict[str, object]]:
    """One row per term and week; a rising term doubles over the last two months."""
    rows: list[dict[str, object]] = []
    last = today - timedelta(days=1)
    week = today - timedelta(days=audience.days)
    week -= timedelta(days=week.weekday())
    while week <= last:
        left = (today - week).days
        for search in audience.searches:
            weight = search.weight * (2.4 if search.rising and left <= 63 else 1.0)
            count = round(weight * random.uniform(0.55, 1.45))
            if count:
                rows.append(
                    {
                        "week": week,
                        "term": search.term,
                        "searches": count,
                        "results": search.results,
                    }
                )
        week += timedelta(days=7)
    return rows


def _campaigns(
    campaigns: Campaigns,
    cells: Sequence[Cell],
    orders: Sequence[PastOrder],
    today: date,
    random: Random,
) -> list[dict[str, object]]:
    rows = [_paid(campaign, cells, orders, today) for campaign in campaigns.paid]
    mail = campaigns.mail
    for index, name in enumerate(mail.names):
        start = today - timedelta(days=mail.start_of(index))
        end = start + timedelta(days=mail.lasts - 1)
        least, most = mail.delivered
        grown = least + (most - least) * index // len(mail.names)
        delivered = grown + random.randrange(-30, 31)
        opened = delivered * random.randint(*mail.opened) // 1000
        broken = index == mail.broken.index
        clicks = delivered * random.randint(*mail.clicked) // 1000
        if broken:
            clicks = mail.broken.visits
        none = PastResult(0, 0, 0)
        result = none if broken else _result(orders, mail.source, start, end)
        rows.append(
            {
                "name": name,
                "source": mail.source,
                "kind": mail.kind,
                "started_on": start,
                "ended_on": end,
                "landing_path": mail.broken.path if broken else "/boutique",
                "landing_found": not broken,
                "cost_cents": 2900,
                "delivered": delivered,
                "opened": max(opened, clicks),
                "clicks": clicks,
                **result.columns(),
            }
        )
    return rows


class PastResult:
    """What a campaign brought."""

    def __init__(self, orders: int, new_customers: int, revenue_cents: int) -> None:
        self.orders, self.new_customers, self.revenue = orders, new_customers, revenue_cents

    def columns(self) -> dict[str, int]:
        """As columns of the table."""
        return {
            "orders": self.orders,
            "new_customers": self.new_customers,
            "revenue_cents": self.revenue,
        }


def _result(orders: Sequence[PastOrder], source: str, start: date, end: date) -> PastResult:
    """The orders of a source between two days."""
    found = [order for order in orders if order.source == source and start <= order.day <= end]
    return PastResult(len(found), sum(o.is_first for o in found), sum(o.total_cents for o in found))


def _paid(
    campaign: PaidCampaign, cells: Sequence[Cell], orders: Sequence[PastOrder], today: date
) -> dict[str, object]:
    start = today - timedelta(days=campaign.start)
    end = start + timedelta(days=campaign.days - 1)
    visits = sum(
        cell.visits
        for cell in cells
        if cell.source.name == campaign.source and start <= cell.day <= end
    )
    return {
        "name": campaign.name,
        "source": campaign.source,
        "kind": campaign.kind,
        "started_on": start,
        "ended_on": end,
        "landing_path": campaign.path,
        "landing_found": True,
        "cost_cents": campaign.cost,
        "delivered": 0,
        "opened": 0,
        "clicks": visits * campaign.click_share // 1000,
        **_result(orders, campaign.source, start, end).columns(),
    }
