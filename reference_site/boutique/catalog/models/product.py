"""The product, its combinations and its pictures."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reference_site.boutique.catalog.models import links
from reference_site.boutique.catalog.models.classification import (
    AttributeValue,
    Brand,
    Category,
    FeatureValue,
)
from reference_site.boutique.catalog.models.selling import Carrier, TaxRule
from reference_site.db import Entity
from reference_site.shared.media_library.models import Media


class Product(Entity):
    """A product sheet (« fiche produit »).

    `kind`: standard or combinations. Prices are cents excluding tax; `price_incl_cents` keeps the
    price that was typed including tax where the rounded excluding price does not lead back to it
    (39,99 € at 20 %); `rules.incl_tax` ignores it as soon as it no longer fits. Lengths in mm,
    weight in grams. `out_of_stock`: deny, allow or default. `visibility`: both, catalog, search
    or none. No carrier means all of them.
    """

    __tablename__ = "product"
    __noun__ = "product"
    __natural_key__ = ("reference",)

    # Description
    reference: Mapped[str] = mapped_column(default="", index=True)
    name: Mapped[str]
    kind: Mapped[str] = mapped_column(default="standard")
    summary: Mapped[str] = mapped_column(default="")
    description: Mapped[str] = mapped_column(default="")
    online: Mapped[bool] = mapped_column(default=False, index=True)
    brand_id: Mapped[int | None] = mapped_column(ForeignKey("brand.id"), index=True)
    main_category_id: Mapped[int | None] = mapped_column(ForeignKey("category.id"), index=True)
    created_on: Mapped[date | None]
    # Details
    mpn: Mapped[str] = mapped_column(default="")
    ean13: Mapped[str] = mapped_column(default="")
    condition: Mapped[str] = mapped_column(default="new")
    show_condition: Mapped[bool] = mapped_column(default=False)
    # Stock
    quantity: Mapped[int] = mapped_column(default=0)
    minimum_quantity: Mapped[int] = mapped_column(default=1)
    low_stock_alert: Mapped[int | None]
    out_of_stock: Mapped[str] = mapped_column(default="default")
    label_in_stock: Mapped[str] = mapped_column(default="")
    label_out_of_stock: Mapped[str] = mapped_column(default="")
    restock_on: Mapped[date | None]
    # Delivery
    width_mm: Mapped[int] = mapped_column(default=0)
    height_mm: Mapped[int] = mapped_column(default=0)
    depth_mm: Mapped[int] = mapped_column(default=0)
    weight_grams: Mapped[int] = mapped_column(default=0)
    extra_shipping_cents: Mapped[int] = mapped_column(default=0)
    delay_in_stock: Mapped[str] = mapped_column(default="")
    delay_out_of_stock: Mapped[str] = mapped_column(default="")
    # Prices
    price_cents: Mapped[int] = mapped_column(default=0)
    price_incl_cents: Mapped[int | None]
    wholesale_cents: Mapped[int] = mapped_column(default=0)
    ecotax_cents: Mapped[int] = mapped_column(default=0)
    on_sale: Mapped[bool] = mapped_column(default=False)
    tax_rule_id: Mapped[int | None] = mapped_column(ForeignKey("tax_rule.id"))
    # Search engines
    slug: Mapped[str] = mapped_column(default="", index=True)
    meta_title: Mapped[str] = mapped_column(default="")
    meta_description: Mapped[str] = mapped_column(default="")
    tags: Mapped[str] = mapped_column(default="")
    redirection: Mapped[str] = mapped_column(default="404")
    redirect_product_id: Mapped[int | None] = mapped_column(
        ForeignKey("product.id", ondelete="SET NULL")
    )
    redirect_category_id: Mapped[int | None] = mapped_column(
        ForeignKey("category.id", ondelete="SET NULL")
    )
    # Options
    visibility: Mapped[str] = mapped_column(default="both")
    available_for_order: Mapped[bool] = mapped_column(default=True)
    show_price: Mapped[bool] = mapped_column(default=True)
    web_only: Mapped[bool] = mapped_column(default=False)

    brand: Mapped[Brand | None] = relationship()
    main_category: Mapped[Category | None] = relationship(foreign_keys=[main_category_id])
    tax_rule: Mapped[TaxRule | None] = relationship()
    redirect_product: Mapped[Product | None] = relationship(
        remote_side="Product.id", foreign_keys=[redirect_product_id]
    )
    redirect_category: Mapped[Category | None] = relationship(foreign_keys=[redirect_category_id])
    categories: Mapped[list[Category]] = relationship(
        secondary=links.product_category, order_by=Category.position, passive_deletes=True
    )
    carriers: Mapped[list[Carrier]] = relationship(
        secondary=links.product_carrier, order_by=Carrier.position, passive_deletes=True
    )
    feature_values: Mapped[list[FeatureValue]] = relationship(
        secondary=links.product_feature, passive_deletes=True
    )
    related: Mapped[list[Product]] = relationship(
        secondary=links.product_related,
        primaryjoin=lambda: Product.id == links.product_related.c.product_id,
        secondaryjoin=lambda: Product.id == links.product_related.c.related_id,
        passive_deletes=True,
    )
    combinations: Mapped[list[Combination]] = relationship(
        back_populates="product",
        cascade="all, delete-orphan",
        order_by=lambda: (Combination.position, Combination.id),
    )
    images: Mapped[list[ProductImage]] = relationship(
        back_populates="product",
        cascade="all, delete-orphan",
        order_by=lambda: (ProductImage.position, ProductImage.id),
    )


class Combination(Entity):
    """One sellable variant (« déclinaison »). The impact is cents excl. tax added to the price."""

    __tablename__ = "combination"
    __noun__ = "combination"
    __natural_key__ = ("reference",)

    product_id: Mapped[int] = mapped_column(
        ForeignKey("product.id", ondelete="CASCADE"), index=True
    )
    reference: Mapped[str] = mapped_column(default="", index=True)
    impact_cents: Mapped[int] = mapped_column(default=0)
    impact_incl_cents: Mapped[int | None]
    quantity: Mapped[int] = mapped_column(default=0)
    is_default: Mapped[bool] = mapped_column(default=False)
    weight_impact_grams: Mapped[int] = mapped_column(default=0)
    position: Mapped[int] = mapped_column(default=0)

    product: Mapped[Product] = relationship(back_populates="combinations")
    values: Mapped[list[AttributeValue]] = relationship(
        secondary=links.combination_value, passive_deletes=True
    )


class ProductImage(Entity):
    """A picture of a product; `caption` (« légende ») is also its alternative text."""

    __tablename__ = "product_image"
    __noun__ = "product_image"
    __natural_key__ = ("product", "media")

    product_id: Mapped[int] = mapped_column(
        ForeignKey("product.id", ondelete="CASCADE"), index=True
    )
    media_id: Mapped[int] = mapped_column(ForeignKey("media.id"), index=True)
    caption: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)
    cover: Mapped[bool] = mapped_column(default=False)

    product: Mapped[Product] = relationship(back_populates="images")
    media: Mapped[Media] = relationship(lazy="joined")
