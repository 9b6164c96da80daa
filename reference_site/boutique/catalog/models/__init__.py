"""Tables of the catalogue."""

from __future__ import annotations

from reference_site.boutique.catalog.models.classification import (
    Attribute,
    AttributeValue,
    Brand,
    Category,
    Feature,
    FeatureValue,
)
from reference_site.boutique.catalog.models.product import Combination, Product, ProductImage
from reference_site.boutique.catalog.models.review import Review
from reference_site.boutique.catalog.models.selling import (
    Carrier,
    SearchAlias,
    ShopSetting,
    TaxRule,
)

__all__ = [
    "Attribute",
    "AttributeValue",
    "Brand",
    "Carrier",
    "Category",
    "Combination",
    "Feature",
    "FeatureValue",
    "Product",
    "ProductImage",
    "Review",
    "SearchAlias",
    "ShopSetting",
    "TaxRule",
]
