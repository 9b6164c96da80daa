"""Two operations added after the first slice: one room, one form, one view, one test each."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.boutique_catalog.shop import Shop

pytestmark = pytest.mark.browser


@pytest.mark.operation("B43")
def test_an_alias_leads_a_search_to_products(shop: Shop) -> None:
    shop.go("Rechercher")
    shop.page.get_by_role("link", name="Nouvel alias").click()
    shop.page.get_by_label("Alias").fill("polochon")
    shop.page.get_by_label("Résultat").fill("sac étanche")
    shop.page.get_by_role("button", name="Enregistrer").click()
    expect(shop.page.get_by_text("Création réussie.")).to_be_visible()

    row = shop.row("search_alias", alias="polochon")
    assert (row["target"], row["active"]) == ("sac étanche", True)
    shop.open("/boutique/recherche?s=polochon")
    expect(shop.page.get_by_role("link", name="Sac étanche 20 L").first).to_be_visible()


@pytest.mark.operation("B43")
def test_the_same_alias_twice_is_refused_beside_its_field(shop: Shop) -> None:
    for _ in range(2):
        shop.open("/boutique/admin/recherche/alias/nouveau")
        shop.page.get_by_label("Alias").fill("besace")
        shop.page.get_by_label("Résultat").fill("sac")
        shop.page.get_by_role("button", name="Enregistrer").click()
    expect(shop.page.get_by_text("Cet alias existe déjà")).to_be_visible()
    expect(shop.page.get_by_label("Résultat")).to_have_value("sac")


@pytest.mark.operation("B03")
def test_the_days_of_novelty_decide_the_new_flag(shop: Shop) -> None:
    shop.open("/boutique")
    expect(shop.page.get_by_text("Nouveau", exact=True).first).to_be_visible()
    shop.open("/boutique/admin/produits")
    shop.page.get_by_role("navigation", name="Menu de l’administration").get_by_role(
        "link", name="Produits", exact=True
    ).last.click()
    shop.page.get_by_label("Nombre de jours").fill("1")
    shop.page.get_by_role("button", name="Enregistrer").click()
    expect(shop.page.get_by_text("Mise à jour réussie.")).to_be_visible()
    assert shop.row("shop_setting", key="new_for_days")["number"] == 1
    shop.open("/boutique")
    expect(shop.page.get_by_text("Nouveau", exact=True)).to_have_count(0)
