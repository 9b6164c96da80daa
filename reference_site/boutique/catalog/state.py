"""State views of products and combinations: the only thing that checks know of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from reference_site.boutique.catalog import rules, sale
from reference_site.boutique.catalog.models import (
    Combination,
    Product,
    ProductImage,
)
from reference_site.boutique.catalog.sheet.keys import (
    combination_key,
    feature_key,
    ordered,
    value_key,
)
from reference_site.boutique.catalog.sheet.store import everything
from reference_site.door.views import StateRow, state_view
from reference_site.shared.rich_text import to_text


class CombinationRow(StateRow):
    """One combination; `values` reads « Taille: M », prices are cents."""

    product: str
    key: str
    reference: str
    values: list[str]
    impact_excl_tax: int
    impact_incl_tax: int
    price_incl_tax: int
    quantity: int
    default: bool


class ImageRow(StateRow):
    """One picture of a product, in order."""

    file_name: str
    caption: str
    cover: bool
    position: int
    digest: str


class ProductRow(StateRow):
    """A product sheet. `summary` and `description` are HTML, their `_text` what a reader sees."""

    reference: str
    name: str
    type: str
    online: bool
    price_excl_tax: int
    price_incl_tax: int
    wholesale_price: int
    on_sale: bool
    tax_rule: str
    summary: str
    summary_text: str
    description: str
    description_text: str
    brand: str
    categories: list[str]
    main_category: str
    combinations: list[CombinationRow]
    quantity: int
    minimum_quantity: int
    low_stock_alert: int | None
    out_of_stock: str
    label_in_stock: str
    label_out_of_stock: str
    restock_on: str | None
    carriers: list[str]
    web_only: bool
    available_for_order: bool
    show_price: bool
    visibility: str
    condition: str
    features: list[str]
    meta_title: str
    meta_description: str
    slug: str
    tags: list[str]
    redirection: str
    redirect_to: str
    related: list[str]
    images: list[ImageRow]
    created_on: str | None
    origin: str
    admin_path: str
    public_path: str


@state_view("product", version=1, row=ProductRow)
def products(orm: Session) -> Iterable[ProductRow]:
    """Every product, in order of creation."""
    rows = orm.scalars(select(Product).order_by(Product.id).options(*everything())).unique()
    return [_product(row) for row in rows]


def _product(row: Product) -> ProductRow:
    price = sale.product_price(row)
    return ProductRow(
        reference=row.reference,
        name=row.name,
        type=row.kind,
        online=row.online,
        price_excl_tax=price.excl_cents,
        price_incl_tax=price.incl_cents,
        wholesale_price=row.wholesale_cents,
        on_sale=row.on_sale,
        tax_rule=row.tax_rule.name if row.tax_rule else "",
        summary=row.summary,
        summary_text=to_text(row.summary),
        description=row.description,
        description_text=to_text(row.description),
        brand=row.brand.name if row.brand else "",
        categories=[one.slug for one in row.categories],
        main_category=row.main_category.slug if row.main_category else "",
        combinations=[_combination(row, one) for one in row.combinations],
        quantity=row.quantity,
        minimum_quantity=row.minimum_quantity,
        low_stock_alert=row.low_stock_alert,
        out_of_stock=row.out_of_stock,
        label_in_stock=row.label_in_stock,
        label_out_of_stock=row.label_out_of_stock,
        restock_on=row.restock_on.isoformat() if row.restock_on else None,
        carriers=[one.name for one in row.carriers],
        web_only=row.web_only,
        available_for_order=row.available_for_order,
        show_price=row.show_price,
        visibility=row.visibility,
        condition=row.condition,
        features=[feature_key(one) for one in row.feature_values],
        meta_title=row.meta_title,
        meta_description=row.meta_description,
        slug=row.slug,
        tags=rules.split_tags(row.tags),
        redirection=row.redirection,
        redirect_to=_redirect_to(row),
        related=[one.reference for one in row.related],
        images=[_image(one) for one in row.images],
        created_on=row.created_on.isoformat() if row.created_on else None,
        origin=row.origin,
        admin_path=f"/boutique/admin/produits/{row.id}",
        public_path=f"/boutique/produit/{row.id}-{row.slug or 'produit'}.html",
    )


def _redirect_to(row: Product) -> str:
    if row.redirect_product:
        return row.redirect_product.reference
    return row.redirect_category.slug if row.redirect_category else ""


def _image(row: ProductImage) -> ImageRow:
    return ImageRow(
        file_name=row.media.file_name,
        caption=row.caption,
        cover=row.cover,
        position=row.position,
        digest=row.media.digest,
    )


def _combination(product: Product, row: Combination) -> CombinationRow:
    total = sale.combination_price(product, row)
    base = sale.product_price(product)
    return CombinationRow(
        product=product.reference,
        key=combination_key(row),
        reference=row.reference,
        values=[value_key(value) for value in ordered(row.values)],
        impact_excl_tax=row.impact_cents,
        impact_incl_tax=total.incl_cents - base.incl_cents,
        price_incl_tax=total.incl_cents,
        quantity=row.quantity,
        default=row.is_default,
    )


@state_view("combination", version=1, row=CombinationRow)
def combinations(orm: Session) -> Iterator[CombinationRow]:
    """Every combination of every product that has some."""
    rows = orm.scalars(
        select(Product)
        .where(Product.kind == "combinations")
        .order_by(Product.id)
        .options(
            joinedload(Product.tax_rule),
            selectinload(Product.combinations).selectinload(Combination.values),
        )
    ).unique()
    for product in rows:
        for row in product.combinations:
            yield _combination(product, row)
