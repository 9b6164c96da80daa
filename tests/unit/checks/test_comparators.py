"""Every comparator in both directions."""

from __future__ import annotations

import time
from typing import Any

import pytest

from sandbox.checks import Check, Outcome
from sandbox.checks.comparators import COMPARATORS
from tests.unit.checks.world import asks

CASES: list[tuple[str, Any, Any, Any]] = [
    ("eq", {"money": "5,50 €"}, 550, 551),
    ("eq", {"money": "1 234,50 €"}, "1\u202f234,50\u00a0€", "1 234,51 €"),
    ("eq", {"percent": "20 %"}, 200, 55),
    ("eq", {"percent": "5,5 %"}, "5,5\u00a0%", "5 %"),
    ("eq", {"decimal": "2,2"}, "2.20", "2,3"),
    ("eq", {"date": "today+15d"}, "2027-06-02", "2027-06-03"),
    ("eq", {"date": "2027-06-02"}, "2 juin 2027", "1er juin 2027"),
    ("eq", "L’été à  l'eau", "l'ÉTÉ\u00a0à l’eau ", "l'ete à l'eau"),
    ("eq", "carte", "Carte", "cartes"),
    ("eq", True, True, False),
    ("eq", False, False, True),
    ("eq", 12, 12, 13),
    ("eq", 12, "12", "12,5"),
    ("eq", ["noel", "biscuits"], ["biscuits", "noel"], ["biscuits"]),
    ("eq", ["noel"], ["noel"], ["noel", "noel"]),
    ("ne", "brouillon", "publié", "Brouillon"),
    ("ne", {"money": "5 €"}, 501, 500),
    ("lt", {"money": "5 €"}, 499, 500),
    ("le", {"money": "5 €"}, 500, 501),
    ("gt", 3, 4, 3),
    ("ge", {"date": "today"}, "2027-05-18", "2027-05-17"),
    ("between", {"min": {"percent": "10 %"}, "max": {"percent": "20 %"}}, 200, 201),
    ("between", {"min": 1, "max": 3}, 1, 0),
    ("in", ["mer", "plage"], "Plage", "plages"),
    ("contains", "amande", "De bons biscuits aux amandes.", "Un biscuit d’amandier"),
    ("contains", "art", "l’art de vivre", "une carte"),
    ("contains", "noel", ["noel", "ete"], ["ete"]),
    ("contains_all", ["miel", "noix"], "Miel et noix", "Miel seul"),
    ("contains_any", ["miel", "noix"], "noix", "noisette"),
    ("words", {"min": 3}, "un deux trois", "un deux"),
    ("words", {"max": 2}, "l'atelier  vélo", "un deux trois"),
    ("chars", {"min": 5, "max": 6}, "éééééé", "ééééééé"),
    ("chars", 3, "a b", "ab"),
    ("matches", r"^[A-Z]{3}-\d+$", "ABC-12", "abc-12"),
    ("count", 2, ["a", "b"], ["a"]),
    ("count", {"max": 1}, [], ["a", "b"]),
    ("empty", True, "  ", "x"),
    ("empty", True, None, 0),
    ("empty", False, ["a"], []),
    ("before", "today", "2027-05-17", "2027-05-18"),
    ("after", {"date": "today+1w"}, "2027-05-26", "2027-05-25"),
    ("same_day", "today", "2027-05-17T22:30:00+00:00", "2027-05-17T21:30:00+00:00"),
    ("same_day", "today+15d", "02/06/2027", None),
]


@pytest.mark.parametrize(("name", "expected", "right", "wrong"), CASES)
def test_a_comparator_tells_right_from_wrong(
    name: str, expected: Any, right: Any, wrong: Any
) -> None:
    assert asks({"x": right}, {"field": "x", name: expected}).outcome is Outcome.PASSED
    assert asks({"x": wrong}, {"field": "x", name: expected}).outcome is Outcome.FAILED


def test_every_comparator_of_the_language_stands_in_these_cases() -> None:
    assert {name for name, *_ in CASES} == {name.rstrip("_") for name in COMPARATORS}


def test_accents_count_unless_the_check_says_otherwise() -> None:
    row = {"x": "Etancheite"}
    assert asks(row, {"field": "x", "eq": "étanchéité"}).outcome is Outcome.FAILED
    assert (
        asks(row, {"field": "x", "eq": "étanchéité", "accents": "ignore"}).outcome is Outcome.PASSED
    )
    assert asks(row, {"field": "x", "eq": "étanche", "accents": "ignore"}).outcome is Outcome.FAILED


@pytest.mark.parametrize(
    ("value", "condition"),
    [
        (550, {"eq": True}),
        (True, {"eq": {"money": "5 €"}}),
        (["a"], {"eq": "a"}),
        ({"a": 1}, {"contains": "a"}),
        (3, {"words": {"min": 1}}),
        ("a", {"count": 1}),
        (True, {"before": "today"}),
    ],
)
def test_a_value_of_another_kind_is_a_fault_of_the_check(
    value: Any, condition: dict[str, Any]
) -> None:
    verdict = asks({"x": value}, {"field": "x", **condition})
    assert verdict.outcome is Outcome.ERROR
    assert verdict.reason


def test_nothing_written_is_a_failure_and_not_a_fault() -> None:
    for condition in (
        {"eq": {"money": "5 €"}},
        {"contains": "a"},
        {"words": {"min": 1}},
        {"ge": 3},
        {"same_day": "today"},
        {"matches": "a"},
    ):
        assert asks({"x": None}, {"field": "x", **condition}).outcome is Outcome.FAILED


@pytest.mark.parametrize(
    "condition",
    [
        {"field": "x"},
        {"field": "x", "eq": 1.5},
        {"field": "x", "eq": {"money": "5,555 €"}},
        {"field": "x", "eq": {"dollars": "5"}},
        {"field": "x", "lt": "abc"},
        {"field": "x", "before": "demain"},
        {"field": "x", "matches": r"(a)\1"},
        {"field": "x", "matches": "("},
        {"field": "x", "words": {}},
        {"field": "x", "words": {"min": 3, "max": 2}},
        {"field": "x", "ressemble": "a"},
        {"field": "x", "in": []},
        {"field": "x", "match": "every", "eq": 1},
        {"field": "x", "where": {"a": 1}, "eq": 1},
    ],
)
def test_a_condition_that_means_nothing_is_refused(condition: dict[str, Any]) -> None:
    good = {"id": "a", "title": "Essai", "given": {"view": "v"}, "all": [{"field": "x", "eq": 1}]}
    Check.model_validate(good)
    with pytest.raises(ValueError, match=r"."):
        Check.model_validate({**good, "all": [condition]})


def test_matches_takes_a_time_linear_in_the_text() -> None:
    """(a+)+$ is exponential for a backtracking engine: 2^200000 steps on this text."""
    pattern = {"field": "x", "matches": "^(a+)+$"}

    def seconds(length: int) -> float:
        row = {"x": "a" * length + "b"}
        began = time.perf_counter()
        assert asks(row, pattern).outcome is Outcome.FAILED
        return time.perf_counter() - began

    seconds(1000)
    assert seconds(200_000) < 2.0
