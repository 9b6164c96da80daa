"""The block editor as a candidate uses it, keyboard and mouse."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.vitrine_editor.showcase import Showcase

pytestmark = pytest.mark.browser


@pytest.mark.operation("V07")
@pytest.mark.operation("V37")
def test_an_article_is_written_with_the_keyboard_alone_and_published(showcase: Showcase) -> None:
    page, keys = showcase.page, showcase.page.keyboard
    showcase.go("Articles", "Ajouter un article")
    expect(page.get_by_role("textbox", name="Titre", exact=True)).to_be_focused()
    keys.type("Préparer sa première nuit")
    keys.press("Enter")
    keys.type("Dormir dehors ")
    keys.press("Control+b")
    keys.type("s’apprend")
    keys.press("Enter")
    keys.type("/")
    keys.type("sous-titre")
    keys.press("Enter")
    keys.type("Choisir le lieu")
    keys.press("Enter")
    keys.type("/")
    keys.type("puces")
    keys.press("Enter")
    keys.type("un sol plat")
    keys.press("Enter")
    keys.type("à l’abri")
    page.get_by_role("tab", name="Article").click()
    page.get_by_label("Bivouac").check()
    page.get_by_role("button", name="Définir l’image mise en avant").click()
    showcase.choose_picture("dune")
    showcase.publish()
    showcase.said("L’article est publié.")
    row = showcase.row("post", slug="preparer-sa-premiere-nuit")
    assert row["block_types"] == ["paragraph", "heading", "list"]
    assert row["blocks"][0]["html"] == "Dormir dehors <strong>s’apprend</strong>"
    assert (row["categories"], row["featured_media"]) == (["bivouac"], "bivouac-dune.webp")
    page.get_by_role("link", name="Voir l’article").click()
    expect(page.get_by_role("heading", name="Choisir le lieu", level=2)).to_be_visible()
    showcase.accessible()


@pytest.mark.operation("V10")
@pytest.mark.operation("V28")
def test_every_base_block_is_inserted_filled_and_shown(showcase: Showcase) -> None:
    page, keys = showcase.page, showcase.page.keyboard
    showcase.open("/admin/articles/ajouter")
    page.get_by_role("textbox", name="Titre", exact=True).fill("Tous les blocs")
    showcase.add_block("image").get_by_role("button", name="Médiathèque").click()
    showcase.choose_picture("boussole")
    expect(page.get_by_label("Texte alternatif")).to_have_value(
        "Une carte dépliée, une boussole et un crayon"
    )
    page.get_by_label("Alignement").last.select_option(label="Centré")
    showcase.accessible()
    showcase.add_block("album").get_by_role("button", name="Ajouter des images").click()
    tiles = page.get_by_role("dialog", name="Médiathèque").locator("[data-file]")
    tiles.nth(0).click()
    tiles.nth(1).click()
    showcase.accessible()
    showcase.press("Insérer la galerie")
    showcase.add_block("tableau")
    keys.type("Jour")
    keys.press("Tab")
    keys.type("Heure")
    showcase.add_block("citation")
    keys.type("On dort mieux")
    showcase.add_block("bouton")
    keys.type("Voir la boutique")
    keys.press("Tab")
    keys.type("/boutique")
    showcase.add_block("trait")
    showcase.publish()
    showcase.said("publié")
    row = showcase.row("post", slug="tous-les-blocs")
    kinds = ["image", "gallery", "table", "quote", "button", "separator"]
    assert [kind for kind in row["block_types"] if kind != "paragraph"] == kinds
    image, gallery, table, _, button, _ = [b for b in row["blocks"] if b["type"] != "paragraph"]
    assert (image["media"], image["align"]) == (["carte-boussole.webp"], "center")
    assert len(gallery["media"]) == 2 and table["rows"][0] == ["Jour", "Heure"]
    assert (button["text"], button["link"]) == ("Voir la boutique", "/boutique")


@pytest.mark.operation("V10")
def test_blocks_are_moved_duplicated_deleted_and_brought_back(showcase: Showcase) -> None:
    page = showcase.page
    row = showcase.row("post", slug="bien-fermer-un-sac-etanche")
    showcase.open(row["admin_path"])
    blocks = page.locator("[data-block]")
    before = blocks.count()
    blocks.nth(0).get_by_role("textbox").click()
    blocks.nth(0).get_by_role("button", name="Descendre le bloc").click()
    page.locator(".is-selected").get_by_role("button", name="Dupliquer le bloc").click()
    expect(blocks).to_have_count(before + 1)
    page.locator(".is-selected").get_by_role("button", name="Supprimer le bloc").click()
    expect(blocks).to_have_count(before)
    page.locator("[data-toast]").get_by_role("button", name="Annuler").click()
    expect(blocks).to_have_count(before + 1)
    showcase.press("Mettre à jour")
    showcase.said("mis à jour")
    after = showcase.row("post", slug=row["slug"])
    assert after["block_types"] == ["heading", "paragraph", "paragraph", *row["block_types"][2:]]


@pytest.mark.operation("V22")
def test_a_link_is_made_on_selected_words(showcase: Showcase) -> None:
    page, keys = showcase.page, showcase.page.keyboard
    showcase.open("/admin/pages/ajouter")
    page.get_by_role("textbox", name="Titre", exact=True).fill("Liens")
    page.get_by_role("textbox", name="Texte du paragraphe").click()
    keys.type("voir la boutique")
    keys.press("Shift+Home")
    keys.press("Control+k")
    page.get_by_role("dialog", name="Lien").get_by_label("Adresse").fill("/boutique")
    showcase.accessible()
    keys.press("Enter")
    showcase.publish()
    showcase.said("La page est publiée.")
    assert showcase.row("page", slug="liens")["links"] == ["/boutique"]


@pytest.mark.operation("V08")
def test_a_page_is_published_under_its_parent(showcase: Showcase) -> None:
    showcase.go("Pages", "Ajouter une page")
    showcase.page.get_by_role("textbox", name="Titre", exact=True).fill("Nos tarifs")
    showcase.page.get_by_label("Page parente").select_option("reparation")
    showcase.publish()
    showcase.said("La page est publiée.")
    showcase.page.get_by_role("link", name="Voir la page").click()
    expect(showcase.page).to_have_url(showcase.address + "/atelier/reparation/nos-tarifs")


def test_a_draft_is_saved_by_itself_and_made_only_once(showcase: Showcase) -> None:
    page = showcase.page
    page.clock.install()
    showcase.open("/admin/articles/ajouter")
    page.keyboard.type("Brouillon du matin")
    page.clock.run_for(10_500)
    expect(page.locator("[data-saved]")).to_contain_text("Brouillon enregistré à ")
    row = showcase.row("post", title="Brouillon du matin")
    assert row["status"] == "draft" and page.url.endswith(row["admin_path"])
    page.keyboard.press("Enter")
    page.keyboard.type("Suite.")
    showcase.press("Enregistrer le brouillon")
    showcase.said("Brouillon enregistré à ")
    assert showcase.row("post", title="Brouillon du matin")["text"] == "Suite."


@pytest.mark.operation("V39")
def test_the_search_engine_panel_appears_with_its_extension(showcase: Showcase) -> None:
    page = showcase.page
    row = showcase.row("post", slug="les-trois-couches")
    showcase.open(row["admin_path"])
    expect(page.get_by_label("Requête cible")).to_have_count(0)
    showcase.open("/admin")
    showcase.go("Extensions")
    page.get_by_role("row", name="Référencement").get_by_role("button", name="Activer").click()
    showcase.said("activée")
    showcase.open(row["admin_path"])
    page.get_by_label("Requête cible").fill("trois couches")
    page.get_by_label("Titre SEO").fill("S’habiller en trois couches : la règle simple")
    page.get_by_label("Méta-description").fill("Évacuer, isoler, protéger.")
    showcase.press("Mettre à jour")
    showcase.said("mis à jour")
    assert showcase.row("post", slug=row["slug"])["focus_keyword"] == "trois couches"
    expect(page.get_by_text("La requête cible figure dans le titre SEO.")).to_be_visible()
    showcase.accessible()


def test_the_inserter_and_the_pre_publish_panel_are_accessible(showcase: Showcase) -> None:
    page = showcase.page
    showcase.open("/admin/articles/ajouter")
    page.get_by_role("button", name="Ajouter un bloc").last.click()
    page.get_by_role("searchbox").fill("équipé")
    expect(page.get_by_text("Aucun bloc ne porte ce nom.")).to_be_visible()
    page.get_by_role("searchbox").fill("NUMEROTEE")
    expect(page.get_by_role("button", name="Liste")).to_be_visible()
    showcase.accessible()
    page.keyboard.press("Escape")
    showcase.press("Publier")
    expect(page.get_by_text("Donnez un titre avant de publier.")).to_be_visible()
    showcase.accessible()
