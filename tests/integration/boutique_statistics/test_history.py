"""The past is deterministic, has the volumes of the context, and agrees with itself."""

from __future__ import annotations

import sqlite3
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import text

from reference_site.journal.rebuild import canonical_digest
from reference_site.settings import Binding
from tests.builders.past_shop import Office, build_past_shop


def total(rows: list[dict[str, int]], name: str) -> int:
    return sum(row[name] for row in rows)


def test_same_seed_and_day_give_the_same_rows(golden_past: Binding, tmp_path: Path) -> None:
    again = build_past_shop(tmp_path / "again")
    assert business_rows(again.database) == business_rows(golden_past.database)


def business_rows(database: Path) -> dict[str, list[tuple[object, ...]]]:
    tables = ("customer", "address", "customer_order", "order_line", "order_step", "kpi_day",
              "page_day", "search_week", "campaign", "review", "customer_thread",
              "thread_message")  # fmt: skip
    connection = sqlite3.connect(database)
    try:
        return {
            name: connection.execute(
                f"SELECT * FROM {name} WHERE origin = 'seed' AND id > 2"
            ).fetchall()
            for name in tables
        }
    finally:
        connection.close()


def test_volumes_are_those_of_the_context(office: Office) -> None:
    kpi = office.view("kpi")
    assert total(kpi, "visits") == 60_000
    assert total(kpi, "carts") == 4_800
    assert total(kpi, "orders") == 1_320
    assert len(office.view("customer")) == 1_200
    assert 195_000 <= total(kpi, "page_views") <= 215_000


def test_orders_and_revenue_of_the_indicators_are_those_of_the_orders(office: Office) -> None:
    orders, kpi = office.view("order"), office.view("kpi")
    assert len(orders) == total(kpi, "orders")
    assert total(orders, "total") == total(kpi, "revenue")
    by_source = Counter(order["source"] for order in orders)
    for source, count in by_source.items():
        assert total([row for row in kpi if row["source"] == source], "orders") == count
    assert 6_100 <= total(orders, "total") / len(orders) <= 6_300


def test_each_order_adds_up(office: Office) -> None:
    for order in office.view("order"):
        assert order["products_total"] == total(order["lines"], "total")
        assert order["total"] == order["products_total"] - order["discount"] + order["shipping"]
        assert order["state"] == order["states"][-1]


def test_no_day_has_more_orders_than_baskets_nor_baskets_than_visits(office: Office) -> None:
    with office.app.app_context():
        orm = office.app.extensions["site"].database.session()
        wrong = orm.scalar(
            text(
                "SELECT count(*) FROM kpi_day WHERE orders > carts OR carts > visits "
                "OR single_page_visits > visits - carts OR page_views < visits"
            )
        )
        pages = orm.execute(text("SELECT sum(views), sum(entries) FROM page_day")).one()
        views = orm.execute(text("SELECT sum(page_views), sum(visits) FROM kpi_day")).one()
        orm.close()
    assert wrong == 0
    assert tuple(pages) == tuple(views)


def test_nobody_orders_before_registering_nor_after_yesterday(office: Office) -> None:
    registered = {row["email"]: row["registered_at"] for row in office.view("customer")}
    for order in office.view("order"):
        assert registered[order["customer"]] <= order["placed_at"]
        assert order["placed_at"] < "2026-11-24"


def test_the_planted_faults_can_be_found(office: Office) -> None:
    page = office.get("/boutique/admin/statistiques/?vue=campagnes&periode=90")
    assert "Erreur 404" in page
    searches = {row["term"]: row["results"] for row in office.view("search_term")}
    assert searches["poncho enfant"] == 0
    kpi = office.view("kpi")
    tiktok = [row for row in kpi if row["source"] == "TikTok"]
    assert total(tiktok, "single_page_visits") / total(tiktok, "visits") > 0.85
    mobile = [row for row in kpi if row["device"] == "Mobile" and row["month"] == "2026-11"]
    before = [row for row in kpi if row["device"] == "Mobile" and row["month"] == "2026-06"]
    drop = total(mobile, "orders") / total(mobile, "carts")
    assert drop < 0.5 * total(before, "orders") / total(before, "carts")


def test_the_best_seller_stopped_selling_when_it_ran_out(office: Office) -> None:
    sold: Counter[str] = Counter()
    last: dict[str, str] = {}
    for order in office.view("order"):
        for line in order["lines"]:
            sold[line["reference"]] += line["quantity"]
            last[line["reference"]] = max(last.get(line["reference"], ""), order["placed_at"])
    assert sold.most_common(1)[0][0] == "HAL-STAR"
    assert last["HAL-STAR"] < (date(2026, 11, 24) - timedelta(days=12)).isoformat()


def test_the_digest_of_the_site_is_that_of_its_clone(golden_past: Binding, clone: Binding) -> None:
    assert canonical_digest(clone.database) == canonical_digest(golden_past.database)
