"""Views and fields read offline against stored schemas."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sandbox.subjects import SubjectErrors, load_subject
from sandbox.subjects.sightlines import read_fields


def fields(place: Path, *names: str, view: str = "product") -> Path:
    row = {"properties": {name: {} for name in names}}
    file = place / "schemas.json"
    file.write_text(json.dumps({view: {"version": 1, "row": row}}), "utf-8")
    return file


def test_views_and_fields_that_the_site_has_are_accepted(folder: Path, tmp_path: Path) -> None:
    known = read_fields(fields(tmp_path, "reference", "price_incl_tax"))
    assert load_subject(folder, known).code == "B-2027-Z"


@pytest.mark.parametrize(
    ("names", "view", "says"),
    [
        (("reference", "price_excl_tax"), "product", "price_incl_tax"),
        (("ref", "price_incl_tax"), "product", "reference"),
        (("reference", "price_incl_tax"), "produkt", "product"),
    ],
)
def test_a_view_or_field_that_the_site_lacks_is_named_with_the_nearest(
    folder: Path, tmp_path: Path, names: tuple[str, ...], view: str, says: str
) -> None:
    with pytest.raises(SubjectErrors) as refused:
        load_subject(folder, read_fields(fields(tmp_path, *names, view=view)))
    (problem,) = refused.value.problems
    assert says in problem.sentence
    assert problem.file == "subject.yaml" and problem.line > 1
    assert "Vouliez-vous dire" in problem.remedy
