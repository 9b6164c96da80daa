"""What the sheet lets choose, by natural key."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from reference_site.boutique.catalog.forms import ProductForm
from reference_site.boutique.catalog.models import (
    Attribute,
    AttributeValue,
    Brand,
    Carrier,
    Category,
    Feature,
    FeatureValue,
    Product,
    TaxRule,
)
from reference_site.boutique.catalog.sheet.keys import feature_key, value_key


@dataclass(frozen=True)
class Branch:
    """A category in its place in the tree."""

    category: Category
    depth: int
    path: str


@dataclass(frozen=True)
class Options:
    """Rows behind the choices, for the template to lay out."""

    branches: list[Branch]
    attributes: list[tuple[Attribute, list[AttributeValue]]]
    features: list[tuple[Feature, list[FeatureValue]]]
    rates: dict[str, int]


def category_tree(orm: Session) -> list[Branch]:
    """All categories, parents before children, with their path (« Accueil > Bivouac »)."""
    rows = orm.scalars(select(Category).order_by(Category.position, Category.name)).all()
    children: dict[int | None, list[Category]] = {}
    for row in rows:
        children.setdefault(row.parent_id, []).append(row)
    found: list[Branch] = []

    def walk(parent: int | None, depth: int, path: str) -> None:
        for row in children.get(parent, ()):
            here = f"{path} > {row.name}" if path else row.name
            found.append(Branch(row, depth, here))
            walk(row.id, depth + 1, here)

    walk(None, 0, "")
    return found


def prepare(form: ProductForm, orm: Session, product: Product) -> Options:
    """Fill every choice of the form; must run before it is validated."""
    branches = category_tree(orm)
    slugs = [(branch.category.slug, branch.category.name) for branch in branches]
    form.categories.offer(slugs)
    form.main_category.offer([("", "Aucune"), *slugs])
    brands = orm.scalars(select(Brand).order_by(Brand.name))
    form.brand.offer([("", "Aucune marque"), *((row.name, row.name) for row in brands)])
    taxes = orm.scalars(select(TaxRule).order_by(TaxRule.position, TaxRule.id)).all()
    form.tax_rule.offer([("", "Aucune taxe"), *((row.name, row.name) for row in taxes)])
    carriers = orm.scalars(
        select(Carrier).where(Carrier.active).order_by(Carrier.position, Carrier.id)
    ).all()
    kept = [row for row in product.carriers if not row.active]
    form.carriers.offer([(row.name, row.name) for row in (*carriers, *kept)])
    values = orm.scalars(select(AttributeValue).order_by(AttributeValue.position)).all()
    attributes = orm.scalars(select(Attribute).order_by(Attribute.position, Attribute.name)).all()
    form.generate.offer(_labels(value_key(row) for row in values))
    feature_values = orm.scalars(
        select(FeatureValue).order_by(FeatureValue.position, FeatureValue.label)
    ).all()
    features = orm.scalars(select(Feature).order_by(Feature.position, Feature.name)).all()
    form.features.offer(_labels(feature_key(row) for row in feature_values))
    form.related.offer(_others(orm, product))
    return Options(
        branches,
        [(one, [row for row in values if row.attribute_id == one.id]) for one in attributes],
        [(one, [row for row in feature_values if row.feature_id == one.id]) for one in features],
        {row.name: row.rate for row in taxes} | {"": 0},
    )


def _labels(keys: Iterable[str]) -> list[tuple[str, str]]:
    return [(key, key) for key in keys]


def _others(orm: Session, product: Product) -> list[tuple[str, str]]:
    rows = orm.execute(
        select(Product.reference, Product.name)
        .where(Product.id != product.id, Product.reference != "")
        .order_by(Product.name)
    )
    return [(reference, name) for reference, name in rows]
