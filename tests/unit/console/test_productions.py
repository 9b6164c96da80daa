"""Where the work of a task stands, found through the subject's own checks."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from grader_ui.work.productions import productions
from sandbox.errors import SiteUnreachable
from sandbox.subjects import load_subject
from tests.browser.console.stage import SUBJECTS, WrittenSites

BOUTIQUE = load_subject(SUBJECTS / "B-2027-A")


def world(**views: list[dict[str, Any]]) -> WrittenSites:
    return WrittenSites(views=views, today=date(2027, 5, 18))


def test_a_product_is_its_public_page_with_the_texts_of_its_sheet() -> None:
    row = {
        "reference": "PLU-PON-ENF",
        "name": "Poncho",
        "public_path": "/p/poncho",
        "summary": "<p>Il protège.</p>",
        "summary_text": "Il protège.",
        "images": [{"caption": "De face", "cover": True}, {"caption": "", "cover": False}],
    }
    found = productions(BOUTIQUE, "q1", world(product=[row]))
    assert (found[0].label, found[0].path) == ("Poncho", "/p/poncho")
    assert found[0].texts == (
        ("Nom", "Poncho"),
        ("Récapitulatif", "Il protège."),
        ("Légende de l’image 1, couverture", "De face"),
        ("Légende de l’image 2", "—"),
    )


def test_what_is_not_made_yet_is_not_there() -> None:
    assert [one for one in productions(BOUTIQUE, "q1", world()) if one.path == "/p/poncho"] == []


def test_a_site_that_cannot_be_seen_is_said_by_who_asks() -> None:
    class Silent(WrittenSites):
        def view(self, name: str) -> Any:
            raise SiteUnreachable()

    with pytest.raises(SiteUnreachable):
        productions(BOUTIQUE, "q1", Silent())
