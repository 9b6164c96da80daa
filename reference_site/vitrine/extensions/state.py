"""State view `extension`."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from reference_site.door.views import StateRow, state_view
from reference_site.vitrine.extensions.models import Extension


class ExtensionState(StateRow):
    """An installed extension."""

    slug: str
    name: str
    active: bool
    origin: str
    admin_path: str


@state_view("extension", version=1, row=ExtensionState)
def extensions(orm: Session) -> Iterable[ExtensionState]:
    """Every installed extension."""
    for row in orm.scalars(select(Extension).order_by(Extension.slug)):
        yield ExtensionState(
            slug=row.slug, name=row.name, active=row.active, origin=row.origin,
            admin_path="/admin/extensions",
        )  # fmt: skip
