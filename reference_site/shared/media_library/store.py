"""Receiving a picture: judged by its content, bounded, re-encoded to WebP, stored by digest."""

from __future__ import annotations

import errno
import hashlib
import io
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError
from slugify import slugify
from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug.datastructures import FileStorage

from reference_site.errors import DiskFull, SiteError
from reference_site.shared.media_library.models import Media

LARGEST_BYTES = 8 * 1024 * 1024
LARGEST_PIXELS = 40_000_000
LONGEST_SIDE = 2400
FORMATS = ("JPEG", "PNG", "WEBP", "GIF")


class UploadRefused(SiteError):
    """The file is not a picture that the site accepts; nothing was kept of it."""

    code = "upload_refused"
    status = 422


@dataclass(frozen=True)
class Stored:
    """A picture once stored: digest of the stored bytes, size in pixels and bytes."""

    digest: str
    width: int
    height: int
    size_bytes: int


def receive(upload: FileStorage, folder: Path) -> Stored:
    """Store an upload. Raises `UploadRefused` with a sentence to show beside the field."""
    data = upload.stream.read(LARGEST_BYTES + 1)
    if not data:
        raise UploadRefused("Choisissez un fichier image.")
    if len(data) > LARGEST_BYTES:
        raise UploadRefused("Ce fichier dépasse 8 Mo : réduisez l’image, puis réessayez.")
    return store_bytes(data, folder)


def store_bytes(data: bytes, folder: Path) -> Stored:
    """Re-encode and store bytes that should be a picture."""
    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as opened:
            if opened.width * opened.height > LARGEST_PIXELS:
                raise UploadRefused("Cette image a trop de pixels : 40 millions au plus.")
            picture = ImageOps.exif_transpose(opened)
            picture = picture.convert("RGBA" if "A" in picture.getbands() else "RGB")
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError) as error:
        raise UploadRefused(
            "Ce fichier n’est pas une image lisible. Formats admis : JPEG, PNG, WebP, GIF.",
            detail=str(error),
        ) from error
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    buffer = io.BytesIO()
    picture.save(buffer, "WEBP", quality=82, method=4)
    stored = buffer.getvalue()
    digest = hashlib.sha256(stored).hexdigest()
    place(stored, digest, folder)
    return Stored(digest, picture.width, picture.height, len(stored))


def place(data: bytes, digest: str, folder: Path) -> None:
    """Write content-addressed bytes once; an existing file is never overwritten.

    Raises `DiskFull`, and leaves no half of a file.
    """
    target = folder / digest[:2] / f"{digest}.webp"
    if target.exists():
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_suffix(".part")
    try:
        part.write_bytes(data)
    except OSError as error:
        part.unlink(missing_ok=True)
        if error.errno == errno.ENOSPC:
            raise DiskFull(detail=repr(error)) from error
        raise
    part.replace(target)


def free_name(orm: Session, wished: str) -> str:
    """A file name that no row has yet, from the name of the upload."""
    stem = slugify(Path(wished or "image").stem) or "image"
    name, number = f"{stem}.webp", 1
    while orm.scalar(select(Media.id).where(Media.file_name == name)):
        number += 1
        name = f"{stem}-{number}.webp"
    return name


def add_media(orm: Session, upload: FileStorage, folder: Path) -> Media:
    """Inside `record`: store an upload and add its row."""
    stored = receive(upload, folder)
    media = Media(
        file_name=free_name(orm, upload.filename or ""),
        title=Path(upload.filename or "image").stem,
        digest=stored.digest,
        width=stored.width,
        height=stored.height,
        size_bytes=stored.size_bytes,
    )
    orm.add(media)
    orm.flush()
    return media
