"""Lists: filters, order, bulk actions, search, and a number of queries that does not grow."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from selectolax.lexbor import LexborHTMLParser
from sqlalchemy import event

from tests.integration.boutique_catalog.desk import BAG, Desk

LIST = "/boutique/admin/produits"


def names(page: str, selector: str) -> list[str]:
    return [node.text(strip=True) for node in LexborHTMLParser(page).css(selector)]


@pytest.mark.parametrize(
    "query, expected",
    [
        ("nom=étanche", ["Sac étanche 20 L"]),
        ("reference=KIT", ["Kit de bivouac"]),
        ("categorie=pluie", ["Veste de pluie Embruns"]),
        ("en_ligne=non&nom=Kit", ["Kit de bivouac"]),
        ("nom=100%", []),
    ],
)
def test_products_are_filtered(desk: Desk, query: str, expected: list[str]) -> None:
    assert names(desk.open(f"{LIST}?{query}").text, ".list a.fw-semibold") == expected


def test_products_are_paged_and_sorted(desk: Desk) -> None:
    first = names(desk.open(f"{LIST}?tri=prix&sens=desc").text, ".list a.fw-semibold")
    second = names(desk.open(f"{LIST}?tri=prix&sens=desc&page=2").text, ".list a.fw-semibold")
    assert first[0] == "Veste de pluie Embruns" and len(first) == 20 and len(second) == 8
    assert not set(first) & set(second)


def test_several_products_are_put_offline_then_deleted_after_a_question(desk: Desk) -> None:
    chosen = {"products": ["1", "2"]}
    desk.client.post(f"{LIST}/actions", data={**chosen, "deed": "offline"})
    assert not desk.view("product", reference="HAL-VESTE")["online"]
    assert desk.sentences()[-1].startswith("a mis hors ligne 2 produits")

    asked = desk.client.post(f"{LIST}/actions", data={**chosen, "deed": "delete"})
    assert "Supprimer ces produits" in asked.text and len(desk.views("product")) == 28
    desk.client.post(f"{LIST}/actions", data={**chosen, "deed": "delete", "confirm": "1"})
    assert len(desk.views("product")) == 26 and desk.views("combination") == []


def test_a_product_is_duplicated_offline(desk: Desk) -> None:
    desk.client.post("/boutique/admin/produits/2/dupliquer")
    copy = desk.view("product", name="Copie de Veste de pluie Embruns")
    assert (copy["online"], copy["reference"], len(copy["combinations"])) == (
        False,
        "HAL-VESTE-copie",
        2,
    )


def test_a_deleted_category_leaves_its_products_to_its_parent(desk: Desk) -> None:
    category = desk.view("category", slug="gourdes")
    desk.client.post(f"{category['admin_path']}/supprimer", data={"products": "offline"})
    bottle = desk.view("product", reference="HAL-G01")
    assert (bottle["main_category"], bottle["online"]) == ("accueil", False)
    assert "25 produits mis hors ligne" in desk.sentences()[-1]


def test_a_category_never_goes_below_itself(desk: Desk) -> None:
    form = desk.form(desk.view("category", slug="pluie")["admin_path"], "#category-form")
    answer = form.fill(parent="pluie").send()
    assert answer.status_code == 422 and "Choisissez une valeur de la liste." in answer.text


@pytest.mark.parametrize(
    "words, found",
    [("sac etanche", True), ("SACS", True), ("dry bag", True), ("poncho enfant", False)],
)
def test_search_ignores_accents_and_knows_aliases(desk: Desk, words: str, found: bool) -> None:
    page = desk.open(f"/boutique/recherche?s={words}").text
    assert ("Sac étanche 20 L" in names(page, ".card-product__name")) is found
    assert ("Aucun résultat" in page) is not found


def test_a_category_is_filtered_by_attribute_and_price(desk: Desk) -> None:
    shop = "/boutique/4-pluie"
    assert names(desk.open(f"{shop}?valeur=Taille: M").text, ".card-product__name")
    assert not names(desk.open(f"{shop}?valeur=Taille: L").text, ".card-product__name")
    assert not names(desk.open(f"{shop}?prix_max=20").text, ".card-product__name")


def test_waiting_reviews_stay_hidden(desk: Desk) -> None:
    page = desk.open("/boutique/produit/1-sac-etanche-20-l.html").text
    assert "Rien de mouillé." in page and "Texte qui attend." not in page


@contextmanager
def counted(desk: Desk) -> Iterator[list[str]]:
    engine, seen = desk.app.extensions["site"].database.engine, []

    def note(_c: object, _cursor: object, statement: str, *_: object) -> None:
        seen.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(engine, "before_cursor_execute", note)


@pytest.mark.parametrize(
    "one, many",
    [
        (f"{LIST}?nom=Sac", f"{LIST}?nom=Gourde"),
        ("/boutique/2-bagagerie", "/boutique/3-gourdes"),
        ("/boutique/recherche?s=sac", "/boutique/recherche?s=gourde"),
    ],
)
def test_a_longer_list_costs_no_more_queries(desk: Desk, one: str, many: str) -> None:
    costs = []
    for address in (one, many):
        with counted(desk) as seen:
            assert desk.open(address).status_code == 200
        costs.append(len(seen))
    assert costs[1] <= costs[0] + 2
    assert costs[1] < 30


def test_the_sheet_costs_a_bounded_number_of_queries(desk: Desk) -> None:
    with counted(desk) as seen:
        assert desk.open(BAG).status_code == 200
    assert len(seen) < 40


@pytest.mark.parametrize(
    "address",
    [BAG, "/boutique/admin/produits/2", "/boutique/admin/categories/2", "/boutique"],
)
def test_no_identifier_is_given_twice_on_a_page(desk: Desk, address: str) -> None:
    page = LexborHTMLParser(desk.open(address).text)
    found = [node.attributes["id"] for node in page.css("[id]")]
    assert len(found) == len(set(found))
