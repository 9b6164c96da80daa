"""The basket of a visitor: quantities, codes, and sentences when something is refused."""

from __future__ import annotations

from tests.builders.past_shop import Office
from tests.integration.boutique_promotions.test_rules_of_the_shop import CART_RULES, cart_rule

BASKET = "/boutique/panier"


def test_a_product_enters_once_and_its_quantity_adds_up(office: Office) -> None:
    office.post(f"{BASKET}/ajouter", product="HAL-SAC-20", quantity="1")
    office.post(f"{BASKET}/ajouter", product="HAL-SAC-20", quantity="2")
    page = office.get(BASKET)
    assert "117,00" in page and page.count('class="cart__line"') == 1
    assert office.actions()[-1]["sentence"] == "a ajouté Sac étanche 20 L au panier (2)"


def test_more_than_the_stock_is_refused(office: Office) -> None:
    answer = office.post(f"{BASKET}/ajouter", product="HAL-SAC-20", quantity="13")
    assert "Il ne reste que 12 exemplaires" in office.get(answer.headers["Location"])
    assert "Votre panier est vide" in office.get(BASKET)


def test_a_product_out_of_stock_cannot_be_ordered(office: Office) -> None:
    answer = office.post(f"{BASKET}/ajouter", product="HAL-STAR", quantity="1")
    assert "ne peut pas être commandé" in office.get(answer.headers["Location"])


def test_a_combination_has_its_own_price(office: Office) -> None:
    office.post(f"{BASKET}/ajouter", product="HAL-VESTE", combination="HAL-VESTE-M", quantity="1")
    page = office.get(BASKET)
    assert "114,90" in page and "Taille" in page


def test_a_code_reduces_the_total_until_it_is_removed(office: Office) -> None:
    office.post(f"{CART_RULES}/nouvelle", **cart_rule())
    office.post(f"{BASKET}/ajouter", product="HAL-SAC-20", quantity="2")
    assert office.post(f"{BASKET}/code", code="bienvenue10").status_code == 302
    assert "-7,80" in office.get(BASKET)
    office.post(f"{BASKET}/code/retirer", code="BIENVENUE10")
    assert "-7,80" not in office.get(BASKET)


def test_a_refused_code_says_why_and_is_not_kept(office: Office) -> None:
    office.post(f"{CART_RULES}/nouvelle", **cart_rule())
    office.post(f"{BASKET}/ajouter", product="HAL-SAC-20", quantity="1")
    answer = office.post(f"{BASKET}/code", code="BIENVENUE10")
    assert answer.status_code == 422
    assert "il vous manque 11,00" in answer.get_data(as_text=True)
    unknown = office.post(f"{BASKET}/code", code="RIEN")
    assert "Ce code n’existe pas" in unknown.get_data(as_text=True)
    assert "Retirer le code" not in office.get(BASKET)


def test_a_code_that_stops_applying_says_so_in_the_basket(office: Office) -> None:
    office.post(f"{CART_RULES}/nouvelle", **cart_rule())
    office.post(f"{BASKET}/ajouter", product="HAL-SAC-20", quantity="2")
    office.post(f"{BASKET}/code", code="BIENVENUE10")
    line = office.get(BASKET).split("/panier/lignes/")[1].split('"')[0]
    office.post(f"{BASKET}/lignes/{line}", quantity="1")
    assert "il vous manque 11,00" in office.get(BASKET)


def test_a_removed_line_leaves_an_empty_basket(office: Office) -> None:
    office.post(f"{BASKET}/ajouter", product="HAL-SAC-20", quantity="1")
    line = office.get(BASKET).split("/panier/lignes/")[1].split('"')[0]
    office.post(f"{BASKET}/lignes/{line}", quantity="1", remove="1")
    assert "Votre panier est vide" in office.get(BASKET)


def test_what_a_visitor_buys_never_moves_the_statistics(office: Office) -> None:
    before = office.view("kpi")
    office.post(f"{BASKET}/ajouter", product="HAL-SAC-20", quantity="2")
    office.get("/boutique")
    assert office.view("kpi") == before


def test_the_list_of_orders_filters_sorts_and_pages(office: Office) -> None:
    page = office.get("/boutique/admin/commandes/?etat=Livré&tri=total&page=2")
    assert "21 à 40 sur" in page and 'aria-sort="ascending"' in page
    assert "Aucune commande" in office.get("/boutique/admin/commandes/?texte=introuvable")


def test_lists_of_orders_and_customers_never_query_by_row(office: Office) -> None:
    for path in ("/boutique/admin/commandes/", "/boutique/admin/clients/"):
        one = office.queries_of(f"{path}?texte=legoff")
        assert office.queries_of(path) <= one + 2, path
