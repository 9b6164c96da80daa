"""State view `media`."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from reference_site.door.views import StateRow, state_view
from reference_site.shared.media_library.models import Media


class MediaState(StateRow):
    """A picture of the library."""

    file_name: str
    title: str
    alt: str
    caption: str
    description: str
    width: int
    height: int
    digest: str
    uploaded_at: str
    origin: str
    admin_path: str
    public_path: str


@state_view("media", version=1, row=MediaState)
def media(orm: Session) -> Iterable[MediaState]:
    """Every picture."""
    for row in orm.scalars(select(Media).order_by(Media.id)):
        yield MediaState(
            file_name=row.file_name, title=row.title, alt=row.alt, caption=row.caption,
            description=row.description, width=row.width, height=row.height, digest=row.digest,
            uploaded_at=row.uploaded_at.isoformat(), origin=row.origin,
            admin_path=f"/admin/medias/{row.id}", public_path=f"/media/{row.stored_name}",
        )  # fmt: skip
