"""Building the golden state: schema, context rows, history, overlay, triggers, one closed file."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path

from pydantic import BaseModel, ConfigDict
from sqlalchemy import Connection, MetaData, delete, insert, select
from sqlalchemy.orm import Session
from sqlalchemy.schema import CreateIndex, CreateTable

from reference_site.db import Base, Database, Machinery
from reference_site.door.window import WindowRow
from reference_site.errors import SeedError
from reference_site.journal import triggers
from reference_site.journal.models import Current
from reference_site.seed import files, pictures
from reference_site.seed.history import write_history
from reference_site.seed.importer import Importer, upsert
from reference_site.shared.media_library.registry import register_overlay_files, register_pictures

Progress = Callable[[int, int], None]


class GoldenOrder(BaseModel):
    """What a golden state is made of. `folder` receives `site.sqlite` and `media/`.

    `base` is the folder of the same day's golden state without overlay, when it is built already:
    the overlay is then laid on a copy of it, in a fraction of a second.
    """

    model_config = ConfigDict(frozen=True)

    folder: Path
    pictures: Path
    today: date
    seed: int = 2027
    base: Path | None = None
    overlay: Path | None = None
    overlay_media: Path | None = None


def build_golden(order: GoldenOrder, progress: Progress = lambda done, total: None) -> Path:
    """Write the golden state and return its database file, checkpointed and closed.

    Same order, same bytes. A failure leaves no half-built folder.
    """
    order.folder.mkdir(parents=True, exist_ok=True)
    path = order.folder / "site.sqlite"
    try:
        if order.base is None:
            drawn = pictures.draw_all(order.pictures, progress)
            _write(path, lambda orm: _lay_context(orm, order, drawn))
        else:
            shutil.copyfile(order.base / "site.sqlite", path)
        if order.overlay is not None or order.overlay_media is not None:
            _write(path, lambda orm: _lay_overlay(orm, order))
        _close(path)
    except BaseException:
        shutil.rmtree(order.folder, ignore_errors=True)
        raise
    return path


def _write(path: Path, lay: Callable[[Session], None]) -> None:
    """Lay rows in one transaction, triggers off: what is seeded is not an action."""
    database = Database(path)
    with database.session() as orm:
        connection = orm.connection(execution_options={"begin": "BEGIN IMMEDIATE"})
        triggers.remove(connection)
        lay(orm)
        orm.flush()
        _settle(connection)
        triggers.install(connection)
        orm.commit()
    database.close()


def _lay_context(orm: Session, order: GoldenOrder, drawn: dict[str, Path]) -> None:
    _create(orm.connection(), Machinery.metadata)
    _create(orm.connection(), Base.metadata)
    orm.execute(insert(WindowRow).values(id=1))
    orm.execute(insert(Current).values(id=1, seq=None))
    register_pictures(orm, drawn)
    context = Importer(orm, "seed", order.today)
    for file in files.context_files():
        try:
            context.lay(files.read_rows(file))
        except SeedError as error:
            raise SeedError(f"{file.name} : {error.sentence}", detail=error.detail) from error
    context.finish()
    write_history(orm.connection(), order.today, order.seed)


def _lay_overlay(orm: Session, order: GoldenOrder) -> None:
    if order.overlay_media is not None:
        register_overlay_files(orm, order.overlay_media, order.folder / "media")
    if order.overlay is not None:
        upsert(orm, files.read_rows(order.overlay), "overlay", order.today)


def _create(connection: Connection, metadata: MetaData) -> None:
    """Tables and indexes in the order of their names: `create_all` walks indexes as a set."""
    for _name, table in sorted(metadata.tables.items()):
        connection.execute(CreateTable(table))
        for index in sorted(table.indexes, key=lambda index: str(index.name)):
            connection.execute(CreateIndex(index))


def _settle(connection: Connection) -> None:
    """Lay association rows again in the order of their keys: the ORM writes them in any order."""
    for _name, table in sorted(Base.metadata.tables.items()):
        if "id" not in table.columns:
            rows = connection.execute(select(table).order_by(*table.primary_key.columns)).all()
            connection.execute(delete(table))
            if rows:
                connection.execute(insert(table), [dict(row._mapping) for row in rows])


def _close(path: Path) -> None:
    """Checkpoint, compact and leave one file without a write-ahead log, safe to copy."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.execute("PRAGMA journal_mode=DELETE")
    connection.execute("VACUUM")
    connection.execute("ANALYZE")
    connection.close()
