"""State views of what sorts products: brands, attribute values, feature values."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from reference_site.boutique.catalog.models import AttributeValue, Brand, FeatureValue
from reference_site.door.views import StateRow, state_view
from reference_site.shared.rich_text import to_text


class BrandRow(StateRow):
    """A brand."""

    name: str
    slug: str
    summary_text: str
    description: str
    description_text: str
    meta_title: str
    meta_description: str
    online: bool
    origin: str
    admin_path: str


@state_view("brand", version=1, row=BrandRow)
def brands(orm: Session) -> Iterator[BrandRow]:
    """Every brand."""
    for row in orm.scalars(select(Brand).order_by(Brand.id)):
        yield BrandRow(
            name=row.name,
            slug=row.slug,
            summary_text=to_text(row.summary),
            description=row.description,
            description_text=to_text(row.description),
            meta_title=row.meta_title,
            meta_description=row.meta_description,
            online=row.online,
            origin=row.origin,
            admin_path=f"/boutique/admin/marques/{row.id}",
        )


class ValueRow(StateRow):
    """One value of an attribute or of a feature."""

    of: str
    label: str
    color: str
    position: int
    origin: str


@state_view("attribute_value", version=1, row=ValueRow)
def attribute_values(orm: Session) -> Iterator[ValueRow]:
    """Every value of every attribute."""
    for row in orm.scalars(select(AttributeValue).order_by(AttributeValue.id)):
        yield ValueRow(
            of=row.attribute.name,
            label=row.label,
            color=row.color,
            position=row.position,
            origin=row.origin,
        )


@state_view("feature_value", version=1, row=ValueRow)
def feature_values(orm: Session) -> Iterator[ValueRow]:
    """Every value of every feature."""
    for row in orm.scalars(select(FeatureValue).order_by(FeatureValue.id)):
        yield ValueRow(
            of=row.feature.name, label=row.label, color="", position=row.position, origin=row.origin
        )
