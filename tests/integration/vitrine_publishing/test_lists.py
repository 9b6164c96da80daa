"""The lists of the administration: filters, sorting, bulk actions, quick edit."""

from __future__ import annotations

import pytest
from sqlalchemy import event

from reference_site.site import current_site
from tests.integration.vitrine_publishing.desk import Desk


def test_filters_search_and_sorting_narrow_the_list(desk: Desk) -> None:
    assert "Choisir ses sacoches" in desk.read("/admin/articles?statut=draft")
    assert "Bien choisir son sac" not in desk.read("/admin/articles?statut=draft")
    assert "Raviver" not in desk.read("/admin/articles?categorie=itineraires")
    found = desk.read("/admin/articles?s=fermeture+curseur")
    assert "Réparer une fermeture" in found and "Belle-Île" not in found
    by_title = desk.read("/admin/articles?tri=titre&sens=asc")
    assert by_title.index("Belle-Île") < by_title.index("Bien choisir")
    assert 'aria-sort="ascending"' in by_title


def test_an_empty_list_says_what_to_do(desk: Desk) -> None:
    assert "Tout afficher" in desk.read("/admin/articles?s=introuvable-xyz")


def test_a_bulk_action_is_one_sentence_for_each_row(desk: Desk) -> None:
    slugs = ["les-trois-couches", "belle-ile-trois-criques"]
    desk.post("/admin/articles/actions", {"action": "trash", "selection": slugs})
    assert {desk.row("post", slug=slug)["status"] for slug in slugs} == {"trash"}
    assert sorted(key for _, key, _ in desk.sentences()) == sorted(slugs)


def test_a_bulk_action_without_choice_says_so_and_writes_nothing(desk: Desk) -> None:
    assert (
        "Cochez au moins une ligne"
        in desk.post("/admin/articles/actions", {"action": "trash"}).text
    )
    answer = desk.post(
        "/admin/articles/actions", {"action": "explode", "selection": ["les-trois-couches"]}
    )
    assert "Choisissez une action" in answer.text and desk.sentences() == []


@pytest.mark.operation("V43")
def test_quick_edit_changes_the_author_and_keeps_the_text(desk: Desk) -> None:
    before = desk.row("post", slug="les-trois-couches")
    assert "Modification rapide" in desk.read(
        "/admin/articles?rapide=les-trois-couches&statut=published&s=trois+couches"
    )
    desk.post(
        before["admin_path"].replace("modifier", "modification-rapide"),
        {"title": "Les trois couches", "slug": "trois-couches", "author": "yann", "status": "draft",
         "categories": ["bivouac"], "tags": "hiver"},
    )  # fmt: skip
    after = desk.row("post", slug="trois-couches")
    assert (after["author"], after["status"], after["categories"]) == ("yann", "draft", ["bivouac"])
    assert after["blocks"] == before["blocks"] and after["excerpt"] == before["excerpt"]


def test_quick_edit_without_a_title_is_refused(desk: Desk) -> None:
    before = desk.row("post", slug="les-trois-couches")
    answer = desk.post(
        before["admin_path"].replace("modifier", "modification-rapide"),
        {"title": "", "author": "yann"},
    )
    assert (
        "Indiquez un titre" in answer.text and desk.row("post", slug="les-trois-couches") == before
    )


def test_a_slug_already_taken_gets_a_number(desk: Desk) -> None:
    row = desk.article(slug="les-trois-couches")
    assert row["slug"] == "les-trois-couches-2"
    assert desk.article()["slug"] != desk.article()["slug"]


@pytest.mark.parametrize(
    "path",
    ["/admin/articles", "/carnet", "/article/choisir-son-sac-etanche", "/admin/commentaires"],
)
def test_a_screen_asks_few_queries_whatever_the_number_of_rows(desk: Desk, path: str) -> None:
    asked: list[str] = []
    with desk.client.application.app_context():
        engine = current_site().database.engine
    event.listen(engine, "before_cursor_execute", lambda *a: asked.append(a[2]))
    desk.read(path)
    assert len([sql for sql in asked if sql.lstrip().upper().startswith("SELECT")]) <= 36
