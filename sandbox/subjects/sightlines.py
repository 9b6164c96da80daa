"""Do checks look at views and fields that the site has? Asked offline, of stored view schemas.

The schemas of the state views are kept with the golden state (`schemas.json`), so that a subject
is checked without a running site.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from sandbox.checks.language import Check
from sandbox.checks.sources import PublicSource, RowRef, ViewSource, Where
from sandbox.subjects.schema import Subject
from sandbox.subjects.source import Path_, SourceFile

Fields = Mapping[str, frozenset[str]]


def read_fields(schemas: Path) -> Fields:
    """The fields of each view, from the file stored with a golden state. Raises OSError."""
    stored: dict[str, Any] = json.loads(schemas.read_text("utf-8"))
    return {name: frozenset(schema["row"].get("properties", {})) for name, schema in stored.items()}


def proofread_views(subject: Subject, source: SourceFile, fields: Fields) -> None:
    """Add to `source` every view and field that the site does not have."""
    for index, check in enumerate(subject.checks):
        path: Path_ = ("checks", index)
        for view, field in dict.fromkeys(_looked_at(check)):
            if view not in fields:
                _unknown(source, path, f"La vue « {view} » n’existe pas.", view, fields)
            elif field is not None and field.split(".")[0] not in fields[view]:
                sentence = f"La vue « {view} » n’a pas de champ « {field} »."
                _unknown(source, path, sentence, field, fields[view])


def _looked_at(check: Check) -> Iterator[tuple[str, str | None]]:
    for place in check.sources():
        if isinstance(place, ViewSource):
            yield from _named(place.view, place.where)
        elif isinstance(place, PublicSource) and isinstance(place.public, RowRef):
            yield from _named(place.public.view, place.public.where)
    for place, condition in check.field_conditions():
        if isinstance(place, ViewSource) and condition.field is not None:
            yield place.view, condition.field
    for term in check.frame.unchanged if check.frame else ():
        yield from _named(term.view, term.where)
        yield from _named(term.view, term.except_)
        yield from ((term.view, field) for field in term.fields)


def _named(view: str, where: Where) -> Iterator[tuple[str, str | None]]:
    yield view, None
    yield from ((view, field) for field in where)


def _unknown(
    source: SourceFile, path: Path_, sentence: str, name: str, known: Fields | frozenset[str]
) -> None:
    near = get_close_matches(name, list(known), 1, 0.5)
    hint = f"Vouliez-vous dire « {near[0]} » ? " if near else ""
    source.report(path, sentence, f"{hint}Existent : {', '.join(sorted(known))}.")
