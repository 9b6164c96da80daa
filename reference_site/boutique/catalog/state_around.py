"""State views of categories, reviews and carriers."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from reference_site.boutique.catalog.models import Carrier, Category, Product, Review
from reference_site.boutique.catalog.models.links import product_category
from reference_site.door.views import StateRow, state_view
from reference_site.shared.rich_text import to_text


class CategoryRow(StateRow):
    """A category; `parent` is a slug, empty for the root."""

    slug: str
    name: str
    parent: str
    description: str
    description_text: str
    image: str
    meta_title: str
    meta_description: str
    meta_keywords: str
    online: bool
    position: int
    products: list[str]
    origin: str
    admin_path: str
    public_path: str


@state_view("category", version=1, row=CategoryRow)
def categories(orm: Session) -> Iterator[CategoryRow]:
    """Every category with the references of its products."""
    inside: dict[int, list[str]] = {}
    pairs = orm.execute(
        select(product_category.c.category_id, Product.reference)
        .join(Product, Product.id == product_category.c.product_id)
        .order_by(Product.id)
    )
    for category_id, reference in pairs:
        inside.setdefault(category_id, []).append(reference)
    rows = orm.scalars(select(Category).order_by(Category.id).options(joinedload(Category.image)))
    for row in rows.unique():
        yield CategoryRow(
            slug=row.slug,
            name=row.name,
            parent=row.parent.slug if row.parent else "",
            description=row.description,
            description_text=to_text(row.description),
            image=row.image.file_name if row.image else "",
            meta_title=row.meta_title,
            meta_description=row.meta_description,
            meta_keywords=row.meta_keywords,
            online=row.online,
            position=row.position,
            products=inside.get(row.id, []),
            origin=row.origin,
            admin_path=f"/boutique/admin/categories/{row.id}",
            public_path=f"/boutique/{row.id}-{row.slug}",
        )


class ReviewRow(StateRow):
    """A review of a product, by reference."""

    code: str
    product: str
    author: str
    rating: int
    title: str
    text: str
    answer: str
    status: str
    origin: str


@state_view("review", version=1, row=ReviewRow)
def reviews(orm: Session) -> Iterator[ReviewRow]:
    """Every review."""
    for row in orm.scalars(select(Review).order_by(Review.id).options(joinedload(Review.product))):
        yield ReviewRow(
            code=row.code,
            product=row.product.reference,
            author=row.author,
            rating=row.rating,
            title=row.title,
            text=row.text,
            answer=row.answer,
            status=row.status,
            origin=row.origin,
        )


class CarrierRow(StateRow):
    """A carrier; `price` in cents excl. tax, `free_from` in cents incl. tax."""

    name: str
    delay: str
    price: int
    free_from: int | None
    active: bool
    origin: str


@state_view("carrier", version=1, row=CarrierRow)
def carriers(orm: Session) -> Iterator[CarrierRow]:
    """Every carrier."""
    for row in orm.scalars(select(Carrier).order_by(Carrier.position, Carrier.id)):
        yield CarrierRow(
            name=row.name,
            delay=row.delay,
            price=row.price_cents,
            free_from=row.free_from_cents,
            active=row.active,
            origin=row.origin,
        )
