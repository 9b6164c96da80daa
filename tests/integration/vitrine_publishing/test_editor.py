"""Writing, publishing, scheduling, taking back: as the form of the editor posts it."""

from __future__ import annotations

import pytest

from tests.integration.vitrine_publishing.desk import ARTICLE, Desk


@pytest.mark.operation("V07")
def test_an_article_is_written_and_put_online_in_one_form(desk: Desk) -> None:
    row = desk.article()
    assert row["status"] == "published" and row["slug"] == "preparer-sa-premiere-nuit-en-bivouac"
    assert row["block_types"] == ["heading", "paragraph", "list", "image"]
    assert row["categories"] == ["bivouac"] and row["tag_names"] == ["belle étoile", "débutant"]
    assert row["featured_media"] == "bivouac-dune.webp" and row["images"] == ["bivouac-dune.webp"]
    assert row["word_count"] == 11 and row["headings"] == [{"level": 2, "text": "Choisir le lieu"}]
    page = desk.read(row["public_path"])
    assert "<strong>sol plat</strong>" in page and 'alt="Une tente derrière une dune"' in page
    assert desk.sentences() == [
        ("post", row["slug"], "a publié l’article « Préparer sa première nuit en bivouac »")
    ]


@pytest.mark.operation("V07")
def test_an_article_is_taken_offline_trashed_restored_and_deleted(desk: Desk) -> None:
    row = desk.article()
    edit = row["admin_path"]
    desk.post(edit, {**ARTICLE, "do": "unpublish"})
    assert desk.client.get(row["public_path"]).status_code == 404
    base = edit.removesuffix("/modifier")
    for order, status in (("trash", "trash"), ("restore", "draft"), ("trash", "trash")):
        desk.post(f"{base}/{order}")
        assert desk.row("post", slug=row["slug"])["status"] == status
    desk.post(f"{base}/delete")
    assert all(other["slug"] != row["slug"] for other in desk.rows("post"))
    assert [s for _, _, s in desk.sentences()][-1].startswith("a supprimé définitivement l’article")


@pytest.mark.operation("V24")
def test_an_article_dated_in_the_future_waits_for_its_hour(desk: Desk) -> None:
    row = desk.article(publish_at="2027-06-01T09:00")
    assert row["status"] == "scheduled"
    assert desk.client.get(row["public_path"]).status_code == 404
    assert "a planifié" in desk.sentences()[-1][2] and "1 juin 2027" in desk.sentences()[-1][2]
    desk.post(row["admin_path"], {**ARTICLE, "do": "update", "publish_at": "2027-05-02T09:00"})
    assert desk.row("post", slug=row["slug"])["status"] == "published"


@pytest.mark.operation("V08")
def test_a_page_takes_its_address_from_its_parent(desk: Desk) -> None:
    desk.post(
        "/admin/pages/ajouter",
        {"title": "Nos tarifs", "author": "yann", "parent": "reparation", "do": "publish",
         "blocks-0-type": "paragraph", "blocks-0-text": "Voici."},
    )  # fmt: skip
    row = desk.row("page", slug="nos-tarifs")
    assert row["parent"] == "reparation" and row["public_path"] == "/atelier/reparation/nos-tarifs"
    assert "Voici." in desk.read(row["public_path"])
    assert desk.client.get("/nos-tarifs").status_code == 404
    assert desk.sentences()[-1][2] == "a publié la page « Nos tarifs »"


def test_a_page_cannot_become_its_own_descendant(desk: Desk) -> None:
    atelier = desk.row("page", slug="atelier")
    desk.post(
        atelier["admin_path"],
        {"title": "L’atelier", "author": "maelle", "parent": "reparation", "do": "update"},
    )
    assert desk.row("page", slug="atelier")["parent"] == ""


@pytest.mark.operation("V43")
def test_the_author_of_an_article_is_changed(desk: Desk) -> None:
    row = desk.article()
    desk.post(row["admin_path"], {**ARTICLE, "author": "yann", "do": "update"})
    assert desk.row("post", slug=row["slug"])["author"] == "yann"
    assert "Yann Le Bihan" in desk.read(row["public_path"])


def test_an_author_that_does_not_exist_is_refused_and_nothing_changes(desk: Desk) -> None:
    before = desk.rows("post")
    answer = desk.post(
        "/admin/articles/ajouter", {**ARTICLE, "author": "personne", "do": "publish"}
    )
    assert answer.status_code == 422 and desk.rows("post") == before


def test_an_article_without_a_title_is_not_put_online_and_keeps_its_text(desk: Desk) -> None:
    answer = desk.post("/admin/articles/ajouter", {**ARTICLE, "title": " ", "do": "publish"})
    assert answer.status_code == 422 and "Donnez un titre avant de publier" in answer.text
    assert "sol plat" in answer.text


