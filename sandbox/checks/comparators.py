"""What may be asked of a value. A condition carries at least one of these."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import re2
from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from sandbox.checks.values import DateText, DateValue, Strict, Value


class Range(Strict):
    """A number of things: `3`, `{min: 2}`, `{min: 120, max: 160}`."""

    min: int | None = Field(default=None, ge=0)
    max: int | None = Field(default=None, ge=0)

    @model_validator(mode="before")
    @classmethod
    def _exact(cls, value: Any) -> Any:
        if isinstance(value, int) and not isinstance(value, bool):
            return {"min": value, "max": value}
        return value

    @model_validator(mode="after")
    def _ordered(self) -> Range:
        if self.min is None and self.max is None:
            raise ValueError("donnez « min », « max » ou les deux")
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueError("« min » dépasse « max »")
        return self

    def holds(self, number: int) -> bool:
        return (self.min is None or number >= self.min) and (self.max is None or number <= self.max)


class Between(Strict):
    """Both ends included."""

    min: Value
    max: Value


def _linear(pattern: str) -> str:
    try:
        re2.compile(pattern, _options())
    except re2.error as error:
        raise ValueError(f"expression refusée : {error}") from error
    return pattern


def _options() -> Any:
    options = re2.Options()
    options.log_errors = False
    options.max_mem = 8 << 20
    return options


def linear_pattern(pattern: str) -> Any:
    """The compiled RE2 pattern: time linear in the text, no backtracking."""
    return re2.compile(pattern, _options())


def _bare_date(value: Any) -> Any:
    return value.get("date", value) if isinstance(value, dict) and len(value) == 1 else value


Day = Annotated[DateText, BeforeValidator(_bare_date)]
Ordered = Annotated[
    Value,
    AfterValidator(lambda value: _refuse_text(value)),
]


def _refuse_text(value: Any) -> Any:
    if isinstance(value, str | bool):
        raise ValueError("on attend un nombre, un montant, un pourcentage ou une date")
    return value


class Comparators(Strict):
    """The closed set. `accents: ignore` makes text comparisons blind to accents."""

    eq: Value | list[Value] | None = None
    ne: Value | None = None
    lt: Ordered | None = None
    le: Ordered | None = None
    gt: Ordered | None = None
    ge: Ordered | None = None
    between: Between | None = None
    in_: list[Value] | None = Field(default=None, alias="in", min_length=1)
    contains: Value | None = None
    contains_all: list[Value] | None = Field(default=None, min_length=1)
    contains_any: list[Value] | None = Field(default=None, min_length=1)
    words: Range | None = None
    chars: Range | None = None
    matches: Annotated[str, AfterValidator(_linear)] | None = None
    count: Range | None = None
    empty: bool | None = None
    before: Day | None = None
    after: Day | None = None
    same_day: Day | None = None
    accents: Literal["keep", "ignore"] = "keep"

    @model_validator(mode="after")
    def _one_at_least(self) -> Comparators:
        if not self.asked():
            raise ValueError(
                "aucune comparaison : ajoutez par exemple « eq », « words » ou « empty »"
            )
        return self

    def asked(self) -> list[tuple[str, Any]]:
        """The comparisons asked, in the order of this class."""
        return [
            (name.rstrip("_"), getattr(self, name))
            for name in COMPARATORS
            if getattr(self, name) is not None
        ]


COMPARATORS = tuple(name for name in Comparators.model_fields if name != "accents")
__all__ = ["COMPARATORS", "Between", "Comparators", "DateValue", "Range", "linear_pattern"]
