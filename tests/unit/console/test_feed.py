"""What the feed says: sentences set in French, pages by their titles."""

from __future__ import annotations

import pytest

from grader_ui.console.feed import opened_page


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("a ouvert la page « Produits »", "Produits"),
        ("a ouvert la page « Le sac « Ressac » »", "Le sac «\u00a0Ressac\u00a0»"),
        ("a ouvert la page /boutique", "/boutique"),
    ],
)
def test_the_page_now_open_is_named_by_its_title_or_its_path(sentence: str, shown: str) -> None:
    assert opened_page(sentence, "/boutique") == shown
