"""A small real showcase: the site's tables, triggers and importer, and the seed of the showcase.

Only the pictures are plain colours, so that no test waits for a drawing; the shop is empty.
"""

from __future__ import annotations

import functools
import io
import re
import secrets
import shutil
import tempfile
from datetime import UTC, date, datetime
from pathlib import Path

from PIL import Image
from sqlalchemy import insert

from reference_site.app import create_app
from reference_site.db import Base, Database, Machinery
from reference_site.door.window import WindowRow
from reference_site.journal import triggers
from reference_site.journal.models import Current
from reference_site.seed.files import context_files, read_rows
from reference_site.seed.importer import upsert
from reference_site.settings import Binding
from reference_site.shared.media_library.models import Media
from reference_site.shared.media_library.store import store_bytes

TODAY = date(2027, 5, 18)
LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)


@functools.cache
def golden_showcase() -> Path:
    """The closed file and its pictures, built once per test process; needs the mapped tables."""
    create_app()
    folder = Path(tempfile.mkdtemp(prefix="comptoir-showcase-"))
    database = Database(folder / "site.sqlite")
    Machinery.metadata.create_all(database.engine)
    Base.metadata.create_all(database.engine)
    seeds = [path for path in context_files() if "vitrine" in path.name or "equipe" in path.name]
    with database.session() as orm:
        orm.connection(execution_options={"begin": "BEGIN IMMEDIATE"})
        orm.execute(insert(WindowRow).values(id=1))
        orm.execute(insert(Current).values(id=1, seq=None))
        for name in sorted(
            {n for path in seeds for n in re.findall(r"[\w-]+\.webp", path.read_text())}
        ):
            stored = store_bytes(_colour(name), folder / "media")
            orm.add(
                Media(
                    file_name=name, digest=stored.digest, width=64, height=40, uploaded_at=LONG_AGO
                )
            )
        orm.flush()
        for path in seeds:
            upsert(orm, read_rows(path), "seed", TODAY)
        triggers.install(orm.connection())
        orm.commit()
    database.close()
    return folder


def build_showcase(folder: Path) -> Binding:
    """A clone of its own in `folder`."""
    golden = golden_showcase()
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(golden / "site.sqlite", folder / "site.sqlite")
    (folder / "media").mkdir(exist_ok=True)
    return Binding(
        name="vitrine",
        database=folder / "site.sqlite",
        media=(folder / "media", golden / "media"),
        secret_key=secrets.token_hex(16),
        door_token=secrets.token_hex(16),
        today=TODAY,
    )


def _colour(name: str) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (64, 40), (sum(name.encode()) % 256, 90, 120)).save(buffer, "PNG")
    return buffer.getvalue()
