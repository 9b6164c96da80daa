"""Categories, brands and attributes in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.boutique_catalog.shop import Shop

pytestmark = pytest.mark.browser


@pytest.mark.operation("B07")
def test_a_category_and_a_subcategory_are_created(shop: Shop) -> None:
    shop.go("Catégories")
    shop.page.get_by_role("link", name="Nouvelle catégorie").click()
    shop.box("Nom *").fill("Bivouac")
    shop.write("description", "Pour dormir dehors.")
    shop.page.get_by_role("button", name="Enregistrer").click()
    expect(shop.page.get_by_text("Création réussie.")).to_be_visible()

    shop.go("Catégories")
    shop.page.get_by_role("link", name="Ajouter une sous-catégorie à Bivouac").click()
    shop.box("Nom *").fill("Réchauds")
    shop.write("description", "Pour cuisiner dehors.")
    shop.box("Balise titre").fill("Réchauds légers")
    shop.page.get_by_role("button", name="Enregistrer").click()
    expect(shop.page.get_by_text("Création réussie.")).to_be_visible()

    row = shop.row("category", slug="rechauds")
    assert (row["parent"], row["meta_title"]) == ("bivouac", "Réchauds légers")
    shop.open("/boutique")
    shop.page.get_by_role("navigation", name="Catégories").get_by_text("Bivouac").click()
    expect(shop.page.get_by_role("link", name="Réchauds")).to_be_visible()


@pytest.mark.operation("B15")
def test_a_brand_is_created_and_offered_on_the_sheet(shop: Shop) -> None:
    shop.go("Marques & fournisseurs")
    shop.page.get_by_role("link", name="Nouvelle marque").click()
    shop.box("Nom *").fill("Ty Vent")
    shop.write("description", "Voilerie de Groix.")
    shop.page.get_by_role("button", name="Enregistrer").click()
    expect(shop.page.get_by_text("Création réussie.")).to_be_visible()
    assert shop.row("brand", name="Ty Vent")["slug"] == "ty-vent"
    shop.open_sheet("Sac étanche 20 L")
    shop.box("Marque").select_option("Ty Vent")


@pytest.mark.operation("B11")
def test_an_attribute_gets_values(shop: Shop) -> None:
    shop.go("Attributs & caractéristiques")
    shop.page.get_by_role("link", name="Nouvel attribut").click()
    shop.box("Nom *").fill("Contenance")
    shop.page.get_by_role("button", name="Enregistrer").click()
    shop.box("Nouvelle valeur *").fill("75 cl")
    shop.page.get_by_role("button", name="Ajouter la valeur").click()
    expect(shop.page.get_by_text("Valeur ajoutée.")).to_be_visible()
    assert shop.row("attribute_value", of="Contenance")["label"] == "75 cl"
