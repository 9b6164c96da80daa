"""Visits, baskets and orders of each day, source and device; totals are exact."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from random import Random

from reference_site.boutique.statistics.models import KpiDay
from reference_site.seed.history.laying import Layer
from reference_site.seed.history.materials import Audience, Campaigns, Device, Source
from reference_site.seed.history.shopping import PastOrder


@dataclass
class Cell:
    """One day of one source on one device, while it is being drawn."""

    day: date
    source: Source
    device: Device
    weight: float
    buys: float
    visits: int = 0
    single: int = 0
    lost: int = 0
    views: int = 0
    carts: int = 0
    orders: int = 0


def draw_cells(audience: Audience, campaigns: Campaigns, today: date, random: Random) -> list[Cell]:
    """All cells of the period, oldest first, their totals being those of the materials."""
    cells = _empty_cells(audience, today, random)
    _add_lost_visits(cells, campaigns, today)
    lost = sum(cell.lost for cell in cells)
    for cell, visits in zip(
        cells, apportion(audience.visits - lost, [cell.weight for cell in cells]), strict=True
    ):
        cell.visits = visits
    cells = [cell for cell in cells if cell.visits or cell.lost]
    _spread(cells, audience.orders, "orders", random, [c.visits * c.buys for c in cells])
    for cell in cells:
        cell.carts = cell.orders
    baskets = [cell.visits * cell.source.buys * cell.device.buys for cell in cells]
    _spread(cells, audience.carts - audience.orders, "carts", random, baskets)
    for cell in cells:
        _finish(cell, audience, random)
    return cells


def _empty_cells(audience: Audience, today: date, random: Random) -> list[Cell]:
    cells = []
    drop = audience.mobile_drop
    for back in range(audience.days, 0, -1):
        day = today - timedelta(days=back)
        season = audience.months[day.month - 1] * audience.weekdays[day.weekday()]
        season *= random.uniform(0.85, 1.15)
        for source in audience.sources:
            if back > source.since:
                continue
            for device in audience.devices:
                broken = device.name == drop.device and back <= drop.days
                cells.append(
                    Cell(
                        day,
                        source,
                        device,
                        season * source.share * device.share * random.uniform(0.7, 1.3),
                        source.buys * device.buys * (drop.factor if broken else 1.0),
                    )
                )
    return cells


def _add_lost_visits(cells: Sequence[Cell], campaigns: Campaigns, today: date) -> None:
    """Visits that the broken link of a mail threw on a page that does not exist."""
    mail = campaigns.mail
    start = today - timedelta(days=mail.start_of(mail.broken.index))
    struck = [
        cell
        for cell in cells
        if cell.source.name == mail.source and 0 <= (cell.day - start).days < mail.lasts
    ]
    weights = [cell.device.share / (1 + (cell.day - start).days) ** 2 for cell in struck]
    for cell, visits in zip(struck, apportion(mail.broken.visits, weights), strict=True):
        cell.lost = visits


def apportion(total: int, weights: Sequence[float]) -> list[int]:
    """Whole parts of `total` in proportion to weights, adding up exactly (largest remainders)."""
    whole = sum(weights)
    if not weights or whole <= 0:
        return [0] * len(weights)
    exact = [total * weight / whole for weight in weights]
    parts = [int(value) for value in exact]
    by_rest = sorted(range(len(exact)), key=lambda index: (parts[index] - exact[index], index))
    for index in by_rest[: total - sum(parts)]:
        parts[index] += 1
    return parts


def _spread(
    cells: Sequence[Cell], total: int, name: str, random: Random, weights: Sequence[float]
) -> None:
    """Draw `total` units one by one, never more in a cell than it has visits."""
    cumulated = list(accumulate(weights))
    left = total
    while left:
        for cell in random.choices(cells, cum_weights=cumulated, k=left):
            if getattr(cell, name) < cell.visits:
                setattr(cell, name, getattr(cell, name) + 1)
                left -= 1


def _finish(cell: Cell, audience: Audience, random: Random) -> None:
    bounced = sum(random.random() * 1000 < cell.source.bounce for _ in range(cell.visits))
    stayed = max(cell.visits - bounced, cell.carts)
    cell.single = cell.visits - stayed + cell.lost
    cell.visits += cell.lost
    depth = random.uniform(0.85, 1.15) * audience.pages_per_visit
    cell.views = cell.single + max(2 * stayed, round(stayed * depth))


def write_kpis(layer: Layer, cells: Sequence[Cell], orders: Sequence[PastOrder]) -> None:
    """One KPI row per cell, its revenue being that of its orders."""
    revenue: dict[tuple[date, str, str], int] = {}
    for order in orders:
        key = (order.day, order.source, order.device)
        revenue[key] = revenue.get(key, 0) + order.total_cents
    layer.lay(
        KpiDay,
        [
            {
                "day": cell.day,
                "source": cell.source.name,
                "device": cell.device.name,
                "visits": cell.visits,
                "single_page_visits": cell.single,
                "page_views": cell.views,
                "carts": cell.carts,
                "orders": cell.orders,
                "revenue_cents": revenue.get((cell.day, cell.source.name, cell.device.name), 0),
            }
            for cell in cells
        ],
    )
