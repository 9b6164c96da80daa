"""Natural keys of the lines and options of the sheet, as forms and sentences write them."""

from __future__ import annotations

from collections.abc import Iterable

from reference_site.boutique.catalog.models import (
    AttributeValue,
    Combination,
    FeatureValue,
    Product,
)


def value_key(value: AttributeValue) -> str:
    """« Taille: M »."""
    return f"{value.attribute.name}: {value.label}"


def feature_key(value: FeatureValue) -> str:
    """« Matière: coton »."""
    return f"{value.feature.name}: {value.label}"


def ordered(values: Iterable[AttributeValue]) -> list[AttributeValue]:
    """Values in the order of their attributes."""
    return sorted(values, key=lambda value: (value.attribute.position, value.attribute.name))


def combination_key(combination: Combination) -> str:
    """« Taille: M, Couleur: Bleu »."""
    return ", ".join(value_key(value) for value in ordered(combination.values))


def combination_label(combination: Combination) -> str:
    """What people read: « Taille : M, Couleur : Bleu »."""
    return combination_key(combination).replace(": ", "\u00a0: ")


def product_key(product: Product) -> str:
    """The journal's key: the reference, or the name while there is none."""
    return product.reference or product.name
