"""The other screens of the administration, as a candidate goes through them."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.browser.vitrine_editor.showcase import Showcase

pytestmark = pytest.mark.browser


@pytest.mark.operation("V09")
@pytest.mark.operation("V38")
def test_a_category_and_a_tag_are_added(showcase: Showcase) -> None:
    page = showcase.page
    for entry, name, noun in (
        ("Catégories", "Bord de mer", "post_category"),
        ("Étiquettes", "Dune", "post_tag"),
    ):
        showcase.go("Articles", entry)
        page.get_by_label("Nom").fill(name)
        page.get_by_label("Description").fill("Au bord de l’eau.")
        page.get_by_role("button", name="Ajouter une").click()
        showcase.said("est ajoutée")
        assert showcase.row(noun, name=name)["description"] == "Au bord de l’eau."


@pytest.mark.operation("V20")
@pytest.mark.operation("V29")
def test_a_picture_is_uploaded_and_described(showcase: Showcase) -> None:
    page = showcase.page
    picture = io.BytesIO()
    Image.new("RGB", (80, 60), "teal").save(picture, "JPEG")
    showcase.go("Médias", "Ajouter un fichier")
    page.get_by_label("Image à téléverser").set_input_files(
        {"name": "Crique.jpg", "mimeType": "image/jpeg", "buffer": picture.getvalue()}
    )
    showcase.press("Téléverser")
    showcase.said("est dans la médiathèque")
    page.get_by_label("Texte alternatif").fill("Une crique")
    page.get_by_label("Légende").fill("À marée basse")
    showcase.press("Mettre à jour")
    showcase.said("enregistrée")
    row = showcase.row("media", file_name="crique.webp")
    assert (row["alt"], row["caption"]) == ("Une crique", "À marée basse")


@pytest.mark.operation("V27")
def test_the_library_is_searched_in_grid_and_list(showcase: Showcase) -> None:
    page = showcase.page
    showcase.go("Médias")
    page.get_by_role("link", name="Liste").click()
    page.get_by_label("Rechercher des médias").fill("gourdes alignées")
    showcase.press("Rechercher")
    expect(page.get_by_role("row")).to_have_count(2)


@pytest.mark.operation("V25")
def test_a_comment_is_approved_and_answered(showcase: Showcase) -> None:
    page = showcase.page
    showcase.go("Commentaires")
    page.get_by_role("link", name="En attente").first.click()
    line = page.get_by_role("row", name="Anaïs Morvan")
    line.get_by_role("button", name="Approuver").click()
    showcase.said("approuvé")
    page.get_by_role("link", name="Approuvés").click()
    page.get_by_role("row", name="Anaïs Morvan").get_by_role("link", name="Répondre").click()
    page.get_by_label("Votre réponse").fill("Oui, une fois roulé.")
    showcase.press("Répondre")
    showcase.said("Votre réponse est en ligne.")
    showcase.open("/article/choisir-son-sac-etanche")
    expect(page.get_by_text("Oui, une fois roulé.")).to_be_visible()


@pytest.mark.operation("V34")
@pytest.mark.operation("V35")
def test_the_home_page_and_the_number_of_posts_are_set(showcase: Showcase) -> None:
    page = showcase.page
    showcase.go("Réglages", "Lecture")
    page.get_by_label("Les derniers articles").check()
    page.get_by_label("Les pages du site doivent afficher au plus").fill("4")
    showcase.press("Enregistrer les modifications")
    showcase.said("Réglages enregistrés.")
    showcase.open("/")
    expect(page.locator(".cards article")).to_have_count(4)


@pytest.mark.operation("V05")
def test_a_calendar_is_added_to_the_sidebar(showcase: Showcase) -> None:
    page = showcase.page
    showcase.go("Apparence", "Widgets")
    page.get_by_role("button", name="Ajouter le widget Calendrier").click()
    showcase.said("est ajouté")
    showcase.open("/carnet")
    expect(page.get_by_role("table", name="mai 2027")).to_be_visible()
    showcase.accessible()


@pytest.mark.operation("V43")
def test_quick_edit_gives_an_article_another_author(showcase: Showcase) -> None:
    page = showcase.page
    showcase.go("Articles")
    line = page.get_by_role("row", name="Raviver l’imperméabilité")
    line.get_by_role("link", name="Modification rapide").click()
    page.get_by_label("Auteur ou autrice").select_option(label="Maëlle Kerdoncuff")
    showcase.accessible()
    showcase.press("Mettre à jour")
    showcase.said("mis à jour")
    assert showcase.row("post", slug="entretenir-sa-veste-de-pluie")["author"] == "maelle"


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/carnet",
        "/article/nos-cinq-reperes-pour-dormir-dehors",
        "/atelier/reparation",
        "/recherche?s=sac",
        "/admin",
        "/admin/articles",
        "/admin/pages",
        "/admin/medias",
        "/admin/medias?vue=liste",
        "/admin/medias/1",
        "/admin/medias/ajouter",
        "/admin/commentaires",
        "/admin/commentaires/4/repondre",
        "/admin/commentaires/4/modifier",
        "/admin/apparence/widgets?ouvert=articles-recents-1",
        "/admin/apparence/menus",
        "/admin/extensions",
        "/admin/comptes",
        "/admin/reglages/general",
        "/admin/reglages/lecture",
        "/admin/reglages/discussion",
        "/admin/articles/categories",
        "/admin/articles/etiquettes/1",
    ],
)
def test_a_screen_is_accessible(showcase: Showcase, path: str) -> None:
    showcase.open(path)
    showcase.accessible()


@pytest.mark.parametrize("path", ["/", "/carnet", "/article/choisir-son-sac-etanche", "/atelier"])
def test_a_public_page_fits_a_telephone(showcase: Showcase, path: str) -> None:
    showcase.page.set_viewport_size({"width": 390, "height": 844})
    showcase.open(path)
    assert showcase.page.evaluate("document.documentElement.scrollWidth") == 390
