"""Placeholders, Markdown and relative dates."""

from __future__ import annotations

from datetime import date

import pytest

from sandbox.subjects.markdown import to_html
from sandbox.subjects.placeholders import check_placeholders, fill
from sandbox.subjects.slips import shift

TODAY = date(2027, 5, 18)


def test_dates_read_as_french_days_in_texts_and_as_field_values_in_answers() -> None:
    text = "Le {{date:today+15d}} à {{adresse_boutique}}"
    assert fill(text, today=TODAY, shop_address="http://s.test") == (
        "Le mercredi 2 juin 2027 à http://s.test"
    )
    assert fill("{{ date: today+15d }}", today=TODAY, iso=True) == "2027-06-02"
    assert fill("{{date_fr:2027-06-01}}", today=TODAY, iso=True) == "mardi 1er juin 2027"
    assert fill("{{date_iso:today}}", today=TODAY) == "2027-05-18"


@pytest.mark.parametrize(
    "text", ["{{date:demain}}", "{{autre}}", "{{date:today", "{{adresse_boutique:x}}", "a }}"]
)
def test_a_placeholder_that_means_nothing_is_refused(text: str) -> None:
    check_placeholders("{{date:today}} {{adresse_boutique}} {simple}")
    with pytest.raises(ValueError, match=r"."):
        check_placeholders(text)


def test_markdown_gives_safe_html() -> None:
    html = to_html(
        "# Titre\n\n**gras** <script>x</script> [lien](javascript:alert(1)) ![i](x.png)\n\n"
        "| A | B |\n|---|---|\n| 1 | 2 |\n\n- un\n"
    )
    assert "<h3>Titre</h3>" in html
    assert "<strong>gras</strong>" in html
    assert '<th scope="col">A</th>' in html
    assert "<script" not in html and "<img" not in html
    assert 'href="javascript' not in html
    assert 'href="https://a.test/"' in to_html("[lien](https://a.test/)")


@pytest.mark.parametrize(
    ("expression", "later"),
    [
        ("today", "today+1d"),
        ("today+15d", "today+16d"),
        ("today+2w", "today+15d"),
        ("today-1d", "today+0d"),
        ("2027-05-31", "2027-06-01"),
    ],
)
def test_a_date_a_day_late_stays_relative(expression: str, later: str) -> None:
    assert shift(expression, 1) == later
