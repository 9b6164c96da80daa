"""« Vendre > Statistiques »: five views over the same two periods and segment."""

from __future__ import annotations

from datetime import date
from typing import Any

from flask import Blueprint, render_template, request
from sqlalchemy.orm import Session

from reference_site.boutique.statistics import kpi, reading
from reference_site.boutique.statistics.curve import draw_curve
from reference_site.boutique.statistics.kpi import INDICATORS, add_up, read_indicators
from reference_site.boutique.statistics.models import KpiDay
from reference_site.boutique.statistics.periods import COMPARISONS, PRESETS, Choice, choose
from reference_site.boutique.statistics.reading import Segment
from reference_site.db import session
from reference_site.shared.identity.access import protect
from reference_site.site import current_site

statistics = Blueprint("boutique_statistics", __name__, url_prefix="/boutique/admin/statistiques")
protect(statistics, "staff")
VIEWS = {
    "ensemble": "Vue d’ensemble",
    "trafic": "Sources et appareils",
    "contenus": "Pages et recherches",
    "ventes": "Ventes et ruptures",
    "campagnes": "Campagnes",
}


@statistics.get("/")
def index() -> str:
    """Parse both periods and the segment, read what the view needs, render."""
    orm = session()
    choice = choose(
        current_site().binding.today,
        request.args.get("periode", "30"),
        (_day("du"), _day("au")),
        request.args.get("comparer", "precedente"),
        (_day("compare_du"), _day("compare_au")),
    )
    view = request.args.get("vue", "")
    view = view if view in VIEWS else "ensemble"
    sources, devices = reading.segments(orm)
    segment = Segment(
        _known("source", sources) if view in {"ensemble", "trafic"} else "",
        _known("appareil", devices) if view in {"ensemble", "trafic"} else "",
    )
    return render_template(
        f"boutique/statistics/{view}.html",
        view=view,
        views=VIEWS,
        choice=choice,
        presets=PRESETS,
        comparisons=COMPARISONS,
        segment=segment,
        sources=sources,
        devices=devices,
        **READERS[view](orm, choice, segment),
    )


def _overview(orm: Session, choice: Choice, segment: Segment) -> dict[str, Any]:
    now = reading.counts_by(orm, KpiDay.day, choice.period, segment)
    before = reading.counts_by(orm, KpiDay.day, choice.compared, segment)
    asked = request.args.get("courbe", "revenue")
    shown = next((each for each in INDICATORS if each.key == asked), INDICATORS[0])
    return {
        "readings": read_indicators(add_up(now.values()), add_up(before.values())),
        "curve": draw_curve(shown, choice.period, choice.compared, now, before),
        "indicators": INDICATORS,
    }


def _traffic(orm: Session, choice: Choice, segment: Segment) -> dict[str, Any]:
    tables = []
    for title, head, column in (
        ("Sources de trafic", "Source", KpiDay.source),
        ("Appareils", "Appareil", KpiDay.device),
    ):
        now = reading.counts_by(orm, column, choice.period, segment)
        before = reading.counts_by(orm, column, choice.compared, segment)
        names = sorted({*now, *before}, key=lambda name: (-_of(now, name).visits, name))
        rows = [(name, read_indicators(_of(now, name), _of(before, name))) for name in names]
        total = read_indicators(add_up(now.values()), add_up(before.values()))
        tables.append((title, head, rows, total))
    return {"tables": tables, "indicators": INDICATORS}


def _of(found: dict[Any, kpi.Counts], name: Any) -> kpi.Counts:
    return found.get(name, kpi.Counts())


def _contents(orm: Session, choice: Choice, segment: Segment) -> dict[str, Any]:
    return {
        "pages": reading.pages(orm, choice.period, choice.compared),
        "searches": reading.searches(orm, choice.period, choice.compared),
    }


def _sales(orm: Session, choice: Choice, segment: Segment) -> dict[str, Any]:
    return {
        "sales": reading.best_sales(orm, choice.period, choice.compared),
        "outs": reading.stock_outs(orm, choice.period),
    }


def _campaigns(orm: Session, choice: Choice, segment: Segment) -> dict[str, Any]:
    found = reading.campaigns(orm, choice.period)
    return {
        "mails": [row for row in found if row.delivered],
        "paid": [row for row in found if not row.delivered],
        "kpi": kpi,
    }


READERS = {
    "ensemble": _overview,
    "trafic": _traffic,
    "contenus": _contents,
    "ventes": _sales,
    "campagnes": _campaigns,
}


def _day(name: str) -> date | None:
    try:
        return date.fromisoformat(request.args.get(name, ""))
    except ValueError:
        return None


def _known(name: str, values: list[str]) -> str:
    asked = request.args.get(name, "")
    return asked if asked in values else ""
