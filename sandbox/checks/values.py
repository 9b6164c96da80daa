"""The values that a condition expects: plain, or typed as money, decimal, percent or date."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Discriminator, Tag

from sandbox.checks.amounts import parse_decimal, parse_money, parse_percent
from sandbox.checks.dates import check_date


class Strict(BaseModel):
    """A model of the language: frozen, unknown keys refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


def _readable(parse: Any) -> AfterValidator:
    def read(text: str) -> str:
        parse(text)
        return text

    return AfterValidator(read)


DateText = Annotated[str, AfterValidator(check_date)]


class Money(Strict):
    """`{money: "5,50 €"}`, compared in integer cents."""

    money: Annotated[str, _readable(parse_money)]

    @property
    def cents(self) -> int:
        return parse_money(self.money)


class DecimalValue(Strict):
    """`{decimal: "2,2"}`."""

    decimal: Annotated[str, _readable(parse_decimal)]

    @property
    def number(self) -> Decimal:
        return parse_decimal(self.decimal)


class Percent(Strict):
    """`{percent: "20 %"}`, compared in integer thousandths."""

    percent: Annotated[str, _readable(parse_percent)]

    @property
    def thousandths(self) -> int:
        return parse_percent(self.percent)


class DateValue(Strict):
    """`{date: today+15d}` or `{date: 2027-05-14}`."""

    date: DateText


TYPED = ("money", "decimal", "percent", "date")


def _kind(value: Any) -> str | None:
    """The tag of a value; « # » keeps tags apart from keys in the locations of errors."""
    if isinstance(value, Money | DecimalValue | Percent | DateValue):
        return next("#" + name for name in TYPED if name in type(value).model_fields)
    if isinstance(value, dict):
        return next(("#" + name for name in TYPED if name in value), None)
    if isinstance(value, str | int | bool | Decimal):
        return "#plain"
    return None


Plain = bool | int | str
Value = Annotated[
    Annotated[Money, Tag("#money")]
    | Annotated[DecimalValue, Tag("#decimal")]
    | Annotated[Percent, Tag("#percent")]
    | Annotated[DateValue, Tag("#date")]
    | Annotated[Plain, Tag("#plain")],
    Discriminator(_kind, custom_error_type="value_kind", custom_error_message="unknown value"),
]
