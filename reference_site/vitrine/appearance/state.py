"""State view `widget`."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from reference_site.door.views import StateRow, state_view
from reference_site.vitrine.appearance.models import Widget


class WidgetState(StateRow):
    """A widget at its place."""

    reference: str
    area: str
    kind: str
    title: str
    text: str
    count: int
    with_excerpt: bool
    position: int
    origin: str
    admin_path: str


@state_view("widget", version=1, row=WidgetState)
def widgets(orm: Session) -> Iterable[WidgetState]:
    """Every widget, area by area, in order."""
    for row in orm.scalars(select(Widget).order_by(Widget.area, Widget.position, Widget.id)):
        yield WidgetState(
            reference=row.reference, area=row.area, kind=row.kind, title=row.title, text=row.text,
            count=row.count, with_excerpt=row.with_excerpt, position=row.position,
            origin=row.origin, admin_path=f"/admin/apparence/widgets#widget-{row.id}",
        )  # fmt: skip
