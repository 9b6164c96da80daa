"""Money, dates and texts as people write them."""

from __future__ import annotations

import unicodedata
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.checks.amounts import (
    parse_money,
    parse_percent,
    show_money,
    show_percent,
)
from sandbox.checks.dates import PARIS, french_date, observed_day, resolve_date
from sandbox.checks.text import count_chars, normalise, says, words

CENTS = st.integers(-10_000_000, 10_000_000)
DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))


@given(CENTS)
def test_money_reads_back_as_it_is_shown(cents: int) -> None:
    assert parse_money(show_money(cents)) == cents


@given(CENTS, CENTS)
def test_two_amounts_are_shown_alike_only_when_equal(one: int, other: int) -> None:
    assert (show_money(one) == show_money(other)) == (one == other)


@given(st.integers(0, 10_000))
def test_rates_read_back_as_they_are_shown(thousandths: int) -> None:
    assert parse_percent(show_percent(thousandths)) == thousandths


@pytest.mark.parametrize("text", ["", "€", "5,555 €", "cinq", "5,5,5", "1 23 €", "nan", "1e3"])
def test_what_is_not_an_exact_amount_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_money(text)


@pytest.mark.parametrize("text", ["5,50 €", "5.5", "5,50\u00a0EUR", "5,5 euros", "+5,50€"])
def test_french_writings_of_one_amount_agree(text: str) -> None:
    assert parse_money(text) == 550


@given(DAYS)
def test_a_day_reads_back_in_each_of_its_writings(day: date) -> None:
    assert observed_day(day.isoformat(), PARIS) == day
    assert observed_day(french_date(day), PARIS) == day
    assert observed_day(day.strftime("%d/%m/%Y"), PARIS) == day


@given(DAYS, st.integers(0, 500))
def test_relative_days_count_from_the_day_of_the_exam(today: date, number: int) -> None:
    later = resolve_date(f"today+{number}d", today)
    assert later - today == timedelta(days=number)
    assert resolve_date(f"today-{number}d", later) == today
    assert resolve_date(f"today+{number}w", today) == resolve_date(f"today+{7 * number}d", today)


@pytest.mark.parametrize("text", ["demain", "today+15", "today+15x", "2027-02-30", "15/05/2027"])
def test_what_is_not_a_date_expression_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        resolve_date(text, date(2027, 5, 18))


@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once


@given(st.text(alphabet="abcéàïœ’«» \u00a0\u202f'\"-–"))
def test_composition_case_and_spaces_do_not_count(text: str) -> None:
    disguised = unicodedata.normalize("NFD", text).replace(" ", "\u00a0 ").replace("’", "'")
    assert normalise(disguised) == normalise(text)


@given(st.text(alphabet="abcdé ", min_size=1))
def test_a_text_says_itself_and_counts_its_own_words(text: str) -> None:
    assert says(f"avant, {text}, après", text)
    assert len(words(text)) == len(text.split())


def test_accents_are_kept_unless_ignored() -> None:
    assert normalise("pâté") != normalise("pate")
    assert normalise("pâté", accents=False) == normalise("pate", accents=False)
    assert normalise("œuf", accents=False) != normalise("euf", accents=False)


def test_characters_are_counted_as_a_person_counts_them() -> None:
    assert count_chars("  e\u0301te\u0301  bleu\n") == len("été bleu")
