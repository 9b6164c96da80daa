"""Wrong variants of a model answer, derived from what its checks expect.

A price off by a cent, a date a day late, a wrong category, an emptied text, a box flipped: each is
a small slip that a candidate makes, and each names the check that must turn red. Pure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sandbox.checks.language import Check, Condition, FieldCondition, Group
from sandbox.checks.sources import AnswerSource, Source, ViewSource
from sandbox.checks.values import DateValue, Money, Percent
from sandbox.subjects.schema import Subject
from sandbox.subjects.slips import Slip, slips_for
from sandbox.subjects.solution import Answer, FieldValue, Solution, Step

Alternatives = Callable[[str, str], Sequence[str]]


@dataclass(frozen=True)
class Mutant:
    """One wrong variant. `solution` holds the steps of the check's own task only."""

    check: str
    task: str
    sentence: str
    solution: Solution


def mutants(
    subject: Subject, solution: Solution, alternatives: Alternatives = lambda view, field: ()
) -> list[Mutant]:
    """Every wrong variant of `solution`, check by check; guards apart.

    `alternatives(view, field)` gives other values that rows carry in that field, so that a wrong
    category is one that exists. A check from which nothing can be derived gets one variant: its
    question left out while the others are done.
    """
    found: list[Mutant] = []
    for check in subject.checks:
        if check.guards:
            continue
        task = subject.task_of_check(check.id).id
        own = solution.only(task)
        variants = [
            Mutant(check.id, task, sentence, mutated)
            for sentence, mutated in _variants(check, own, alternatives)
        ]
        found += variants or [_left_out(check, task, solution)]
    return found


def _left_out(check: Check, task: str, solution: Solution) -> Mutant:
    rest = solution.model_copy(
        update={
            "steps": [step for step in solution.steps if step.task != task],
            "answers": {k: v for k, v in solution.answers.items() if k != task},
        }
    )
    return Mutant(check.id, task, "toutes les questions sauf celle-ci", rest)


def _variants(
    check: Check, own: Solution, alternatives: Alternatives
) -> Iterator[tuple[str, Solution]]:
    met: set[str] = set()
    for source, condition in _needed(check.given, check.all):
        for name, expected in condition.asked():
            for slip in slips_for(name, expected):
                mutated = _apply(own, source, condition, slip, alternatives)
                if mutated is not None and (text := mutated.model_dump_json()) not in met:
                    met.add(text)
                    written = isinstance(source, AnswerSource)
                    yield "réponse écrite fausse" if written else slip.sentence, mutated


def _needed(
    given: Source | None, conditions: Sequence[Condition] | None
) -> Iterator[tuple[Source, FieldCondition]]:
    """Conditions without which the check cannot pass: those under `any` may be left to others."""
    for item in conditions or ():
        if isinstance(item, Group):
            only = item.all or (item.any if item.any and len(item.any) == 1 else None)
            yield from _needed(item.given or given, only)
        elif given is not None and item.match != "some":
            yield given, item


def _apply(
    own: Solution,
    source: Source,
    condition: FieldCondition,
    slip: Slip,
    alternatives: Alternatives,
) -> Solution | None:
    if isinstance(source, AnswerSource):
        return _slipped_answer(own, source.answer, slip)
    if not isinstance(source, ViewSource) or condition.field is None:
        return None
    name = condition.item or condition.field.rsplit(".", 1)[-1]
    others = [
        value
        for value in alternatives(source.view, condition.field)
        if not slip.fits(value) and value
    ]
    typed = isinstance(slip.right, Money | Percent | DateValue)
    for wanted in [name, None] if typed else [name]:
        changed = [_slipped(step, wanted, slip, others) for step in own.steps]
        if any(changed):
            pairs = zip(changed, own.steps, strict=True)
            return own.model_copy(update={"steps": [new or old for new, old in pairs]})
    return None


def _slipped(step: Step, name: str | None, slip: Slip, others: Sequence[str]) -> Step | None:
    """The step with the slip made in the fields of that name, or None when it has none.

    Without a name, in whatever field holds that typed value: a form may call a price otherwise
    than the state view does.
    """
    fields: dict[str, FieldValue] = dict(step.fields)
    clear = list(step.clear)
    touched = False
    for field, value in step.fields.items():
        if not _named(field, name) or not (slip.any_value or slip.fits(value)):
            continue
        touched = True
        if slip.flips:
            del fields[field]
            if value in (False, ""):
                fields[field] = True
            else:
                clear.append(field)
        elif isinstance(value, list | tuple):
            fields[field] = _other_items(value, slip, others)
        elif isinstance(value, str) and slip.swaps and others:
            fields[field] = others[0]
        else:
            fields[field] = slip.value
    if slip.flips:
        for field in step.clear:
            if _named(field, name):
                touched = True
                clear.remove(field)
                fields[field] = True
    return step.model_copy(update={"fields": fields, "clear": clear}) if touched else None


def _other_items(value: Sequence[Any], slip: Slip, others: Sequence[str]) -> list[Any]:
    if slip.any_value:
        return []
    kept = [item for item in value if not slip.fits(item)]
    fresh = [other for other in others if other not in kept][:1] if slip.swaps else []
    return [*kept, *fresh]


def _slipped_answer(own: Solution, task: str, slip: Slip) -> Solution | None:
    answer = own.answers.get(task)
    if answer is None:
        return None
    wrong: Answer
    if answer.number is not None:
        wrong = Answer(number="999999999")
    elif answer.text is not None:
        wrong = Answer(text="Je ne sais pas.")
    else:
        wrong = Answer(rows=[["" for _ in row] for row in answer.rows or []])
    return own.model_copy(update={"answers": {**own.answers, task: wrong}})


def _named(field: str, name: str | None) -> bool:
    """« combinations-0-stock » is the field « stock » of an item; « stock » is itself."""
    return name is None or field == name or field.replace(".", "-").rsplit("-", 1)[-1] == name
