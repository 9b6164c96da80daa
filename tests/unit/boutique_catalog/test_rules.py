"""Availability, novelty, variants, search forms."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from reference_site.boutique.catalog.rules import (
    Stock,
    Supply,
    availability,
    is_new,
    new_combinations,
    search_form,
    slug_of,
    split_tags,
)

TODAY = date(2026, 11, 24)
SMALL, LARGE = ("Taille", "S"), ("Taille", "L")
BLUE, CORAL = ("Couleur", "Bleu"), ("Couleur", "Corail")


@pytest.mark.parametrize(
    "supply, stock, can_order",
    [
        (Supply(12), Stock.AVAILABLE, True),
        (Supply(2), Stock.LAST, True),
        (Supply(0), Stock.OUT, False),
        (Supply(0, "allow"), Stock.BACKORDER, True),
        (Supply(0, "default", shop_allows=True), Stock.BACKORDER, True),
        (Supply(0, "deny", shop_allows=True), Stock.OUT, False),
        (Supply(-3, "deny"), Stock.OUT, False),
    ],
)
def test_an_empty_stock_sells_only_if_allowed(
    supply: Supply, stock: Stock, can_order: bool
) -> None:
    found = availability(supply)
    assert (found.stock, found.can_order) == (stock, can_order)


def test_the_sheet_words_its_own_availability() -> None:
    assert availability(Supply(9, label_in_stock="Expédié ce soir")).sentence == "Expédié ce soir"
    words = availability(Supply(0, "allow", label_out_of_stock="Sous 10 jours")).sentence
    assert words == "Sous 10 jours"
    back = availability(Supply(0, "deny", restock_on=date(2026, 12, 5))).sentence
    assert back == "Rupture de stock, de retour le 5 décembre"


@pytest.mark.parametrize(
    "age, days, new", [(0, 20, True), (19, 20, True), (20, 20, False), (0, 0, False)]
)
def test_a_product_is_new_for_some_days(age: int, days: int, new: bool) -> None:
    assert is_new(TODAY - timedelta(days=age), TODAY, days) is new


def test_only_missing_combinations_are_made() -> None:
    assert new_combinations([SMALL, LARGE, BLUE], []) == [(SMALL, BLUE), (LARGE, BLUE)]
    assert new_combinations([SMALL, LARGE], [[LARGE]]) == [(SMALL,)]
    assert new_combinations([BLUE, CORAL, SMALL], [[SMALL, BLUE]]) == [(CORAL, SMALL)]
    assert new_combinations([], []) == []


def test_words_become_addresses_and_search_forms() -> None:
    assert slug_of("Sac étanche d’été 20 L") == "sac-etanche-d-ete-20-l"
    assert search_form("Écharpe d’ÉTÉ, cœur !") == "echarpe d ete coeur"
    assert split_tags(" mer, kayak ,, mer") == ["mer", "kayak"]
