"""A candidate writes reductions in the menus of the shop and sees them as a customer."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.boutique_catalog.shop import Shop


@pytest.mark.browser
@pytest.mark.operation("B28")
def test_a_catalogue_price_rule_shows_on_the_product_page(shop: Shop) -> None:
    page = shop.page
    shop.open("/boutique/admin/catalogue/reductions/regles-panier/")
    page.get_by_role("main").get_by_role("link", name="Règles de prix catalogue").click()
    page.get_by_role("link", name="Ajouter une règle de prix catalogue").first.click()
    page.get_by_label("Nom").fill("Semaine du sac")
    page.get_by_role("tab", name="Conditions").click()
    page.get_by_role("radio", name="Des catégories").check()
    page.get_by_role("checkbox", name="Bagagerie étanche").check()
    page.get_by_label("Valable jusqu’au").fill("2026-12-08")
    page.get_by_role("tab", name="Actions").click()
    page.get_by_label("Pourcentage de réduction").fill("20")
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_role("status").filter(has_text="Création réussie.")).to_be_visible()
    [rule] = shop.read("catalog_price_rule")
    assert (rule["categories"], rule["reduction_percent"]) == (["bagagerie"], 200)
    shop.open("/boutique/produit/1-sac-etanche-20-l.html")
    expect(page.locator("[data-price]")).to_contain_text(re.compile(r"31,20.*39,00", re.S))


@pytest.mark.browser
@pytest.mark.operation("B29")
def test_a_cart_rule_is_granted_to_who_types_its_code(shop: Shop) -> None:
    page = shop.page
    shop.open("/boutique/admin/catalogue/reductions/regles-panier/nouvelle")
    page.get_by_label("Nom").fill("Bienvenue")
    page.get_by_role("textbox", name="Code", exact=True).fill("BIENVENUE10")
    page.get_by_role("tab", name="Conditions").click()
    page.get_by_label("Montant minimum d’achat").fill("50,00")
    page.get_by_label("Quantité totale disponible").fill("100")
    page.get_by_role("tab", name="Actions").click()
    page.get_by_role("radio", name="Pourcentage").check()
    page.get_by_label("Pourcentage de réduction").fill("10")
    page.get_by_role("button", name="Enregistrer").click()
    [rule] = shop.read("cart_rule")
    assert (rule["code"], rule["minimum_amount"], rule["total_quantity"]) == (
        "BIENVENUE10",
        5000,
        100,
    )
    shop.open("/boutique/produit/1-sac-etanche-20-l.html")
    page.get_by_role("button", name="Ajouter au panier").click()
    page.get_by_label("Code de réduction").fill("BIENVENUE10")
    page.get_by_role("button", name="Appliquer").click()
    expect(page.get_by_role("alert")).to_contain_text("il vous manque 11,00")
    page.get_by_label("Quantité de Sac étanche").fill("2")
    page.get_by_label("Quantité de Sac étanche").blur()
    expect(page.get_by_role("status").filter(has_text="Panier mis à jour.")).to_be_visible()
    page.get_by_label("Code de réduction").fill("bienvenue10")
    page.get_by_role("button", name="Appliquer").click()
    expect(page.get_by_label("Récapitulatif")).to_contain_text("-7,80")


@pytest.mark.browser
def test_a_refused_form_opens_the_tab_of_its_first_fault(shop: Shop) -> None:
    page = shop.page
    shop.open("/boutique/admin/catalogue/reductions/regles-panier/nouvelle")
    page.get_by_label("Nom").fill("Sans effet")
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_role("tab", name="Actions")).to_have_attribute("aria-selected", "true")
    expect(page.get_by_text("Choisissez ce que la règle donne")).to_be_visible()
    page.get_by_role("tab", name="Informations").click()
    expect(page.get_by_label("Nom")).to_have_value("Sans effet")
