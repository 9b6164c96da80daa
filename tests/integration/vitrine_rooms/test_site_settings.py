"""Settings, extensions, widgets and menus."""

from __future__ import annotations

import pytest

from tests.integration.vitrine_publishing.desk import Desk

READING = {
    "show_on_front": "page",
    "front_page": "accueil",
    "posts_page": "carnet",
    "posts_per_page": "8",
}


@pytest.mark.operation("V34")
def test_the_home_page_becomes_the_latest_posts_and_a_page_again(desk: Desk) -> None:
    assert "Dehors, tout en douceur" in desk.read("/")
    desk.post("/admin/reglages/lecture", {**READING, "show_on_front": "posts"})
    assert "Bien choisir son sac" in desk.read("/") and "tout en douceur" not in desk.read("/")
    assert desk.row("vitrine_setting", name="show_on_front")["value"] == "posts"
    desk.post("/admin/reglages/lecture", {**READING, "front_page": "atelier"})
    assert (
        "L’atelier-boutique" in desk.read("/") and desk.row("page", slug="atelier")["is_front_page"]
    )
    assert desk.sentences()[-1][2] == "a enregistré les réglages de lecture du site"


@pytest.mark.operation("V35")
def test_the_number_of_posts_per_page_is_set(desk: Desk) -> None:
    desk.post("/admin/reglages/lecture", {**READING, "posts_per_page": "3"})
    assert (
        desk.read("/carnet").count('class="card ') + desk.read("/carnet").count('class="card"') == 3
    )


@pytest.mark.operation("V35")
def test_comments_appear_at_once_when_moderation_is_off(desk: Desk) -> None:
    desk.post("/admin/reglages/discussion", {"comments_open": "y"})
    assert desk.row("vitrine_setting", name="comments_moderated")["value"] == "0"
    desk.client.post("/deconnexion")
    desk.post(
        "/article/les-trois-couches/commentaires",
        {"author_name": "Lou", "author_email": "lou@example.org", "content": "En direct"},
    )
    assert "En direct" in desk.read("/article/les-trois-couches")


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"posts_per_page": "0"}, "entre 1 et 100"),
        ({"posts_per_page": "beaucoup"}, ""),
        ({"front_page": ""}, "Choisissez la page d’accueil."),
        ({"posts_page": "accueil"}, "doit être une autre page"),
        ({"front_page": "inconnue"}, ""),
    ],
)
def test_bad_reading_settings_are_refused_and_change_nothing(
    desk: Desk, changed: dict[str, str], said: str
) -> None:
    before = desk.rows("vitrine_setting")
    answer = desk.post("/admin/reglages/lecture", {**READING, **changed})
    assert answer.status_code == 422 and said in answer.text
    assert desk.rows("vitrine_setting") == before


def test_title_and_slogan_show_on_the_site(desk: Desk) -> None:
    desk.post(
        "/admin/reglages/general", {"site_title": "Halbrise Lorient", "tagline": "Au grand air"}
    )
    assert "Halbrise Lorient" in desk.read("/") and "Au grand air" in desk.read("/")


@pytest.mark.operation("V05")
def test_a_widget_is_added_set_moved_and_removed(desk: Desk) -> None:
    desk.post("/admin/apparence/widgets/ajouter", {"kind": "recent_comments", "area": "sidebar"})
    made = desk.rows("widget")[-1]
    assert made["kind"] == "recent_comments" and made["position"] == 5
    path = desk.widget_path(made["reference"])
    desk.post(path, {"title": "On en parle", "count": "2"})
    desk.post(path + "/monter")
    row = desk.row("widget", reference=made["reference"])
    assert (row["title"], row["count"], row["position"]) == ("On en parle", 2, 4)
    assert "On en parle" in desk.read("/carnet")
    desk.post(path + "/retirer")
    assert "On en parle" not in desk.read("/carnet")
    assert [s for _, _, s in desk.sentences()] == [
        "a ajouté le widget « Commentaires récents » (colonne latérale du blog)",
        "a réglé le widget « On en parle »",
        "a déplacé le widget « On en parle »",
        "a retiré le widget « On en parle »",
    ]


@pytest.mark.operation("V05")
def test_the_recent_posts_of_the_footer_show_their_excerpt(desk: Desk) -> None:
    assert "Volume, fermeture, portage" not in desk.read("/contact")
    desk.post(
        desk.widget_path("articles-recents-2"),
        {"title": "À lire", "count": "2", "with_excerpt": "y"},
    )
    assert "Volume, fermeture, portage" in desk.read("/contact")


def test_a_text_widget_is_sanitised_and_a_bad_number_is_refused(desk: Desk) -> None:
    desk.post(
        desk.widget_path("atelier-1"),
        {"title": "Ici", "text": "<script>x()</script><strong>Quai</strong>"},
    )
    assert desk.row("widget", reference="atelier-1")["text"] == "<strong>Quai</strong>"
    answer = desk.post(desk.widget_path("articles-recents-1"), {"title": "", "count": "200"})
    assert answer.status_code == 422 and "entre 1 et 20" in answer.text


@pytest.mark.operation("V32")
def test_a_menu_takes_a_category_a_post_and_a_custom_link(desk: Desk) -> None:
    for fields in (
        {"kind": "category", "target": "velo-voyage"},
        {"kind": "post", "target": "les-trois-couches"},
        {"kind": "custom", "target": "/boutique", "label": "Les promotions"},
    ):
        desk.post("/admin/apparence/menus/ajouter", {"menu": "principal", **fields})
    labels = [row["label"] for row in desk.rows("menu_item") if row["menu"] == "principal"][-3:]
    assert labels == ["Vélo-voyage", "S’habiller en trois couches, sans y penser", "Les promotions"]
    page = desk.read("/")
    assert "/categorie/velo-voyage" in page and "Les promotions" in page


def test_a_menu_refuses_what_does_not_exist(desk: Desk) -> None:
    before = desk.rows("menu_item")
    desk.post("/admin/apparence/menus/ajouter", {"kind": "page", "target": "rien"})
    desk.post(
        "/admin/apparence/menus/ajouter",
        {"kind": "custom", "target": "javascript:alert(1)", "label": "x"},
    )
    assert desk.rows("menu_item") == before
