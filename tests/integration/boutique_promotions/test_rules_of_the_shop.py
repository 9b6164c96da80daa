"""Reductions written in the administration, seen on product pages and in the basket."""

from __future__ import annotations

from typing import Any

import pytest

from tests.builders.past_shop import Office

PRICE_RULES = "/boutique/admin/catalogue/reductions/regles-de-prix-catalogue"
CART_RULES = "/boutique/admin/catalogue/reductions/regles-panier"


def price_rule(**changes: Any) -> dict[str, Any]:
    return {
        "name": "Semaine de la pluie",
        "active": "y",
        "priority": "1",
        "scope": "all",
        "minimum_quantity": "1",
        "brand": "",
        "customer_group": "",
        "reduction_kind": "percent",
        "reduction_percent": "20",
        "reduction_amount": "",
        "tax": "incl",
        "date_from": "2026-11-24",
        "date_to": "2026-12-08",
        **changes,
    }


def cart_rule(**changes: Any) -> dict[str, Any]:
    return {
        "name": "Bienvenue",
        "code": "BIENVENUE10",
        "active": "y",
        "priority": "1",
        "date_from": "2026-11-24",
        "date_to": "2026-12-24",
        "minimum_amount": "50",
        "total_quantity": "100",
        "per_customer_quantity": "1",
        "customer_group": "",
        "reduction_kind": "percent",
        "reduction_percent": "10",
        "tax": "incl",
        "applies_to": "order",
        "gift_product": "",
        **changes,
    }


def test_a_price_rule_is_told_in_one_action_and_read_in_its_view(office: Office) -> None:
    fields = price_rule(scope="categories", categories=["pluie"])
    answer = office.post(f"{PRICE_RULES}/nouvelle", **fields)
    assert answer.status_code == 302
    row = office.view("catalog_price_rule")[0]
    assert (row["scope"], row["categories"]) == ("categories", ["pluie"])
    assert (row["reduction_percent"], row["date_to"]) == (200, "2026-12-08")
    told = office.actions()[-1]
    assert (
        told["sentence"] == "a créé la règle de prix catalogue « Semaine de la pluie » (-20\xa0%)"
    )
    assert {change["table"] for change in told["changes"]} == {
        "catalog_price_rule",
        "catalog_price_rule_category",
    }


def test_the_public_page_shows_the_reduced_price(office: Office) -> None:
    office.post(f"{PRICE_RULES}/nouvelle", **price_rule(scope="brand", brand="Halbrise"))
    page = office.get("/boutique/produit/1-sac-etanche-20-l.html")
    assert "31,20" in page and "39,00" in page and "Semaine de la pluie" in page


def test_a_rule_switched_off_leaves_the_price_alone(office: Office) -> None:
    office.post(f"{PRICE_RULES}/nouvelle", **price_rule())
    office.post(f"{PRICE_RULES}/1/etat")
    assert office.view("catalog_price_rule")[0]["active"] is False
    assert "31,20" not in office.get("/boutique/produit/1-sac-etanche-20-l.html")


def test_deleting_asks_once(office: Office) -> None:
    office.post(f"{PRICE_RULES}/nouvelle", **price_rule())
    assert "définitive" in office.get(f"{PRICE_RULES}/1/supprimer")
    assert len(office.view("catalog_price_rule")) == 1
    office.post(f"{PRICE_RULES}/1/supprimer")
    assert office.view("catalog_price_rule") == []


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"name": ""}, "Donnez un nom à la règle."),
        ({"reduction_percent": "120"}, "Indiquez un pourcentage entre 0 et 100"),
        ({"reduction_percent": "beaucoup"}, "Indiquez un nombre"),
        ({"reduction_kind": "amount"}, "Indiquez le montant de la réduction"),
        ({"date_to": "2026-11-01"}, "La date de fin précède la date de début."),
        ({"date_to": "demain"}, "Indiquez une date"),
        ({"scope": "products"}, "Cochez au moins un produit."),
        ({"scope": "categories", "categories": ["inconnue"]}, "Choisissez une valeur de la liste."),
    ],
)
def test_a_bad_price_rule_is_refused_beside_its_field(
    office: Office, changes: dict[str, Any], sentence: str
) -> None:
    answer = office.post(f"{PRICE_RULES}/nouvelle", **price_rule(**changes))
    assert answer.status_code == 422
    assert sentence in answer.get_data(as_text=True)
    assert office.view("catalog_price_rule") == []
    assert office.actions() == []


def test_two_rules_cannot_share_a_name_nor_a_code(office: Office) -> None:
    office.post(f"{CART_RULES}/nouvelle", **cart_rule())
    same_name = office.post(f"{CART_RULES}/nouvelle", **cart_rule(name="bienvenue", code="AUTRE"))
    same_code = office.post(f"{CART_RULES}/nouvelle", **cart_rule(name="Autre", code="bienvenue10"))
    assert "Une autre règle porte déjà ce nom." in same_name.get_data(as_text=True)
    assert "Une autre règle utilise déjà ce code." in same_code.get_data(as_text=True)
    assert len(office.view("cart_rule")) == 1


def test_a_cart_rule_must_give_something(office: Office) -> None:
    answer = office.post(f"{CART_RULES}/nouvelle", **cart_rule(reduction_kind="none"))
    assert answer.status_code == 422
    gift = cart_rule(reduction_kind="none", gift_product="HAL-SAC-20", free_shipping="y")
    assert office.post(f"{CART_RULES}/nouvelle", **gift).status_code == 302
    row = office.view("cart_rule")[0]
    assert (row["gift_product"], row["free_shipping"]) == ("HAL-SAC-20", True)


def test_html_typed_in_a_name_is_shown_as_text(office: Office) -> None:
    office.post(f"{CART_RULES}/nouvelle", **cart_rule(name="<script>alert(1)</script>"))
    assert "<script>alert" not in office.get(CART_RULES + "/")


def test_lists_of_rules_cost_the_same_whatever_their_length(office: Office) -> None:
    for number in range(3):
        office.post(f"{CART_RULES}/nouvelle", **cart_rule(name=f"R{number}", code=f"C{number}"))
        office.post(f"{PRICE_RULES}/nouvelle", **price_rule(name=f"R{number}"))
    few = [office.queries_of(path + "/") for path in (CART_RULES, PRICE_RULES)]
    for number in range(3, 12):
        office.post(f"{CART_RULES}/nouvelle", **cart_rule(name=f"R{number}", code=f"C{number}"))
        office.post(f"{PRICE_RULES}/nouvelle", **price_rule(name=f"R{number}"))
    assert [office.queries_of(path + "/") for path in (CART_RULES, PRICE_RULES)] == few
