"""What products are sorted by: categories, brands, attributes and features."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reference_site.db import Entity
from reference_site.shared.media_library.models import Media

ROOT_SLUG = "accueil"


class Category(Entity):
    """A place of the catalogue's tree. The root, `accueil`, also holds the popular products."""

    __tablename__ = "category"
    __noun__ = "category"
    __natural_key__ = ("slug",)

    name: Mapped[str]
    slug: Mapped[str] = mapped_column(unique=True)
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("category.id"), index=True)
    description: Mapped[str] = mapped_column(default="")
    image_id: Mapped[int | None] = mapped_column(ForeignKey("media.id"))
    meta_title: Mapped[str] = mapped_column(default="")
    meta_description: Mapped[str] = mapped_column(default="")
    meta_keywords: Mapped[str] = mapped_column(default="")
    online: Mapped[bool] = mapped_column(default=True)
    position: Mapped[int] = mapped_column(default=0)

    # Only the many-to-one side is mapped: a category does not own its children.
    parent: Mapped[Category | None] = relationship(remote_side="Category.id")
    image: Mapped[Media | None] = relationship()


class Brand(Entity):
    """Who makes a product (« marque »)."""

    __tablename__ = "brand"
    __noun__ = "brand"
    __natural_key__ = ("name",)

    name: Mapped[str] = mapped_column(unique=True)
    slug: Mapped[str] = mapped_column(unique=True)
    summary: Mapped[str] = mapped_column(default="")
    description: Mapped[str] = mapped_column(default="")
    logo_id: Mapped[int | None] = mapped_column(ForeignKey("media.id"))
    meta_title: Mapped[str] = mapped_column(default="")
    meta_description: Mapped[str] = mapped_column(default="")
    online: Mapped[bool] = mapped_column(default=True)

    logo: Mapped[Media | None] = relationship()


class Attribute(Entity):
    """What combinations differ by (« Taille »). `kind`: list, radio or color."""

    __tablename__ = "attribute"
    __noun__ = "attribute"
    __natural_key__ = ("name",)

    name: Mapped[str] = mapped_column(unique=True)
    public_name: Mapped[str] = mapped_column(default="")
    kind: Mapped[str] = mapped_column(default="list")
    position: Mapped[int] = mapped_column(default=0)


class AttributeValue(Entity):
    """One value of an attribute (« Taille: M »); `color` is #RRGGBB for attributes of that kind."""

    __tablename__ = "attribute_value"
    __noun__ = "attribute_value"
    __natural_key__ = ("attribute", "label")
    __table_args__ = (UniqueConstraint("attribute_id", "label"),)

    attribute_id: Mapped[int] = mapped_column(ForeignKey("attribute.id"), index=True)
    label: Mapped[str]
    color: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)

    attribute: Mapped[Attribute] = relationship(lazy="joined")


class Feature(Entity):
    """A characteristic that informs and compares (« Matière »); it makes no combination."""

    __tablename__ = "feature"
    __noun__ = "feature"
    __natural_key__ = ("name",)

    name: Mapped[str] = mapped_column(unique=True)
    position: Mapped[int] = mapped_column(default=0)


class FeatureValue(Entity):
    """One value of a feature (« Matière: polyester recyclé »)."""

    __tablename__ = "feature_value"
    __noun__ = "feature_value"
    __natural_key__ = ("feature", "label")
    __table_args__ = (UniqueConstraint("feature_id", "label"),)

    feature_id: Mapped[int] = mapped_column(ForeignKey("feature.id"), index=True)
    label: Mapped[str]
    position: Mapped[int] = mapped_column(default=0)

    feature: Mapped[Feature] = relationship(lazy="joined")
