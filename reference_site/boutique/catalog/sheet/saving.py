"""Writing a validated sheet into its rows. Runs inside `record`; knows no request."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug.datastructures import FileStorage

from reference_site.boutique.catalog import prices, rules, sale
from reference_site.boutique.catalog.forms import ProductForm
from reference_site.boutique.catalog.models import (
    AttributeValue,
    Brand,
    Carrier,
    Category,
    Combination,
    FeatureValue,
    Product,
    ProductImage,
    TaxRule,
)
from reference_site.boutique.catalog.sheet.filling import PLAIN
from reference_site.boutique.catalog.sheet.keys import combination_key, feature_key, value_key
from reference_site.db import Entity
from reference_site.shared.media_library.store import add_media

Row = TypeVar("Row", bound=Entity)


def save_sheet(orm: Session, product: Product, form: ProductForm) -> None:
    """Everything but new pictures and generated combinations."""
    before = sale.product_price(product)
    old_rate = sale.rate_of(product)
    for field, column in PLAIN.items():
        setattr(product, column, form[field].data)
    product.slug = product.slug or rules.slug_of(product.name)
    product.tags = ", ".join(rules.split_tags(product.tags))
    product.brand = _one(orm, Brand, "name", form.brand.data)
    product.tax_rule = _one(orm, TaxRule, "name", form.tax_rule.data)
    product.categories = _many(orm, Category, "slug", form.categories.data or [])
    product.main_category = _one(orm, Category, "slug", form.main_category.data)
    if product.main_category and product.main_category not in product.categories:
        product.categories = [*product.categories, product.main_category]
    if product.main_category is None and product.categories:
        product.main_category = product.categories[-1]
    product.carriers = _many(orm, Carrier, "name", form.carriers.data or [])
    product.related = _many(orm, Product, "reference", _related(orm, product, form))
    features = orm.scalars(select(FeatureValue)).all()
    product.feature_values = [
        row for row in features if feature_key(row) in (form.features.data or [])
    ]
    rate = sale.rate_of(product)
    product.price_cents, product.price_incl_cents = prices.settle(
        before, form.price_excl.data, form.price_incl.data, rate
    )
    _redirect(orm, product, form)
    if product.kind == "combinations":
        _save_combinations(product, form, rate, old_rate)
    else:
        product.quantity = form.quantity.data
    _save_images(product, form)


def _save_combinations(product: Product, form: ProductForm, rate: int, old_rate: int) -> None:
    lines = {entry.form.key.data: entry.form for entry in form.combinations}
    for row in list(product.combinations):
        line = lines.get(combination_key(row))
        if line is None:
            continue
        if line.remove.data:
            product.combinations.remove(row)
            continue
        before = prices.price(row.impact_cents, old_rate, row.impact_incl_cents)
        row.impact_cents, row.impact_incl_cents = prices.settle(
            before, line.impact_excl.data, line.impact_incl.data, rate
        )
        row.reference = line.reference.data or ""
        row.quantity = line.quantity.data
        row.is_default = combination_key(row) == form.default_combination.data
    keep_one_default(product)


def keep_one_default(product: Product) -> None:
    """Exactly one default, and the product's quantity is the sum of its combinations'."""
    chosen = next((row for row in product.combinations if row.is_default), None)
    chosen = chosen or next(iter(product.combinations), None)
    for row in product.combinations:
        row.is_default = row is chosen
    product.quantity = sum(row.quantity for row in product.combinations)


def generate(orm: Session, product: Product, chosen: list[str]) -> list[Combination]:
    """Add every missing combination of the chosen values; returns the new ones."""
    known = {value_key(row): row for row in orm.scalars(select(AttributeValue))}
    picked = [(known[key].attribute.name, known[key].label) for key in chosen if key in known]
    existing = [
        [(value.attribute.name, value.label) for value in row.values]
        for row in product.combinations
    ]
    made = []
    for keys in rules.new_combinations(picked, existing):
        values = [known[f"{attribute}: {label}"] for attribute, label in keys]
        suffix = "-".join(rules.slug_of(value.label).upper() for value in values)
        row = Combination(
            reference=f"{product.reference}-{suffix}" if product.reference else "",
            values=values,
            quantity=0,
            impact_cents=0,
            is_default=False,
            position=len(product.combinations) + 1,
        )
        product.combinations.append(row)
        made.append(row)
    keep_one_default(product)
    return made


def add_images(orm: Session, product: Product, files: list[FileStorage], folder: Path) -> int:
    """Store pictures and hang them at the end. Raises `UploadRefused` for the first bad one."""
    for upload in files:
        media = add_media(orm, upload, folder)
        media.alt = media.alt or product.name
        product.images.append(
            ProductImage(media=media, position=len(product.images) + 1, cover=not product.images)
        )
    return len(files)


def _save_images(product: Product, form: ProductForm) -> None:
    lines = {entry.form.key.data: entry.form for entry in form.images}
    for row in list(product.images):
        line = lines.get(row.media.file_name)
        if line is None:
            continue
        if line.remove.data:
            product.images.remove(row)
            continue
        row.caption = line.caption.data or ""
        row.position = line.position.data
        row.cover = row.media.file_name == form.cover.data
    product.images.sort(key=lambda row: (row.position, row.id or 0))
    for number, row in enumerate(product.images, start=1):
        row.position = number
    if product.images and not any(row.cover for row in product.images):
        product.images[0].cover = True


def _redirect(orm: Session, product: Product, form: ProductForm) -> None:
    target = form.redirect_to.data or ""
    to_category = (form.redirection.data or "").endswith("category")
    to_product = (form.redirection.data or "").endswith("product")
    product.redirect_category = _one(orm, Category, "slug", target if to_category else "")
    product.redirect_product = _one(orm, Product, "reference", target if to_product else "")


def _related(orm: Session, product: Product, form: ProductForm) -> list[str]:
    chosen = list(form.related.data or [])
    if form.related_add.data:
        found = find_product(orm, form.related_add.data)
        if found is not None and found.id != product.id:
            chosen.append(found.reference)
    return list(dict.fromkeys(chosen))


def find_product(orm: Session, text: str) -> Product | None:
    """The product that a typed reference, name or « Nom (référence) » designates."""
    wanted = text.strip()
    for row in orm.scalars(select(Product).where(Product.reference != "")):
        if wanted in (row.reference, row.name, f"{row.name} ({row.reference})"):
            return row
    return None


def _one(orm: Session, cls: type[Row], column: str, key: str | None) -> Row | None:
    if not key:
        return None
    return orm.scalars(select(cls).where(getattr(cls, column) == key)).first()


def _many(orm: Session, cls: type[Row], column: str, keys: list[str]) -> list[Row]:
    if not keys:
        return []
    rows = {
        getattr(row, column): row
        for row in orm.scalars(select(cls).where(getattr(cls, column).in_(keys)))
    }
    return [rows[key] for key in keys if key in rows]
