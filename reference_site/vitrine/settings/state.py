"""State view `vitrine_setting`."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from reference_site.door.views import StateRow, state_view
from reference_site.vitrine.settings.models import VitrineSetting

SCREEN_OF = {
    "site_title": "general",
    "tagline": "general",
    "comments_open": "discussion",
    "comments_moderated": "discussion",
}


class SettingState(StateRow):
    """A setting, as text (a switch is 0 or 1)."""

    name: str
    value: str
    origin: str
    admin_path: str


@state_view("vitrine_setting", version=1, row=SettingState)
def settings(orm: Session) -> Iterable[SettingState]:
    """Every setting that is stored."""
    for row in orm.scalars(select(VitrineSetting).order_by(VitrineSetting.name)):
        screen = SCREEN_OF.get(row.name, "lecture")
        yield SettingState(
            name=row.name,
            value=row.value,
            origin=row.origin,
            admin_path=f"/admin/reglages/{screen}",
        )
