"""Products as the shop lists them: picture, flags, price, stars. A fixed number of queries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, joinedload, selectinload

from reference_site.boutique.catalog import sale
from reference_site.boutique.catalog.models import (
    Combination,
    Product,
    ProductImage,
    Review,
)
from reference_site.boutique.catalog.sale import Quote
from reference_site.boutique.catalog.sheet.keys import value_key
from reference_site.site import current_site


@dataclass(frozen=True)
class Stars:
    """Approved reviews of a product: how many, and their mean in tenths (47 is 4,7)."""

    count: int
    tenths: int


@dataclass(frozen=True)
class Card:
    """One product of a list."""

    product: Product
    quote: Quote
    cover: ProductImage | None
    stars: Stars | None
    from_price: bool

    @property
    def values(self) -> set[str]:
        """Attribute values in which it is sold (« Taille: M »)."""
        rows = self.product.combinations if self.product.kind == "combinations" else []
        return {value_key(value) for row in rows for value in row.values}

    @property
    def hover(self) -> ProductImage | None:
        """The picture shown under the pointer: the first that is not the cover."""
        return next((row for row in self.product.images if row is not self.cover), None)


def load_cards(orm: Session, *where: ColumnElement[bool]) -> list[Card]:
    """The cards of the online products that answer a condition, in the order of their numbers."""
    products = orm.scalars(
        select(Product)
        .where(Product.online, *where)
        .order_by(Product.id)
        .options(
            joinedload(Product.tax_rule),
            joinedload(Product.brand),
            selectinload(Product.images),
            selectinload(Product.combinations).selectinload(Combination.values),
        )
    ).all()
    return cards_of(orm, products)


def cards_of(orm: Session, products: Sequence[Product]) -> list[Card]:
    """Cards of products already loaded."""
    shop = sale.open_shop(orm, products, current_site().binding.today)
    stars = read_stars(orm, [product.id for product in products])
    return [
        Card(
            product,
            _quote(shop, product),
            next((row for row in product.images if row.cover), next(iter(product.images), None)),
            stars.get(product.id),
            len({row.impact_cents for row in product.combinations}) > 1,
        )
        for product in products
    ]


def _quote(shop: sale.Shop, product: Product) -> Quote:
    """The price of the default choice, the stock of all choices together."""
    choice = shop.quote(product, sale.default_combination(product))
    if product.kind != "combinations":
        return choice
    whole = shop.quote(product)
    return Quote(
        choice.full,
        choice.incl_cents,
        choice.offer,
        whole.quantity,
        whole.availability,
        whole.flags,
    )


def read_stars(orm: Session, ids: Sequence[int]) -> dict[int, Stars]:
    """Stars by product id; a product without approved review is absent."""
    rows = orm.execute(
        select(Review.product_id, func.count(), func.sum(Review.rating))
        .where(Review.product_id.in_(ids), Review.status == "approved")
        .group_by(Review.product_id)
    )
    return {key: Stars(count, (10 * total + count // 2) // count) for key, count, total in rows}
