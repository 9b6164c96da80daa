"""Snapshots through SQLite's backup interface: consistent while people write."""

from __future__ import annotations

import io
import sqlite3
import tarfile
import tempfile
from pathlib import Path

from reference_site.journal.rebuild import canonical_digest
from reference_site.site import Site

DATABASE = "site.sqlite"


def take(site: Site) -> tuple[bytes, str]:
    """An archive (tar: the database and the site's own media) and its canonical digest."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / DATABASE
        backup(site.binding.database, copy)
        digest = canonical_digest(copy, site.binding.media[:1])
        return _archive(copy, site.binding.media[0]), digest


def digest_now(site: Site) -> str:
    """The canonical digest of the live state."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / DATABASE
        backup(site.binding.database, copy)
        return canonical_digest(copy, site.binding.media[:1])


def put_back(site: Site, archive: bytes) -> None:
    """Replace the state of the site by that of an archive made by `take`."""
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
            tar.extractall(folder, filter="data")
        media = Path(folder) / "media"
        for path in sorted(media.rglob("*")) if media.is_dir() else ():
            if path.is_file():
                target = site.binding.media[0] / path.relative_to(media)
                target.parent.mkdir(parents=True, exist_ok=True)
                if not target.exists():
                    target.write_bytes(path.read_bytes())
        backup(Path(folder) / DATABASE, site.binding.database)


def backup(source: Path, target: Path) -> None:
    """Copy a live SQLite file with the backup interface."""
    origin = sqlite3.connect(f"file:{source}?mode=ro", uri=True)
    copy = sqlite3.connect(target, timeout=5)
    try:
        origin.backup(copy)
    finally:
        copy.close()
        origin.close()


def _archive(database: Path, media: Path) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as tar:
        tar.add(database, DATABASE)
        for path in sorted(media.rglob("*")) if media.is_dir() else ():
            if path.is_file():
                tar.add(path, f"media/{path.relative_to(media)}")
    return buffer.getvalue()
