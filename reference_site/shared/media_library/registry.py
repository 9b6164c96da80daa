"""Rows for the pictures of the context and of a subject's overlay."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PIL import Image
from sqlalchemy.orm import Session

from reference_site.errors import SeedError
from reference_site.seed.pictures import PICTURES
from reference_site.shared.media_library.models import Media
from reference_site.shared.media_library.store import store_bytes

LONG_AGO = datetime(2025, 9, 1, 9, 0, tzinfo=UTC)


def register_pictures(orm: Session, drawn: dict[str, Path]) -> None:
    """One row per drawn picture, with its title and alternative text."""
    for name, path in sorted(drawn.items()):
        with Image.open(path) as picture:
            width, height = picture.size
        orm.add(
            Media(
                file_name=name,
                digest=path.stem,
                title=PICTURES[name].title,
                alt=PICTURES[name].alt,
                width=width,
                height=height,
                size_bytes=path.stat().st_size,
                uploaded_at=LONG_AGO,
                origin="seed",
            )
        )
    orm.flush()


def register_overlay_files(orm: Session, source: Path, target: Path) -> None:
    """Add the pictures of a subject's `media/` folder; the overlay may then describe them."""
    for path in sorted(source.iterdir()):
        if path.suffix.lower() not in {".webp", ".png", ".jpg", ".jpeg"}:
            raise SeedError(f"media/{path.name} : format d’image non admis (WebP, PNG ou JPEG).")
        stored = store_bytes(path.read_bytes(), target)
        orm.add(
            Media(
                file_name=path.stem + ".webp",
                digest=stored.digest,
                title=path.stem,
                width=stored.width,
                height=stored.height,
                size_bytes=stored.size_bytes,
                uploaded_at=LONG_AGO,
                origin="overlay",
            )
        )
    orm.flush()
