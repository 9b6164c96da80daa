"""A sound subject on disk, to be broken one line at a time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sandbox.subjects import Problem, SubjectErrors, load_subject

PAPER = """\
format: 1
code: B-2027-Z
title: Biscuits
face: boutique
context: {name: halbrise, version: ">=1.0,<2"}
company: {name: Halbrise, activity: Plein air, headcount: 6}
situation: Vous êtes à {{adresse_boutique}}.
assignment: Traitez les questions.
minutes: 40
tasks:
  - id: q1
    kind: production
    text: Avant le {{date:today+15d}}, complétez la fiche.
    minutes: 20
    annexes: [annexe-1.txt]
    expected: Tous les champs.
    operations: [B05, B09]
    rows:
      - id: q1-champs
        skill: Renseigner tous les champs
        criteria: [CP1]
        levels: {TI: Rien, TS: Tout}
        checks: [prix]
  - id: q2
    kind: question
    text: Quel est le taux ?
    answer: number
    expected: 2,2 %
    rows:
      - {id: q2-taux, skill: Lire un indicateur, criteria: [CP8], checks: [taux]}
checks:
  - id: prix
    title: Le prix est de 5,50 €
    given: {view: product, where: {reference: BISC-01}}
    all:
      - {field: price_incl_tax, eq: {money: "5,50 €"}}
  - id: taux
    title: Le taux est juste
    given: {answer: q2}
    all:
      - {eq: {decimal: "2,2"}}
"""
SOLUTION = """\
title: Par la fiche
path_description: Catalogue, Produits.
steps:
  - task: q1
    label: a rempli la fiche
    page: "{product:BISC-01}"
    form: product-form
    submit: action=save
    fields:
      price_incl_tax: {money: "5,50 €"}
      available_on: {date: today+15d}
      categories: [biscuits, noel]
      summary: Disponible le {{date_fr:today+15d}}
    clear: [web_only]
    files: {cover: media/biscuit.webp}
answers:
  q2: {number: 2.2}
"""
OVERLAY = """\
product:
  - reference: BISC-01
    name: Biscuits
"""
Spoil = Callable[..., list[Problem]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A sound subject."""
    place = tmp_path / "B-2027-Z"
    for name in ("annexes", "media", "solutions"):
        (place / name).mkdir(parents=True)
    (place / "subject.yaml").write_text(PAPER, "utf-8")
    (place / "solutions" / "fiche.yaml").write_text(SOLUTION, "utf-8")
    (place / "overlay.yaml").write_text(OVERLAY, "utf-8")
    (place / "annexes" / "annexe-1.txt").write_text("Recette", "utf-8")
    (place / "media" / "biscuit.webp").write_bytes(b"webp")
    return place


@pytest.fixture
def spoil(folder: Path) -> Spoil:
    """Replace some text in a file of the subject; the problems that the loader then names."""

    def spoiled(old: str, new: str, file: str = "subject.yaml") -> list[Problem]:
        text = (folder / file).read_text("utf-8")
        assert old in text
        (folder / file).write_text(text.replace(old, new, 1), "utf-8")
        with pytest.raises(SubjectErrors) as refused:
            load_subject(folder)
        return refused.value.problems

    return spoiled
