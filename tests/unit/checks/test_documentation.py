"""The author’s guide says the whole language."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

from sandbox.checks.comparators import COMPARATORS
from sandbox.checks.sources import SOURCES, PublicPart
from sandbox.checks.values import TYPED
from sandbox.checks.verdict import Outcome

GUIDE = Path(__file__).parents[3] / "docs" / "concepteur.md"


def test_the_guide_names_every_word_of_the_language() -> None:
    guide = GUIDE.read_text("utf-8")
    words = [*SOURCES, *(name.rstrip("_") for name in COMPARATORS), *get_args(PublicPart)]
    words += [outcome.value for outcome in Outcome]
    assert [word for word in words if f"`{word}`" not in guide] == []
    assert [word for word in TYPED if f"`{{{word}:" not in guide] == []
