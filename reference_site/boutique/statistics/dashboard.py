"""The numbers of « Tableau de bord »: the last thirty days beside the thirty before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from reference_site.boutique.care.models import CustomerThread
from reference_site.boutique.statistics import reading
from reference_site.boutique.statistics.curve import Curve, draw_curve
from reference_site.boutique.statistics.kpi import INDICATORS, Reading, add_up, read_indicators
from reference_site.boutique.statistics.models import KpiDay
from reference_site.boutique.statistics.periods import Period, last_days
from reference_site.boutique.statistics.reading import OutRow, SaleRow, Segment

DAYS = 30


@dataclass(frozen=True)
class Dashboard:
    """What the first page of the administration shows."""

    period: Period
    compared: Period
    readings: tuple[Reading, ...]
    curve: Curve
    best_sales: list[SaleRow]
    stock_outs: list[OutRow]
    open_threads: int


def read_dashboard(orm: Session, today: date) -> Dashboard:
    """Six queries, whatever the size of the shop."""
    period = last_days(today, DAYS)
    compared = period.before()
    now = reading.counts_by(orm, KpiDay.day, period, Segment())
    before = reading.counts_by(orm, KpiDay.day, compared, Segment())
    open_threads = orm.scalar(
        select(func.count()).select_from(CustomerThread).where(CustomerThread.state == "open")
    )
    return Dashboard(
        period=period,
        compared=compared,
        readings=read_indicators(add_up(now.values()), add_up(before.values())),
        curve=draw_curve(INDICATORS[0], period, compared, now, before),
        best_sales=reading.best_sales(orm, period, compared, limit=5),
        stock_outs=reading.stock_outs(orm, period)[:5],
        open_threads=open_threads or 0,
    )
