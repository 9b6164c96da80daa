"""A subject of three questions for the small site, written to a folder and read back."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from sandbox.subjects import Subject, load_subject


def _task(number: int, checks: list[str], **more: Any) -> dict[str, Any]:
    row = {"id": f"q{number}-l", "skill": "Faire", "criteria": ["CP1"], "checks": checks}
    return {
        "id": f"q{number}",
        "kind": "operation",
        "text": "Faites.",
        "expected": "Fait.",
        "rows": [row],
        **more,
    }


PAPER: dict[str, Any] = {
    "format": 1,
    "code": "B-2027-Z",
    "face": "boutique",
    "context": {"name": "halbrise", "version": ">=1.0,<2"},
    "company": {"name": "Halbrise", "activity": "Plein air", "headcount": 6},
    "situation": "Vous êtes assistant.",
    "assignment": "Traitez les questions.",
    "minutes": 40,
    "tasks": [
        _task(1, ["prix", "resume", "rayon", "enligne", "date"]),
        _task(2, ["sav"]),
        _task(3, ["taux"], answer="number"),
    ],
    "checks": [
        {
            "id": "prix",
            "title": "Le prix est de 5,50 €",
            "given": {"view": "product", "where": {"reference": "BISC-01"}},
            "all": [{"field": "price_incl_tax", "eq": {"money": "5,50 €"}}],
            "frame": {
                "unchanged": [
                    {
                        "view": "product",
                        "except": {"reference": "BISC-01"},
                        "fields": ["price_incl_tax"],
                    }
                ]
            },
        },
        {
            "id": "resume",
            "title": "Le résumé parle d’amandes",
            "given": {"view": "product", "where": {"reference": "BISC-01"}},
            "all": [{"field": "summary", "words": {"min": 3}, "contains_any": ["amande"]}],
        },
        {
            "id": "rayon",
            "title": "Le produit est à l’épicerie",
            "given": {"view": "product", "where": {"reference": "BISC-01"}},
            "all": [{"field": "category", "eq": "epicerie"}],
        },
        {
            "id": "enligne",
            "title": "Le produit est en ligne",
            "given": {"view": "product", "where": {"reference": "BISC-01"}},
            "all": [{"field": "online", "eq": True}],
        },
        {
            "id": "date",
            "title": "Le produit est disponible dans quinze jours",
            "given": {"view": "product", "where": {"reference": "BISC-01"}},
            "all": [{"field": "available_on", "same_day": "today+15d"}],
        },
        {
            "id": "sav",
            "title": "La réclamation est traitée",
            "given": {"journal": {"verb": "update", "entity": "thread", "key": "T-1"}},
        },
        {
            "id": "taux",
            "title": "Le taux est juste",
            "given": {"answer": "q3"},
            "all": [{"eq": {"decimal": "2,2"}}],
        },
    ],
}
SOLUTION: dict[str, Any] = {
    "title": "Par la fiche",
    "path_description": "Catalogue, Produits.",
    "steps": [
        {
            "task": "q1",
            "label": "a rempli la fiche",
            "page": "{product:BISC-01}",
            "form": "product-form",
            "fields": {
                "price_incl_tax": {"money": "5,50 €"},
                "summary": "De bons biscuits aux amandes",
                "category": "epicerie",
                "online": True,
                "available_on": {"date": "today+15d"},
            },
        },
        {
            "task": "q2",
            "label": "a répondu",
            "page": "{thread:T-1}",
            "form": "reply",
            "fields": {"state": "closed"},
        },
    ],
    "answers": {"q3": {"number": "2,2"}},
}


def paper() -> dict[str, Any]:
    """A copy of the sound paper, to be broken."""
    return copy.deepcopy(PAPER)


def solution() -> dict[str, Any]:
    """A copy of its model answer."""
    return copy.deepcopy(SOLUTION)


def write(folder: Path, content: dict[str, Any], *answers: dict[str, Any]) -> Subject:
    """Write a subject's folder and read it back."""
    (folder / "solutions").mkdir(parents=True, exist_ok=True)
    yaml = YAML()
    yaml.dump(content, folder / "subject.yaml")
    for number, answer in enumerate(answers):
        yaml.dump(answer, folder / "solutions" / f"reponse-{number}.yaml")
    return load_subject(folder)
