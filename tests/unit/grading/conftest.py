"""A small subject of two questions, and both kinds of session grid."""

from __future__ import annotations

import pytest

from grader_ui.grading import Grid, build_grid, session_grids
from sandbox.subjects import Subject

PAPER = {
    "format": 1,
    "code": "B-2027-Z",
    "face": "boutique",
    "context": {"name": "halbrise", "version": ">=1.0,<2"},
    "company": {"name": "Halbrise", "activity": "Plein air", "headcount": 6},
    "situation": "Vous êtes assistant.",
    "assignment": "Traitez les questions.",
    "minutes": 40,
    "tasks": [
        {
            "id": "q1",
            "kind": "production",
            "title": "Fiche produit",
            "text": "Complétez la fiche.",
            "expected": "Tout.",
            "rows": [
                {
                    "id": "q1-champs",
                    "skill": "Renseigner tous les champs",
                    "criteria": ["CP1"],
                    "levels": {"TI": "Rien", "TS": "Tous", "4": "Tous les champs"},
                },
                {"id": "q1-seo", "skill": "Référencer la fiche", "criteria": ["CP2", "CP1"]},
            ],
        },
        {
            "id": "q2",
            "kind": "question",
            "text": "Quel taux ?",
            "expected": "2,2 %",
            "rows": [{"id": "q2-taux", "skill": "Lire un indicateur", "criteria": ["CP8"]}],
        },
    ],
}


@pytest.fixture
def subject() -> Subject:
    return Subject.model_validate(PAPER)


@pytest.fixture
def ticks(subject: Subject) -> Grid:
    return build_grid(session_grids()["aide-2025"], subject)


@pytest.fixture
def criteria(subject: Subject) -> Grid:
    return build_grid(session_grids()["criteres-2022"], subject)
