"""Both sides of the door speak the same words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pydantic import BaseModel

import reference_site.door
from reference_site.door import words as theirs
from sandbox.observation import words as ours

PUBLISHED = Path(reference_site.door.__file__).parent / "contract"
PAIRS = [
    (ours.Health, theirs.Health),
    (ours.WindowReading, theirs.WindowReading),
    (ours.SiteAction, theirs.Action),
    (ours.Change, theirs.Change),
    (ours.PublicAnswer, theirs.PublicPage),
]


@pytest.mark.parametrize(("mine", "site"), PAIRS)
def test_the_platform_reads_fields_that_the_site_writes(
    mine: type[BaseModel], site: type[BaseModel]
) -> None:
    spoken = {name: str(field.annotation) for name, field in site.model_fields.items()}
    for name, field in mine.model_fields.items():
        assert name in spoken
        assert _bare(str(field.annotation)) == _bare(spoken[name])


def test_both_sides_know_the_same_window_states() -> None:
    assert [state.value for state in ours.WindowState] == [
        state.value for state in theirs.WindowState
    ]


@pytest.mark.parametrize("name", sorted(theirs.schemas()))
def test_the_published_schema_is_the_generated_one(name: str) -> None:
    published = json.loads((PUBLISHED / f"{name}.json").read_text("utf-8"))
    assert published == theirs.schemas()[name]


def test_no_schema_is_published_for_a_word_that_is_gone() -> None:
    assert {path.stem for path in PUBLISHED.glob("*.json")} == set(theirs.schemas())


def _bare(annotation: str) -> str:
    for module in (ours.__name__, theirs.__name__, "reference_site.door.window"):
        annotation = annotation.replace(f"{module}.", "")
    return annotation.replace("SiteAction", "Action")
