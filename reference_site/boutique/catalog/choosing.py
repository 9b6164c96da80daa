"""Choosing a combination by its values, attribute by attribute."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reference_site.boutique.catalog.models import (
    Attribute,
    AttributeValue,
    Combination,
    Product,
)
from reference_site.boutique.catalog.sale import default_combination
from reference_site.boutique.catalog.sheet.keys import value_key


@dataclass(frozen=True)
class Choices:
    """What can be chosen and what is: attributes with values in order, and the combination."""

    attributes: list[tuple[Attribute, list[AttributeValue]]]
    rows: list[Combination]
    combination: Combination | None
    chosen: frozenset[int]


def choose(product: Product, wanted: Sequence[str]) -> Choices:
    """The combination that has most of the wanted values; the default one without any."""
    rows = list(product.combinations) if product.kind == "combinations" else []
    default = default_combination(product)
    keys = set(wanted)

    def fits(row: Combination) -> tuple[int, bool]:
        return len(keys & {value_key(value) for value in row.values}), row is default

    combination = max(rows, key=fits) if rows else None
    values = {value.id: value for row in rows for value in row.values}
    attributes = {value.attribute.id: value.attribute for value in values.values()}
    return Choices(
        [
            (
                attribute,
                sorted(
                    (one for one in values.values() if one.attribute_id == attribute.id),
                    key=lambda one: (one.position, one.id),
                ),
            )
            for attribute in sorted(attributes.values(), key=lambda one: (one.position, one.name))
        ],
        rows,
        combination,
        frozenset(value.id for value in combination.values) if combination else frozenset(),
    )
