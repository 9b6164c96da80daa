"""The 96 operations that a candidate may be asked for (`operations.csv`)."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent / "operations.csv"


@dataclass(frozen=True)
class Operation:
    """One operation: its place in the menus and the criteria to which it is usually attached."""

    id: str
    face: str
    section: str
    sentence: str
    path: str
    criteria: tuple[str, ...]


@cache
def operations() -> dict[str, Operation]:
    """All of them by id, in the order of the file."""
    with _FILE.open(encoding="utf-8", newline="") as lines:
        return {
            row["id"]: Operation(
                id=row["id"],
                face=row["face"],
                section=row["rubrique"],
                sentence=row["operation"],
                path=row["chemin"],
                criteria=tuple(row["criteres"].split("|")),
            )
            for row in csv.DictReader(lines, delimiter=";")
        }
