"""Prices: what people type is what customers pay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reference_site.boutique.catalog.offers import Offer
from reference_site.boutique.catalog.prices import Price, price, settle, with_tax, without_tax

CENTS = st.integers(-1_000_000, 1_000_000)
RATES = st.sampled_from([0, 21, 55, 100, 200])


@pytest.mark.parametrize(
    "excl, rate, incl", [(3250, 200, 3900), (2917, 200, 3500), (-417, 200, -500), (1000, 55, 1055)]
)
def test_tax_is_added_to_the_cent(excl: int, rate: int, incl: int) -> None:
    assert with_tax(excl, rate) == incl


@given(incl=CENTS, rate=RATES)
def test_any_price_typed_including_tax_is_kept(incl: int, rate: int) -> None:
    excl, kept = settle(Price(0, 0), None, incl, rate)
    assert price(excl, rate, kept) == Price(without_tax(incl, rate), incl)


@given(excl=CENTS, rate=RATES)
def test_any_price_typed_excluding_tax_is_kept(excl: int, rate: int) -> None:
    assert settle(Price(0, 0), excl, None, rate) == (excl, None)
    assert settle(Price(0, 0), excl, with_tax(excl, rate), rate) == (excl, None)


def test_the_box_that_changed_wins() -> None:
    before = Price(3250, 3900)
    assert settle(before, 3250, 3500, 200) == (2917, None)
    assert settle(before, 4000, 3900, 200) == (4000, None)
    assert settle(before, 4000, 9999, 200) == (4000, None)
    assert settle(before, None, None, 200) == (0, None)


def test_a_typed_price_is_forgotten_once_it_no_longer_fits() -> None:
    assert price(3333, 200, 3999).incl_cents == 3999
    assert price(3333, 55, 3999).incl_cents == 3516
    assert price(5000, 200, 3999).incl_cents == 6000


def test_offers_never_pay_the_customer() -> None:
    assert Offer(thousandths=150).applied_to(3900) == 3315
    assert Offer(amount_incl_cents=5000).applied_to(3900) == 0
