"""Looking at a place (rows, page, answer) and at one condition there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sandbox.checks.compare import Frame, compare
from sandbox.checks.errors import CheckFault
from sandbox.checks.journal import matching_actions
from sandbox.checks.language import FieldCondition
from sandbox.checks.pages import page_row, read_page
from sandbox.checks.rows import matches, select, text_twin, value_of
from sandbox.checks.show import field_name, show_expected, show_observed, show_range
from sandbox.checks.sources import AnswerSource, JournalSource, PublicSource, Source, ViewSource
from sandbox.checks.verdict import Observation
from sandbox.checks.world import World

TEXTUAL = {"eq", "ne", "in", "contains", "contains_all", "contains_any", "words", "chars"}
TEXTUAL |= {"matches", "empty"}


@dataclass(frozen=True)
class Place:
    """Rows on which conditions are asked, and what was seen while finding them.

    `whole` is the field that a condition without `field` speaks of.
    """

    rows: list[Mapping[str, Any]]
    seen: list[Observation] = field(default_factory=list)
    whole: str | None = None
    name: str = ""


def place(source: Source, world: World, frame: Frame) -> Place:
    """Find what the source names. Raises `CheckFault` and whatever the world raises."""
    match source:
        case ViewSource():
            return _view(source, world, frame)
        case JournalSource():
            found = matching_actions(source.journal, world.journal())
            ok = source.count.holds(len(found)) if source.count else bool(found)
            asked = show_range(source.count) if source.count else "au moins 1"
            return Place(list(found), [_counted("action du journal", asked, len(found), ok)])
        case PublicSource():
            page = read_page(source.public, world, frame)
            row = page_row(page)
            if source.part == "status":
                return Place([row], whole="status", name="page publique")
            shown = Observation(
                "page publique", "visible", _status(page.status), 200 <= page.status < 300
            )
            return Place([row], [shown], source.part, "page publique")
        case AnswerSource():
            answer = world.answer(source.answer)
            label = f"réponse à la question {source.answer}"
            if not answer:
                return Place([], [Observation(label, "une réponse", "rien", False)])
            return Place([dict(answer)], [], _main_part(answer), label)
    raise CheckFault("Source inconnue.")


def _view(source: ViewSource, world: World, frame: Frame) -> Place:
    rows = select(world.view(source.view), source.where, frame, source.view)
    if source.count is not None:
        ok = source.count.holds(len(rows))
        asked, number = show_range(source.count), len(rows)
        return Place(
            rows, [_counted(f"lignes « {source.view} »", asked, number, ok)], None, source.view
        )
    if len(rows) == 1:
        return Place(rows, name=source.view)
    label = f"ligne « {source.view} » attendue"
    return Place(rows, [_counted(label, "une seule", len(rows), False)], None, source.view)


def _counted(label: str, asked: str, number: int, ok: bool) -> Observation:
    return Observation(label, asked, "aucune" if number == 0 else str(number), ok)


def _status(status: int) -> str:
    return "visible" if 200 <= status < 300 else f"absente (réponse {status})"


def _main_part(answer: Mapping[str, Any]) -> str:
    return next((name for name in ("text", "number", "rows") if name in answer), "text")


def observe(condition: FieldCondition, here: Place, frame: Frame) -> list[Observation]:
    """Every comparison of a condition on every row of the place (usually one)."""
    path = condition.field or here.whole
    if path is None:
        raise CheckFault("La condition ne nomme pas de champ : ajoutez « field ».")
    label = condition.label or field_name(path)
    inner = Frame(frame.today, frame.zone, accents=condition.accents == "keep")
    seen: list[Observation] = []
    for row in here.rows:
        value = value_of(row, path, here.name)
        for name, expected in condition.asked():
            textual = text_twin(row, path, value) if name in TEXTUAL else value
            if condition.selects:
                seen.append(_items(condition, name, expected, value, label, inner))
            else:
                seen.append(_one(name, expected, textual, label, inner))
    return seen


def _one(name: str, expected: Any, observed: Any, label: str, frame: Frame) -> Observation:
    return Observation(
        label,
        show_expected(name, expected, frame.today),
        show_observed(name, expected, observed, frame.zone),
        compare(name, expected, observed, frame),
    )


def _items(
    condition: FieldCondition, name: str, expected: Any, value: Any, label: str, frame: Frame
) -> Observation:
    if value is not None and not isinstance(value, list | tuple):
        raise CheckFault("« where » et « item » demandent un champ qui porte une liste.")
    items = [item for item in value or [] if matches(item, condition.where, frame)]
    if name == "count":
        return _one(name, expected, items, label, frame)
    assert condition.item is not None
    label = f"{label}, {field_name(condition.item)}"
    values = [text_twin(item, condition.item, value_of(item, condition.item)) for item in items]
    results = [compare(name, expected, observed, frame) for observed in values]
    quantity = condition.match or "one"
    ok = {"one": len(results) == 1 and all(results), "some": any(results)}.get(
        quantity, bool(results) and all(results)
    )
    shown = "; ".join(show_observed(name, expected, observed, frame.zone) for observed in values)
    wanted = show_expected(name, expected, frame.today)
    return Observation(label, wanted, shown or "rien", ok)
