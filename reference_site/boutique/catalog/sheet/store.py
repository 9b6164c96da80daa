"""Loading products with all that a sheet or a list needs, in a fixed number of queries."""

from __future__ import annotations

from typing import Any

from flask import abort
from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session, joinedload, selectinload
from sqlalchemy.orm.interfaces import ORMOption

from reference_site.boutique.catalog.models import Combination, Product


def load_sheet(orm: Session, product_id: int) -> Product:
    """A product with everything loaded, or 404."""
    product = orm.scalars(
        select(Product)
        .where(Product.id == product_id)
        .options(*everything())
        .execution_options(populate_existing=True)
    ).one_or_none()
    if product is None:
        abort(404)
    return product


def everything() -> tuple[ORMOption, ...]:
    """Loader options of a whole sheet."""
    return (
        joinedload(Product.brand),
        joinedload(Product.tax_rule),
        joinedload(Product.main_category),
        selectinload(Product.categories),
        selectinload(Product.carriers),
        selectinload(Product.feature_values),
        selectinload(Product.related).selectinload(Product.images),
        selectinload(Product.combinations).selectinload(Combination.values),
        selectinload(Product.images),
    )


def is_like(column: Any, text: str) -> ColumnElement[bool]:
    """Whether a column contains a text; `%` and `_` are ordinary characters."""
    return column.icontains(text, autoescape=True)  # type: ignore[no-any-return]
