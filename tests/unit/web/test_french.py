"""Values as a French reader expects them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from flask import Flask

from sandbox.web.french import duration, mark, plural, register, spoken_duration


@pytest.mark.parametrize(
    ("seconds", "clock", "spoken"),
    [
        (2400, "40:00", "40\u00a0min"),
        (3200, "53:20", "53\u00a0min 20\u00a0s"),
        (3900, "1:05:00", "65\u00a0min"),
        (7, "00:07", "7\u00a0s"),
        (-3, "00:00", "0\u00a0min"),
    ],
)
def test_durations(seconds: float, clock: str, spoken: str) -> None:
    assert (duration(seconds), spoken_duration(seconds)) == (clock, spoken)


def test_marks_and_plurals() -> None:
    assert mark(14.5) == "14,50"
    assert [plural(n, "mot", "mots") for n in (0, 1, 2)] == [
        "0\u00a0mot",
        "1\u00a0mot",
        "2\u00a0mots",
    ]


def test_a_date_on_a_screen_is_that_of_the_centre() -> None:
    app = Flask("centre")
    register(app, ZoneInfo("Europe/Paris"))
    late = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    assert app.jinja_env.filters["short_date"](late) == "24/11/2026"
    assert app.jinja_env.filters["short_date"](date(2026, 11, 23)) == "23/11/2026"
