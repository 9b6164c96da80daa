"""A basket priced with cart rules, and what a refused code answers."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reference_site.boutique.promotions.basket import (
    BasketLine,
    BasketRule,
    Delivery,
    Totals,
    price_basket,
    spread,
)
from reference_site.boutique.promotions.refusals import Usage
from reference_site.boutique.promotions.rules import Price, Reduction, ReductionKind, Sellable

TODAY = date(2026, 11, 24)
HOME = Delivery(fee_cents=490, free_from_cents=6000)
TEN_PERCENT = Reduction(ReductionKind.PERCENT, thousandths=100)


def line(
    reference: str, cents: int, quantity: int = 1, *, before: int | None = None, category: str = ""
) -> BasketLine:
    product = Sellable(reference, before or cents, 200, frozenset({category} - {""}))
    return BasketLine(product, quantity, Price(before or cents, cents, cents))


def priced(lines: list[BasketLine], *rules: BasketRule, usage: Usage | None = None) -> Totals:
    usages = {rule.name: usage for rule in rules} if usage else None
    return price_basket(lines, rules, TODAY, HOME, usages)


def test_below_sixty_euros_delivery_is_paid_and_the_gap_is_told() -> None:
    totals = priced([line("A", 2000, 2)])
    assert (totals.products_cents, totals.shipping_cents, totals.total_cents) == (4000, 490, 4490)
    assert totals.to_free_shipping_cents == 2000


def test_from_sixty_euros_delivery_is_free() -> None:
    totals = priced([line("A", 6000)])
    assert (totals.shipping_cents, totals.total_cents) == (0, 6000)


def test_an_empty_basket_costs_nothing() -> None:
    assert priced([]).total_cents == 0


def test_a_code_takes_ten_percent_off_the_order() -> None:
    totals = priced([line("A", 5000)], BasketRule("Dix", TEN_PERCENT, code="DIX"))
    assert (totals.discount_cents, totals.total_cents) == (500, 4500 + 490)
    assert totals.applied[0].code == "DIX"


def test_products_already_reduced_are_left_out_when_the_rule_says_so() -> None:
    rule = BasketRule("Dix", TEN_PERCENT, exclude_discounted=True)
    totals = priced([line("A", 3000, before=4000), line("B", 5000)], rule)
    assert totals.discount_cents == 500


def test_a_rule_on_a_selection_reduces_only_the_selection() -> None:
    rule = BasketRule("Plage", TEN_PERCENT, applies_to="selection", categories=frozenset({"plage"}))
    totals = priced([line("A", 3000, category="plage"), line("B", 5000)], rule)
    assert totals.discount_cents == 300


def test_rules_apply_one_after_the_other_by_priority() -> None:
    first = BasketRule("Montant", Reduction(ReductionKind.AMOUNT, cents=1000), priority=1)
    then = BasketRule("Dix", TEN_PERCENT, priority=2)
    totals = priced([line("A", 11000)], then, first)
    assert [rule.discount_cents for rule in totals.applied] == [1000, 1000]


def test_free_delivery_and_a_gift_need_no_reduction() -> None:
    totals = priced([line("A", 1000)], BasketRule("Cadeau", free_shipping=True, gift="Bonnet"))
    assert totals.shipping_cents == 0
    assert totals.applied[0].gift == "Bonnet"


@pytest.mark.parametrize(
    ("rule", "usage", "words"),
    [
        (BasketRule("r", TEN_PERCENT, active=False), None, "n’est pas active"),
        (BasketRule("r", TEN_PERCENT, date_to=TODAY - timedelta(days=1)), None, "23 novembre 2026"),
        (BasketRule("r", TEN_PERCENT, date_from=TODAY + timedelta(days=1)), None, "à partir du"),
        (BasketRule("r", TEN_PERCENT, minimum_cents=6000), None, "il vous manque 10,00"),
        (BasketRule("r", TEN_PERCENT, products=frozenset({"Z"})), None, "aucun des produits"),
        (BasketRule("r", TEN_PERCENT), Usage(1, 1), "déjà utilisé cette"),
        (BasketRule("r", TEN_PERCENT), Usage(1, 0), "autant de fois que prévu"),
        (BasketRule("r", TEN_PERCENT, group="Clubs"), None, "« Clubs »"),
    ],
)
def test_a_refused_code_says_why(rule: BasketRule, usage: Usage | None, words: str) -> None:
    totals = priced([line("A", 5000)], rule, usage=usage)
    assert totals.discount_cents == 0
    assert words in totals.refused[0].sentence


def test_a_basket_of_reduced_products_is_refused_a_rule_that_excludes_them() -> None:
    rule = BasketRule("Dix", TEN_PERCENT, exclude_discounted=True)
    totals = priced([line("A", 3000, before=4000)], rule)
    assert "déjà en promotion" in totals.refused[0].sentence


lines_drawn = st.lists(
    st.builds(line, st.sampled_from("ABCDE"), st.integers(1, 30_000), st.integers(1, 5)),
    max_size=5,
)
reductions = st.one_of(
    st.builds(Reduction, st.just(ReductionKind.PERCENT), st.integers(1, 1000)),
    st.builds(Reduction, st.just(ReductionKind.AMOUNT), st.just(0), st.integers(1, 50_000)),
)


@given(lines_drawn, st.lists(reductions, max_size=3))
def test_totals_always_add_up(lines: list[BasketLine], given_reductions: list[Reduction]) -> None:
    rules = [BasketRule(f"r{n}", each, priority=n + 1) for n, each in enumerate(given_reductions)]
    totals = priced(lines, *rules)
    expected = totals.products_cents - totals.discount_cents + totals.shipping_cents
    assert totals.total_cents == expected >= 0
    assert 0 <= totals.tax_cents <= totals.total_cents


@given(st.integers(0, 10_000), st.lists(st.integers(0, 5000), min_size=1, max_size=8))
def test_a_shared_amount_is_given_out_exactly(amount: int, base: list[int]) -> None:
    amount = min(amount, sum(base))
    parts = spread(amount, base)
    assert sum(parts) == amount
    assert all(0 <= part <= value for part, value in zip(parts, base, strict=True))
