"""Categories and tags."""

from __future__ import annotations

import pytest

from tests.integration.vitrine_publishing.desk import Desk


@pytest.mark.operation("V09")
def test_a_category_is_made_given_posts_changed_and_removed(desk: Desk) -> None:
    desk.post(
        "/admin/articles/categories",
        {"name": "Bord de mer", "description": "Le sel.", "parent": "itineraires"},
    )
    made = desk.row("post_category", slug="bord-de-mer")
    assert (made["name"], made["parent"]) == ("Bord de mer", "itineraires")
    row = desk.article(categories=["bord-de-mer", "bivouac"])
    assert row["categories"] == ["bivouac", "bord-de-mer"]
    assert row["title"] in desk.read("/categorie/bord-de-mer")
    desk.post(made["admin_path"], {"name": "Littoral", "slug": "littoral", "description": ""})
    assert desk.row("post_category", slug="littoral")["posts"] == 1
    desk.post(made["admin_path"] + "/supprimer")
    assert desk.row("post", slug=row["slug"])["categories"] == ["bivouac"]
    assert [s for n, _, s in desk.sentences() if n == "post_category"] == [
        "a créé la catégorie « Bord de mer »",
        "a modifié la catégorie « Littoral »",
        "a supprimé la catégorie « Littoral »",
    ]


@pytest.mark.operation("V38")
def test_tags_are_made_from_the_editor_and_described_on_their_screen(desk: Desk) -> None:
    row = desk.article(tags="Bivouac, bivouac, Nuit d’été")
    assert row["tags"] == ["bivouac", "nuit-d-ete"]
    tag = desk.row("post_tag", slug="nuit-d-ete")
    desk.post(
        tag["admin_path"],
        {"name": "Nuit d’été", "slug": "nuit-d-ete", "description": "Sous les étoiles."},
    )
    assert desk.row("post_tag", slug="nuit-d-ete")["description"] == "Sous les étoiles."
    assert "Sous les étoiles." in desk.read("/etiquette/nuit-d-ete")


@pytest.mark.operation("V39")
def test_a_category_has_search_engine_fields_once_the_extension_is_active(desk: Desk) -> None:
    path = desk.row("post_category", slug="bivouac")["admin_path"]
    fields = {
        "name": "Bivouac",
        "slug": "bivouac",
        "focus_keyword": "bivouac",
        "seo_title": "Nos bivouacs",
        "meta_description": "Dormir dehors.",
    }
    desk.post(path, fields)
    assert desk.row("post_category", slug="bivouac")["seo_title"] == ""
    desk.switch_extension("Activer")
    desk.post(path, fields)
    assert desk.row("post_category", slug="bivouac")["seo_title"] == "Nos bivouacs"
    assert "<title>Nos bivouacs – Halbrise</title>" in desk.read("/categorie/bivouac")


def test_a_category_without_a_name_is_refused_beside_its_field(desk: Desk) -> None:
    answer = desk.post("/admin/articles/categories", {"name": "", "description": "gardé"})
    assert answer.status_code == 422
    assert "Indiquez un nom." in answer.text and "gardé" in answer.text
    assert desk.sentences() == []
