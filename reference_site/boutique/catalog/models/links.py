"""Association rows of the catalogue (journaled like any other table)."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, Table

from reference_site.db import Base


def _link(name: str, left: str, left_table: str, right: str, right_table: str) -> Table:
    return Table(
        name,
        Base.metadata,
        Column(left, ForeignKey(f"{left_table}.id", ondelete="CASCADE"), primary_key=True),
        Column(
            right, ForeignKey(f"{right_table}.id", ondelete="CASCADE"), primary_key=True, index=True
        ),
        Column("position", Integer, nullable=False, server_default="0"),
    )


product_category = _link("product_category", "product_id", "product", "category_id", "category")
product_carrier = _link("product_carrier", "product_id", "product", "carrier_id", "carrier")
product_related = _link("product_related", "product_id", "product", "related_id", "product")
product_feature = _link(
    "product_feature", "product_id", "product", "feature_value_id", "feature_value"
)
combination_value = _link(
    "combination_value",
    "combination_id",
    "combination",
    "attribute_value_id",
    "attribute_value",
)
