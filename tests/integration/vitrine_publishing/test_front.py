"""What visitors see of the showcase."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from tests.integration.vitrine_publishing.desk import Desk

PUBLIC = [
    "/",
    "/carnet",
    "/carnet?page=2",
    "/blog",
    "/atelier",
    "/atelier/reparation",
    "/contact",
    "/article/choisir-son-sac-etanche",
    "/categorie/bivouac",
    "/etiquette/famille",
    "/recherche?s=sac",
    "/recherche",
]
STAFF = [
    "/admin",
    "/admin/articles",
    "/admin/pages",
    "/admin/articles/ajouter",
    "/admin/pages/ajouter",
    "/admin/articles/categories",
    "/admin/articles/etiquettes",
    "/admin/medias",
    "/admin/medias?vue=liste",
    "/admin/medias/ajouter",
    "/admin/medias/1",
    "/admin/commentaires",
    "/admin/apparence/widgets",
    "/admin/apparence/menus",
    "/admin/extensions",
    "/admin/comptes",
    "/admin/reglages/general",
    "/admin/reglages/lecture",
    "/admin/reglages/discussion",
]


@pytest.mark.parametrize("path", PUBLIC)
def test_a_visitor_opens_every_public_page(visitor: FlaskClient, path: str) -> None:
    answer = visitor.get(path)
    assert answer.status_code == 200
    assert "Barre d’administration" not in answer.text


@pytest.mark.parametrize("path", STAFF)
def test_a_visitor_is_sent_to_the_sign_in_page(visitor: FlaskClient, path: str) -> None:
    answer = visitor.get(path)
    assert answer.status_code == 302 and "/connexion" in answer.location


@pytest.mark.parametrize("path", STAFF)
def test_the_staff_opens_every_screen(staff: FlaskClient, path: str) -> None:
    assert staff.get(path).status_code == 200


@pytest.mark.parametrize(
    "path",
    ["/reparation", "/article/portes-ouvertes-de-l-atelier", "/article/rien", "/rien/du/tout"],
)
def test_what_is_not_online_is_not_found(visitor: FlaskClient, path: str) -> None:
    assert visitor.get(path).status_code == 404


@pytest.mark.operation("V33")
def test_the_administration_bar_leads_from_an_article_to_its_editor(desk: Desk) -> None:
    row = desk.row("post", slug="choisir-son-sac-etanche")
    page = desk.read(row["public_path"])
    assert "Modifier l’article" in page and row["admin_path"] in page


def test_an_outside_link_stays_on_the_site(desk: Desk) -> None:
    row = desk.article(**{"blocks-1-text": '<a href="https://example.org/a?b=1&amp;c=2">ici</a>'})
    page = desk.read(row["public_path"])
    assert 'href="/examen/hors-site?adresse=https%3A%2F%2Fexample.org%2Fa%3Fb%3D1%26c%3D2"' in page
    assert 'href="https://example.org' not in page
    assert row["links"] == ["https://example.org/a?b=1&amp;c=2"]


def test_the_search_finds_words_of_the_text_and_not_drafts(visitor: FlaskClient) -> None:
    assert "Raviver l’imperméabilité" in visitor.get("/recherche?s=adoucissant").text
    assert "Nos résolutions" not in visitor.get("/recherche?s=résolutions").text
