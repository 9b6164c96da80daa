"""State view `page`."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from reference_site.door.views import state_view
from reference_site.vitrine.pages.models import Page
from reference_site.vitrine.publications.state import PublicationState, common_fields
from reference_site.vitrine.settings.models import read_settings


class PageState(PublicationState):
    """A page of the showcase."""

    parent: str
    is_front_page: bool


@state_view("page", version=1, row=PageState)
def pages(orm: Session) -> Iterable[PageState]:
    """Every page, whatever its status."""
    settings = read_settings(orm)
    query = select(Page).options(
        joinedload(Page.author), joinedload(Page.featured_media), joinedload(Page.parent)
    )
    for row in orm.scalars(query.order_by(Page.id)):
        front = settings.show_on_front == "page" and settings.front_page == row.slug
        yield PageState(
            **common_fields(row),
            parent=row.parent.slug if row.parent else "",
            is_front_page=front,
            admin_path=f"/admin/pages/{row.id}/modifier",
            public_path="/" if front else row.path,
        )
