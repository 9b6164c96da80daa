"""Where a picture is shown, so that it is not removed by mistake."""

from __future__ import annotations

from dataclasses import dataclass

from flask import url_for
from sqlalchemy import String, cast, inspect, or_, select

from reference_site.db import Base, session
from reference_site.shared.media_library.models import Media
from reference_site.vitrine.pages.models import Page
from reference_site.vitrine.posts.models import Post
from reference_site.vitrine.publications.sections import SECTIONS


@dataclass(frozen=True)
class Use:
    """One place: its words and the address of its screen (empty for the shop)."""

    label: str
    address: str


def uses_of(media: Media) -> list[Use]:
    """Posts and pages that show a picture, then any row of the shop that refers to it."""
    orm = session()
    found: list[Use] = []
    for section in SECTIONS.values():
        model = section.model
        query = select(model).where(
            or_(
                model.featured_media_id == media.id,
                cast(model.blocks, String).contains(f'"{media.file_name}"'),
            )
        )
        for row in orm.scalars(query):
            address = url_for("vitrine_admin.edit", section=section.name, row_id=row.id)
            found.append(Use(f"{section.the} «\u00a0{row.shown_title}\u00a0»", address))
    if _used_elsewhere(media):
        found.append(Use("la boutique", ""))
    return found


def _used_elsewhere(media: Media) -> bool:
    """Whether a foreign key of another table points at the picture."""
    orm = session()
    target = inspect(Media).local_table
    mine = {Post.__tablename__, Page.__tablename__}
    for table in Base.metadata.sorted_tables:
        for key in table.foreign_keys:
            foreign = key.column.table is target and table.name not in mine
            if foreign and orm.execute(select(1).where(key.parent == media.id).limit(1)).first():
                return True
    return False
