"""State view `menu_item`."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from reference_site.door.views import StateRow, state_view
from reference_site.vitrine.menus.models import MenuItem


class MenuItemState(StateRow):
    """An entry of a menu."""

    reference: str
    menu: str
    label: str
    kind: str
    target: str
    position: int
    parent: str
    origin: str
    admin_path: str


@state_view("menu_item", version=1, row=MenuItemState)
def menu_items(orm: Session) -> Iterable[MenuItemState]:
    """Every entry, menu by menu, in order."""
    query = select(MenuItem).options(joinedload(MenuItem.parent))
    for row in orm.scalars(query.order_by(MenuItem.menu, MenuItem.position, MenuItem.id)):
        yield MenuItemState(
            reference=row.reference, menu=row.menu, label=row.label, kind=row.kind,
            target=row.target, position=row.position,
            parent=row.parent.reference if row.parent else "", origin=row.origin,
            admin_path=f"/admin/apparence/menus?menu={row.menu}",
        )  # fmt: skip
