"""The shop as a customer meets it, with and without JavaScript, and for assistive tools."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.boutique_catalog.shop import Shop

pytestmark = pytest.mark.browser
AXE = Path(__file__).parents[3] / "node_modules" / "axe-core" / "axe.min.js"
JACKET = "/boutique/produit/2-veste-embruns.html"
ADMIN = "/boutique/admin"


def test_choosing_a_size_changes_price_and_stock_at_once(shop: Shop) -> None:
    shop.open(JACKET)
    expect(shop.page.locator("[data-price-now]")).to_have_text("114,90 €")
    shop.page.get_by_label("S", exact=True).check()
    expect(shop.page.locator("[data-price-now]")).to_have_text("109,90 €")
    expect(shop.page.get_by_text("Rupture de stock").last).to_be_visible()


def test_choosing_a_size_works_without_javascript(shop: Shop, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(shop.address + JACKET)
    page.get_by_label("S", exact=True).check()
    page.get_by_role("button", name="Voir ce choix").click()
    expect(page.locator("[data-price-now]")).to_have_text("109,90 €")
    context.close()


@pytest.mark.parametrize(
    "path",
    [
        "/boutique",
        "/boutique/3-gourdes",
        "/boutique/recherche?s=gourde",
        "/boutique/recherche?s=poncho",
        JACKET,
        ADMIN,
        f"{ADMIN}/produits",
        f"{ADMIN}/produits/nouveau",
        f"{ADMIN}/produits/2/type",
        f"{ADMIN}/categories",
        f"{ADMIN}/categories/2",
        f"{ADMIN}/marques/1",
        f"{ADMIN}/attributs",
        f"{ADMIN}/attributs/2",
    ],
)
def test_no_serious_accessibility_fault(shop: Shop, path: str) -> None:
    shop.open(path)
    assert faults(shop) == []


@pytest.mark.parametrize("number", range(8))
def test_no_serious_accessibility_fault_on_any_tab_of_the_sheet(shop: Shop, number: int) -> None:
    shop.open(f"{ADMIN}/produits/2")
    shop.page.get_by_role("tab").nth(number).click()
    shop.page.frame_locator("#summary_ifr").locator("body").wait_for(state="attached")
    assert faults(shop) == []


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/boutique/panier", "Continuer mes achats"),
        ("/boutique/recherche?s=zzzz", "Revenir à l’accueil"),
    ],
)
def test_the_way_out_of_an_empty_page_is_readable(shop: Shop, path: str, name: str) -> None:
    # axe leaves text in the very colour of its ground to human review.
    shop.open(path)
    expect(shop.page.get_by_role("link", name=name)).to_have_css("color", "rgb(255, 255, 255)")


def faults(shop: Shop) -> list[str]:
    """Serious and critical findings of axe, with what they are about."""
    shop.page.evaluate(AXE.read_text("utf-8"))
    found = shop.page.evaluate("axe.run(document)")
    return [
        f"{one['id']}: {node['html'][:160]}"
        for one in found["violations"]
        if one["impact"] in ("serious", "critical")
        for node in one["nodes"]
    ]
