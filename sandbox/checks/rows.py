"""Choosing rows: `where`, natural keys, dotted fields."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sandbox.checks.comparators import Comparators
from sandbox.checks.compare import Frame, compare
from sandbox.checks.errors import CheckFault
from sandbox.checks.sources import Where
from sandbox.checks.world import Row

NATURAL_KEYS = (
    "key",
    "natural_key",
    "reference",
    "slug",
    "code",
    "file_name",
    "number",
    "login",
    "name",
    "title",
)


def natural_key(row: Row) -> str | None:
    """The field that names rows of this kind, the first of `NATURAL_KEYS` that it carries."""
    return next((name for name in NATURAL_KEYS if row.get(name) not in (None, "")), None)


def named(rows: Sequence[Row], key: str) -> Row | None:
    """The row that `key` names, or None. `key` is looked for in each natural-key field in turn."""
    for name in NATURAL_KEYS:
        found = [row for row in rows if str(row.get(name, "")) == key]
        if len(found) == 1:
            return found[0]
    return None


def value_of(row: Row, path: str, view: str = "") -> Any:
    """The value at a dotted path. Raises `CheckFault` when the view has no such field."""
    value: Any = row
    for part in path.split("."):
        if value is None:
            return None
        if not isinstance(value, Mapping) or part not in value:
            known = ", ".join(sorted(value)) if isinstance(value, Mapping) else "aucun"
            place = f" de la vue « {view} »" if view else ""
            raise CheckFault(f"Champ « {path} » inconnu{place}. Champs connus : {known}.")
        value = value[part]
    return value


def text_twin(row: Row, path: str, value: Any) -> Any:
    """HTML fields come with a `<field>_text` twin: a reader's comparison reads that one."""
    if isinstance(value, str) and "." not in path and isinstance(row.get(f"{path}_text"), str):
        return row[f"{path}_text"]
    return value


def select(rows: Sequence[Row], where: Where, frame: Frame, view: str = "") -> list[Row]:
    """The rows that satisfy every term of `where`; a plain value in a list means membership."""
    return [row for row in rows if matches(row, where, frame, view)]


def matches(row: Row, where: Where, frame: Frame, view: str = "") -> bool:
    """Whether one row satisfies `where`."""
    return all(
        _term(text_twin(row, path, value_of(row, path, view)), wanted, frame)
        for path, wanted in where.items()
    )


def _term(observed: Any, wanted: Any, frame: Frame) -> bool:
    if isinstance(wanted, Comparators):
        inner = Frame(frame.today, frame.zone, accents=wanted.accents == "keep")
        return all(compare(name, value, observed, inner) for name, value in wanted.asked())
    if isinstance(observed, list | tuple):
        return compare("contains", wanted, observed, frame)
    return compare("eq", wanted, observed, frame)
