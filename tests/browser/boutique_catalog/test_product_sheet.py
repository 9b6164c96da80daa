"""Each operation of the product sheet, done by a person in a real browser."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.boutique_catalog.shop import Shop
from tests.builders.small_shop import picture

pytestmark = pytest.mark.browser


@pytest.mark.operation("B05")
def test_an_offline_sheet_is_completed_and_seen_by_customers(shop: Shop) -> None:
    shop.open_sheet("Kit de bivouac")
    shop.write("summary", "Tout pour une nuit dehors.")
    shop.write("description", "Un abri et un réchaud.")
    shop.box("Marque").select_option("Halbrise")
    shop.tab("Prix")
    shop.box("Prix de vente TTC").fill("119,90")
    expect(shop.box("Prix de vente HT")).to_have_value("99,92")
    shop.tab("Stocks")
    shop.box("Quantité").fill("6")
    expect(shop.page.get_by_text("Modifications non enregistrées")).to_be_visible()
    shop.page.get_by_role("switch", name="En ligne").check()
    shop.save()

    expect(shop.page.get_by_role("tab", name="Stocks")).to_have_attribute("aria-selected", "true")
    row = shop.row("product", reference="HAL-KIT")
    assert (row["online"], row["price_incl_tax"], row["quantity"]) == (True, 11990, 6)
    shop.open(row["public_path"])
    expect(shop.page.get_by_text("Tout pour une nuit dehors.")).to_be_visible()
    expect(shop.page.get_by_text("119,90 €").first).to_be_visible()


@pytest.mark.operation("B05")
def test_the_type_is_chosen_first_for_a_new_product(shop: Shop) -> None:
    shop.page.get_by_role("link", name="Nouveau produit").click()
    shop.page.get_by_label("Produit avec déclinaisons").check()
    shop.box("Nom *").fill("Cape de marin")
    shop.page.get_by_role("button", name="Ajouter un nouveau produit").click()
    expect(shop.page.get_by_role("tab", name="Déclinaisons")).to_be_visible()
    assert shop.row("product", name="Cape de marin")["online"] is False


@pytest.mark.operation("B08")
def test_a_product_is_filed_in_categories(shop: Shop) -> None:
    shop.open_sheet("Kit de bivouac")
    shop.page.get_by_label("Pluie et vent", exact=True).check()
    shop.box("Catégorie principale").select_option("pluie")
    shop.save()
    row = shop.row("product", reference="HAL-KIT")
    assert (row["categories"], row["main_category"]) == (["accueil", "pluie"], "pluie")


@pytest.mark.operation("B09")
@pytest.mark.operation("B10")
def test_combinations_are_generated_then_priced_and_stocked(shop: Shop) -> None:
    shop.open_sheet("Kit de bivouac")
    shop.page.get_by_role("link", name="Changer le type").click()
    shop.page.get_by_label("Je confirme le changement de type").check()
    shop.page.get_by_role("button", name="Changer le type").click()
    shop.tab("Prix")
    shop.box("Prix de vente TTC").fill("50")
    shop.tab("Déclinaisons")
    shop.page.get_by_label("M", exact=True).check()
    shop.page.get_by_label("L", exact=True).check()
    shop.page.get_by_role("button", name="Générer 2 déclinaisons").click()

    expect(shop.page.get_by_text("2 déclinaisons générées.")).to_be_visible()
    shop.box("Impact sur le prix TTC, Taille\u00a0: L").fill("5,00")
    expect(shop.box("Impact sur le prix HT, Taille\u00a0: L")).to_have_value("4,17")
    expect(shop.page.locator("[data-final]").nth(1)).to_have_text("55,00 €")
    shop.box("Quantité, Taille\u00a0: L").fill("3")
    shop.save()

    large = shop.row("combination", product="HAL-KIT", key="Taille: L")
    assert (large["price_incl_tax"], large["quantity"], large["default"]) == (5500, 3, False)


@pytest.mark.operation("B13")
def test_two_products_are_associated(shop: Shop) -> None:
    shop.open_sheet("Sac étanche 20 L")
    shop.box("Ajouter un produit associé").fill("Veste de pluie Embruns (HAL-VESTE)")
    shop.box("Ajouter un produit associé").press("Enter")
    expect(shop.page.get_by_label("Veste de pluie Embruns (HAL-VESTE)")).to_be_checked()
    shop.save()
    shop.open(shop.row("product", reference="HAL-SAC-20")["public_path"])
    expect(shop.page.get_by_role("heading", name="Vous aimerez aussi")).to_be_visible()
    expect(shop.page.get_by_role("link", name="Veste de pluie Embruns")).to_be_visible()


@pytest.mark.operation("B14")
def test_a_product_goes_offline_and_its_visitors_are_redirected(shop: Shop) -> None:
    shop.open_sheet("Sac étanche 20 L")
    shop.tab("Référencement")
    shop.box("Redirection si hors ligne").select_option("301-category")
    shop.box("Cible de la redirection").fill("bagagerie")
    shop.page.get_by_role("switch", name="En ligne").uncheck()
    shop.save()
    row = shop.row("product", reference="HAL-SAC-20")
    assert row["online"] is False
    shop.open(row["public_path"])
    expect(shop.page.get_by_role("heading", level=1)).to_have_text("Bagagerie étanche")


@pytest.mark.operation("B17")
def test_carriers_web_only_and_stock_behaviour_are_set(shop: Shop) -> None:
    shop.open_sheet("Sac étanche 20 L")
    shop.tab("Livraison")
    shop.page.get_by_label("Click & collect").check()
    shop.tab("Stocks")
    shop.page.get_by_label("Accepter les commandes").check()
    shop.tab("Options")
    shop.page.get_by_role("switch", name=re.compile("Exclusivité web")).check()
    shop.save()
    row = shop.row("product", reference="HAL-SAC-20")
    assert row["carriers"] == ["Click & collect"]
    assert (row["web_only"], row["out_of_stock"]) == (True, "allow")
    shop.open(row["public_path"])
    expect(shop.page.get_by_text("Exclusivité web !")).to_be_visible()


@pytest.mark.operation("B31")
@pytest.mark.operation("B32")
def test_pictures_get_a_caption_a_cover_and_an_order(shop: Shop) -> None:
    shop.open_sheet("Sac étanche 20 L")
    shop.page.get_by_label("Ajouter des images").set_input_files(
        {"name": "vue.png", "mimeType": "image/png", "buffer": picture("#ffcc00")}
    )
    shop.save()
    third = shop.page.get_by_role("group", name="Image 3")
    third.get_by_label("Légende").fill("Le sac ouvert")
    third.get_by_label("Image de couverture").check()
    third.get_by_role("button", name="Avancer l’image").press("Enter")
    shop.page.get_by_role("group", name="Image 1").get_by_label("Supprimer").check()
    shop.save()

    images = shop.row("product", reference="HAL-SAC-20")["images"]
    assert [(one["file_name"], one["cover"]) for one in images] == [
        ("vue.webp", True),
        ("photo-1.webp", False),
    ]
    shop.open(shop.row("product", reference="HAL-SAC-20")["public_path"])
    expect(shop.page.locator("#gallery-main")).to_have_attribute("alt", "Le sac ouvert")


@pytest.mark.operation("B44")
def test_search_engine_fields_are_counted_and_published(shop: Shop) -> None:
    shop.open_sheet("Sac étanche 20 L")
    shop.tab("Référencement")
    shop.box("Balise titre").fill("Sac étanche 20 L pour kayak")
    expect(shop.page.get_by_text("27 caractères sur 70 conseillés")).to_be_visible()
    shop.box("Méta-description").fill("Un sac qui flotte, cousu à Lorient.")
    shop.box("URL simplifiée").fill("sac-kayak")
    shop.box("Mots-clés").fill("kayak, voile")
    shop.save()
    row = shop.row("product", reference="HAL-SAC-20")
    assert (row["slug"], row["tags"]) == ("sac-kayak", ["kayak", "voile"])
    shop.open(row["public_path"])
    expect(shop.page).to_have_title("Sac étanche 20 L pour kayak")


@pytest.mark.operation("B42")
def test_an_offline_product_is_previewed_from_its_sheet(shop: Shop) -> None:
    shop.open_sheet("Kit de bivouac")
    with shop.page.expect_popup() as opened:
        shop.page.get_by_role("link", name="Prévisualiser").click()
    expect(opened.value.get_by_text("Aperçu : ce produit est hors ligne")).to_be_visible()
    opened.value.close()
    shop.page.get_by_role("link", name="Voir ma boutique").click()
    expect(shop.page.get_by_role("heading", level=1)).to_contain_text("Le dehors")


def test_a_refused_sheet_opens_on_the_faulty_tab_and_keeps_what_was_typed(shop: Shop) -> None:
    shop.open_sheet("Sac étanche 20 L")
    shop.tab("Prix")
    shop.box("Prix de vente HT").fill("trente")
    shop.tab("Référencement")
    shop.box("Balise titre").fill("Mon titre")
    shop.page.locator("#save-product").click()
    expect(shop.page.get_by_text("Indiquez un montant en euros")).to_be_visible()
    expect(shop.box("Prix de vente HT")).to_have_value("trente")
    shop.tab("Référencement")
    expect(shop.box("Balise titre")).to_have_value("Mon titre")