def test_a_picture_that_is_not_in_the_library_is_refused(desk: Desk) -> None:
    answer = desk.post(
        "/admin/articles/ajouter", {**ARTICLE, "featured_media": "rien.webp", "do": "draft"}
    )
    assert answer.status_code == 422 and "pas dans la médiathèque" in answer.text


def test_a_script_never_reaches_the_public_page(desk: Desk) -> None:
    attack = "<script>alert(1)</script><img src=x onerror=alert(2)>"
    row = desk.article(
        **{"title": f"Titre {attack}", "blocks-1-text": attack, "blocks-3-alt": attack}
    )
    page = desk.read(row["public_path"])
    assert "<script>alert" not in page and "onerror=alert" not in page.replace(
        "onerror=alert(2)&gt;", ""
    )


def test_the_buttons_of_blocks_work_without_script_and_write_nothing(desk: Desk) -> None:
    answer = desk.post("/admin/articles/ajouter", {**ARTICLE, "do": "up:1"})
    assert answer.text.index("sol plat") < answer.text.index("Choisir le lieu")
    assert desk.sentences() == []


@pytest.mark.operation("V35")
def test_comments_of_one_article_are_closed(desk: Desk) -> None:
    row = desk.article()
    closed = {name: value for name, value in ARTICLE.items() if name != "comments_open"}
    desk.post(row["admin_path"], {**closed, "do": "update"})
    assert desk.row("post", slug=row["slug"])["comments_open"] is False
    assert "Les commentaires sont fermés" in desk.read(row["public_path"])
    answer = desk.post(f"{row['public_path']}/commentaires", {"content": "Bonjour"})
    assert answer.status_code == 404


def test_what_is_typed_in_a_draft_is_saved_as_one_types(desk: Desk) -> None:
    first = desk.client.post("/admin/articles/sauvegarde-auto", data=ARTICLE).get_json()
    assert first["message"].startswith("Brouillon enregistré à ")
    again = desk.client.post(first["autosave"], data={**ARTICLE, "title": "Autre titre"}).get_json()
    assert again["edit"] == first["edit"]
    row = desk.row("post", admin_path=first["edit"])
    assert (row["title"], row["status"]) == ("Autre titre", "draft")


def test_what_is_typed_in_a_published_article_is_kept_aside(desk: Desk) -> None:
    row = desk.article()
    answer = desk.client.post(
        row["admin_path"].replace("modifier", "sauvegarde-auto"),
        data={**ARTICLE, "blocks-1-text": "Texte en cours"},
    )
    assert answer.get_json()["message"].startswith("Sauvegarde automatique à ")
    assert "Texte en cours" not in desk.read(row["public_path"])
    assert desk.row("post", slug=row["slug"])["blocks"] == row["blocks"]
    assert "Restaurer la sauvegarde automatique" in desk.read(row["admin_path"])
    assert "Texte en cours" in desk.read(row["admin_path"] + "?restaurer=1")
    assert "Texte en cours" in desk.read(row["admin_path"].replace("modifier", "apercu"))
    desk.post(row["admin_path"], {**ARTICLE, "do": "update"})
    assert "Restaurer la sauvegarde" not in desk.read(row["admin_path"])


@pytest.mark.operation("V33")
def test_a_preview_shows_the_draft_to_the_staff_and_to_nobody_else(desk: Desk) -> None:
    answer = desk.post("/admin/articles/ajouter", {**ARTICLE, "do": "preview"})
    assert "cette version n’est pas en ligne" in answer.text and "sol plat" in answer.text
    row = desk.rows("post")[-1]
    assert row["status"] == "draft"
    desk.client.post("/deconnexion")
    assert desk.client.get(row["admin_path"].replace("modifier", "apercu")).status_code == 302


@pytest.mark.operation("V39")
def test_search_engine_fields_exist_only_while_the_extension_is_active(desk: Desk) -> None:
    seo = {"focus_keyword": "bivouac", "seo_title": "Bivouac", "meta_description": "Dormir dehors."}
    row = desk.article(**seo)
    assert row["seo_title"] == "" and "Requête cible" not in desk.read(row["admin_path"])
    desk.switch_extension("Activer")
    assert desk.row("extension", slug="referencement")["active"] is True
    desk.post(row["admin_path"], {**ARTICLE, **seo, "do": "update"})
    saved = desk.row("post", slug=row["slug"])
    assert [saved[name] for name in seo] == list(seo.values())
    assert "La requête cible figure dans le titre SEO." in desk.read(row["admin_path"])
    page = desk.read(row["public_path"])
    assert "<title>Bivouac – Halbrise</title>" in page and 'content="Dormir dehors."' in page
