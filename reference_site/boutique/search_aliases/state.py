"""The state view of aliases."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from reference_site.boutique.catalog.models import SearchAlias
from reference_site.door.views import StateRow, state_view


class SearchAliasRow(StateRow):
    """One alias."""

    alias: str
    target: str
    active: bool
    admin_path: str


@state_view("search_alias", version=1, row=SearchAliasRow)
def aliases(orm: Session) -> Iterable[SearchAliasRow]:
    """All aliases, by name."""
    for row in orm.scalars(select(SearchAlias).order_by(SearchAlias.alias)):
        yield SearchAliasRow(
            alias=row.alias,
            target=row.target,
            active=row.active,
            admin_path=f"/boutique/admin/recherche/alias/{row.id}",
        )
