"""Where a check looks: state view, public page, journal, desk answer."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag, field_validator

from sandbox.checks.comparators import Comparators, Range
from sandbox.checks.values import Strict, Value

PublicPart = Literal[
    "status", "title", "headings", "links", "buttons", "images", "labelled_fields", "text"
]


def _where_kind(value: Any) -> str:
    if isinstance(value, Comparators):
        return "#comparators"
    names = set(Comparators.model_fields) | {"in"}
    return "#comparators" if isinstance(value, dict) and names & set(value) else "#value"


WhereValue = Annotated[
    Annotated[Comparators, Tag("#comparators")] | Annotated[Value, Tag("#value")],
    Discriminator(_where_kind),
]
Where = dict[str, WhereValue]


class ViewSource(Strict):
    """Rows of a state view. Exactly one must match `where`, unless `count` says otherwise."""

    view: str
    where: Where = Field(default_factory=dict)
    count: Range | None = None


class RowRef(Strict):
    """A row of a state view, whose `public_path` is the page to read."""

    view: str
    where: Where


class PublicSource(Strict):
    """The page that an anonymous visitor gets, read over the snapshot.

    `public` is a path, where `{product:BISC-01}` stands for the public path of that row, or a
    `{view, where}` when the candidate chose the name.
    """

    public: str | RowRef
    part: PublicPart | None = None

    @field_validator("public")
    @classmethod
    def _local(cls, public: str | RowRef) -> str | RowRef:
        if isinstance(public, str) and not public.startswith(("/", "{")):
            raise ValueError("l’adresse doit être un chemin du site, qui commence par « / »")
        return public


class Act(Strict):
    """A pattern of journal actions; what is not named may be anything."""

    verb: str | None = None
    entity: str | None = None
    key: str | None = None
    by: str | None = None


class ActSource(Act):
    """Actions to find, before the first or after the last one of another pattern."""

    before: Act | None = None
    after: Act | None = None


class JournalSource(Strict):
    """It happened. At least one action must match, unless `count` says otherwise."""

    journal: ActSource
    count: Range | None = None


class AnswerSource(Strict):
    """What was written on the desk for a task."""

    answer: str


SOURCES = ("view", "public", "journal", "answer")


def _source(value: Any) -> str | None:
    if isinstance(value, dict):
        return next(("#" + name for name in SOURCES if name in value), None)
    return next(
        ("#" + name for name in SOURCES if name in getattr(type(value), "model_fields", {})), None
    )


Source = Annotated[
    Annotated[ViewSource, Tag("#view")]
    | Annotated[PublicSource, Tag("#public")]
    | Annotated[JournalSource, Tag("#journal")]
    | Annotated[AnswerSource, Tag("#answer")],
    Discriminator(_source, custom_error_type="source_kind", custom_error_message="unknown source"),
]
