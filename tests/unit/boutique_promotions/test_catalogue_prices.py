"""The price of a product on a day: which rule applies, and what is left to pay."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reference_site.boutique.promotions.rules import (
    PriceRule,
    Reduction,
    ReductionKind,
    Scope,
    Sellable,
    best_price,
    best_rule,
    excl,
)

TODAY = date(2026, 11, 24)
BAG = Sellable("SAC-20", 3900, 200, frozenset({"bagagerie"}), "Halbrise")
FIFTEEN = Reduction(ReductionKind.PERCENT, thousandths=150)
FIVE_EUROS = Reduction(ReductionKind.AMOUNT, cents=500)


def test_without_a_rule_the_price_is_the_one_of_the_sheet() -> None:
    price = best_price(BAG, [], TODAY)
    assert (price.regular_cents, price.final_cents, price.rule_name) == (3900, 3900, None)
    assert not price.reduced


def test_fifteen_percent_off_is_counted_on_the_price_ttc() -> None:
    price = best_price(BAG, [PriceRule("Automne", FIFTEEN)], TODAY)
    assert price.final_cents == 3315
    assert price.discount_thousandths == 150
    assert price.rule_name == "Automne"


def test_an_amount_typed_ht_takes_its_vat_off_too() -> None:
    reduction = Reduction(ReductionKind.AMOUNT, cents=500, tax_included=False)
    rule = PriceRule("Cinq euros HT", reduction)
    assert best_price(BAG, [rule], TODAY).final_cents == 3900 - 600


@pytest.mark.parametrize(
    ("first", "last", "applies"),
    [(0, 0, True), (1, 5, False), (-5, -1, False), (-5, 0, True), (None, None, True)],
)
def test_both_ends_of_the_period_are_included(
    first: int | None, last: int | None, applies: bool
) -> None:
    def day(shift: int | None) -> date | None:
        return None if shift is None else TODAY + timedelta(days=shift)

    rule = PriceRule("Datée", FIFTEEN, date_from=day(first), date_to=day(last))
    assert best_price(BAG, [rule], TODAY).reduced is applies


@pytest.mark.parametrize(
    ("rule", "applies"),
    [
        (PriceRule("r", FIFTEEN, Scope.CATEGORIES, categories=frozenset({"bagagerie"})), True),
        (PriceRule("r", FIFTEEN, Scope.CATEGORIES, categories=frozenset({"plage"})), False),
        (PriceRule("r", FIFTEEN, Scope.PRODUCTS, products=frozenset({"SAC-20"})), True),
        (PriceRule("r", FIFTEEN, Scope.PRODUCTS, products=frozenset({"SAC-2"})), False),
        (PriceRule("r", FIFTEEN, Scope.BRAND, brand="Halbrise"), True),
        (PriceRule("r", FIFTEEN, Scope.BRAND, brand=""), False),
        (PriceRule("r", FIFTEEN, active=False), False),
        (PriceRule("r", FIFTEEN, group="Clubs"), False),
        (PriceRule("r", FIFTEEN, minimum_quantity=2), False),
    ],
)
def test_a_rule_applies_only_to_what_it_aims_at(rule: PriceRule, applies: bool) -> None:
    assert (best_rule(BAG, [rule], TODAY) is rule) is applies


def test_a_quantity_opens_the_rule_that_asks_for_it() -> None:
    rule = PriceRule("Par deux", FIFTEEN, minimum_quantity=2)
    assert best_price(BAG, [rule], TODAY, quantity=2).final_cents == 3315


def test_the_first_priority_wins_even_over_a_better_price() -> None:
    first = PriceRule("Première", FIVE_EUROS, priority=1)
    better = PriceRule("Meilleure", Reduction(ReductionKind.PERCENT, thousandths=500), priority=2)
    assert best_price(BAG, [better, first], TODAY).rule_name == "Première"


def test_at_equal_priority_the_customer_gets_the_best() -> None:
    rules = [PriceRule("Moins", FIVE_EUROS), PriceRule("Plus", FIFTEEN)]
    assert best_price(BAG, rules, TODAY).rule_name == "Plus"


@given(
    cents=st.integers(0, 500_000),
    rate=st.sampled_from([0, 55, 100, 200]),
    thousandths=st.integers(1, 1000),
    amount=st.integers(1, 600_000),
)
def test_a_price_never_falls_below_zero_nor_rises(
    cents: int, rate: int, thousandths: int, amount: int
) -> None:
    product = Sellable("X", cents, rate)
    for reduction in (
        Reduction(ReductionKind.PERCENT, thousandths=thousandths),
        Reduction(ReductionKind.AMOUNT, cents=amount, tax_included=False),
    ):
        price = best_price(product, [PriceRule("r", reduction)], TODAY)
        assert 0 <= price.final_cents <= cents
        assert price.excl_cents <= price.final_cents


@given(st.integers(0, 1_000_000), st.sampled_from([55, 100, 200]))
def test_the_price_ht_is_the_nearest_cent(cents: int, rate: int) -> None:
    assert abs(excl(cents, rate) * (1000 + rate) - cents * 1000) * 2 <= 1000 + rate
