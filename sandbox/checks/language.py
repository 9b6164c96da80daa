"""A check: where to look, what must hold there, what a right answer leaves alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag, model_validator

from sandbox.checks.comparators import Comparators
from sandbox.checks.sources import JournalSource, PublicSource, Source, ViewSource, Where
from sandbox.checks.values import Strict

Identifier = Annotated[str, Field(pattern=r"^[a-z0-9]+(?:[-_][a-z0-9]+)*$", max_length=60)]


class FieldCondition(Comparators):
    """Something about one field (dotted path), or about items of a list that it holds.

    `where` keeps some items of a list of mappings, `item` names what is compared in each, `match`
    says how many must satisfy: the only one, every one (at least one), or some.
    """

    field: str | None = None
    label: str | None = None
    where: Where = Field(default_factory=dict)
    item: str | None = None
    match: Literal["one", "every", "some"] | None = None

    @model_validator(mode="after")
    def _selection(self) -> FieldCondition:
        if self.match is not None and not self.selects:
            raise ValueError("« match » demande « where » ou « item »")
        if self.selects and self.item is None and self.count is None:
            raise ValueError("« where » demande « item » (ce qui est comparé) ou « count »")
        return self

    @property
    def selects(self) -> bool:
        return bool(self.where) or self.item is not None


class Group(Strict):
    """All or any of several conditions, perhaps looked at elsewhere than the check itself."""

    given: Source | None = None
    all: list[Condition] | None = Field(default=None, min_length=1)
    any: list[Condition] | None = Field(default=None, min_length=1)


def _condition(value: Any) -> str:
    if isinstance(value, FieldCondition):
        return "#field"
    keys = value if isinstance(value, dict) else type(value).model_fields
    return "#group" if {"all", "any", "given"} & set(keys) else "#field"


Condition = Annotated[
    Annotated[FieldCondition, Tag("#field")] | Annotated[Group, Tag("#group")],
    Discriminator(_condition),
]


class Unchanged(Strict):
    """Rows that a right answer leaves alone, compared with the golden state.

    Rows are joined by `key` (default: their natural key); without `fields` they must only still
    be there.
    """

    view: str
    where: Where = Field(default_factory=dict)
    except_: Where = Field(default_factory=dict, alias="except")
    fields: list[str] = Field(default_factory=list)
    key: str | None = None


class Frame(Strict):
    """What must stay; it never speaks of the whole site."""

    unchanged: list[Unchanged] = Field(min_length=1)


class Check(Strict):
    """One automatic check. It never sets a level or a mark (design: exam)."""

    id: Identifier
    title: str = Field(min_length=3)
    given: Source | None = None
    all: list[Condition] | None = Field(default=None, min_length=1)
    any: list[Condition] | None = Field(default=None, min_length=1)
    frame: Frame | None = None
    guards: bool = False

    @model_validator(mode="after")
    def _asks_something(self) -> Check:
        conditions = self.all or self.any
        if conditions and self.given is None and not _all_placed(conditions):
            raise ValueError("une condition ne dit pas où regarder : ajoutez « given »")
        if not conditions and self.given is None and self.frame is None:
            raise ValueError("ce contrôle ne demande rien : ajoutez « given » et « all »")
        needs = isinstance(self.given, PublicSource) and self.given.part != "status"
        if not conditions and needs:
            raise ValueError("une page publique demande des conditions : ajoutez « all »")
        return self

    def field_conditions(self) -> Iterator[tuple[Source, FieldCondition]]:
        """Every condition on a field, with the place where it looks."""
        yield from _walk(self.given, [*(self.all or []), *(self.any or [])])

    def sources(self) -> Iterator[Source]:
        """Every place where the check looks (frames apart)."""
        yield from _places(self)


Group.model_rebuild()
Check.model_rebuild()


def _all_placed(conditions: list[Condition]) -> bool:
    return all(
        isinstance(item, Group)
        and (item.given is not None or _all_placed([*(item.all or []), *(item.any or [])]))
        for item in conditions
    )


def _walk(
    given: Source | None, conditions: list[Condition]
) -> Iterator[tuple[Source, FieldCondition]]:
    for item in conditions:
        if isinstance(item, Group):
            yield from _walk(item.given or given, [*(item.all or []), *(item.any or [])])
        elif given is not None:
            yield given, item


def _places(node: Check | Group) -> Iterator[Source]:
    if node.given is not None:
        yield node.given
    for item in [*(node.all or []), *(node.any or [])]:
        if isinstance(item, Group):
            yield from _places(item)


def deletes(source: Source | None) -> bool:
    """Whether the source asks that no row be left."""
    counted = isinstance(source, ViewSource | JournalSource) and source.count is not None
    return counted and source.count.max == 0  # type: ignore[union-attr]
