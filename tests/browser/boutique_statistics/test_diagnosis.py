"""A candidate reads the numbers of the shop and finds what went wrong."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.boutique_catalog.shop import Shop

STATISTICS = "/boutique/admin/statistiques/"


@pytest.mark.browser
@pytest.mark.operation("D01")
def test_the_indicators_of_a_period_are_read_with_their_definitions(shop: Shop) -> None:
    page = shop.page
    shop.open("/boutique/admin")
    expect(page.get_by_role("region", name="Taux de conversion")).to_contain_text(
        "= commandes / visites"
    )
    page.get_by_role("link", name="Toutes les statistiques").click()
    page.get_by_label("Période", exact=True).select_option(label="Dates libres")
    page.get_by_label("Du", exact=True).fill("2025-10-25")
    page.get_by_label("Au", exact=True).fill("2026-11-23")
    page.get_by_role("button", name="Appliquer").click()
    expect(page.get_by_role("region", name="Commandes")).to_contain_text(re.compile(r"1\s320"))
    expect(page.get_by_role("region", name="Visites")).to_contain_text(re.compile(r"60\s000"))
    expect(page.get_by_role("region", name="Taux de conversion")).to_contain_text("2,20")


@pytest.mark.browser
@pytest.mark.operation("D02")
def test_comparing_two_periods_shows_that_phones_stopped_buying(shop: Shop) -> None:
    page = shop.page
    shop.open(STATISTICS)
    page.get_by_role("link", name="Sources et appareils").click()
    row = page.get_by_role("row", name=re.compile("^Mobile"))
    expect(row.locator(".change--bad").first).to_be_visible()
    page.get_by_label("Appareil", exact=True).select_option(label="Mobile")
    page.get_by_role("button", name="Appliquer").click()
    page.get_by_role("link", name="Vue d’ensemble").click()
    page.get_by_label("Appareil", exact=True).select_option(label="Mobile")
    page.get_by_role("button", name="Appliquer").click()
    region = page.get_by_role("region", name="Taux d’abandon")
    expect(region.locator(".change--bad")).to_be_visible()


@pytest.mark.browser
@pytest.mark.operation("D03")
def test_sources_and_campaigns_show_what_costs_without_selling(shop: Shop) -> None:
    page = shop.page
    shop.open(f"{STATISTICS}?vue=campagnes")
    page.get_by_label("Période", exact=True).select_option(label="90 derniers jours")
    page.get_by_role("button", name="Appliquer").click()
    expect(page.get_by_role("row", name=re.compile("TikTok"))).to_contain_text("690,00")
    expect(page.get_by_role("row", name=re.compile("Vente flash"))).to_contain_text("Erreur 404")
    expect(page.get_by_text("chiffre d’affaires TTC / coût de la campagne")).to_be_visible()


@pytest.mark.browser
def test_the_curve_is_drawn_and_its_values_are_in_a_table(shop: Shop) -> None:
    page = shop.page
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    shop.open(STATISTICS)
    page.wait_for_function("window.Chart && Chart.getChart(document.querySelector('canvas'))")
    page.get_by_text("Voir les valeurs en tableau").click()
    expect(page.get_by_role("table").get_by_role("row")).to_have_count(31)
    assert faults == []
