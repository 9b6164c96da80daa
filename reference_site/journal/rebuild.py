"""Golden state + changes up to an action = the site as it was then."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable
from pathlib import Path

from reference_site.db import Base


def rebuild(golden: Path, live: Path, target: Path, upto: int | None = None) -> None:
    """Write at `target` the site as it was after action `upto` (default: the last).

    Both source files stay untouched; foreign keys are off while rows are laid down because the
    change rows already hold the cascades.
    """
    _copy(golden, target)
    source = sqlite3.connect(f"file:{live}?mode=ro", uri=True)
    copy = sqlite3.connect(target, isolation_level=None)
    try:
        copy.execute("PRAGMA foreign_keys=OFF")
        triggers = copy.execute("SELECT name FROM sqlite_master WHERE type='trigger'").fetchall()
        copy.execute("BEGIN")
        for (name,) in triggers:
            copy.execute(f'DROP TRIGGER "{name}"')
        rows = source.execute(
            "SELECT table_name, before, after FROM journal_change "
            "WHERE action_seq <= coalesce(?, action_seq) ORDER BY id",
            (upto,),
        )
        for table, before, after in rows:
            _lay(copy, table, json.loads(before or "null"), json.loads(after or "null"))
        copy.execute("COMMIT")
    finally:
        source.close()
        copy.close()


def canonical_digest(database: Path, media: Iterable[Path] = ()) -> str:
    """SHA-256 over every business row, ids included, and the names of the media files."""
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    digest = hashlib.sha256()
    try:
        for table in sorted(Base.metadata.tables.values(), key=lambda table: table.name):
            columns = ", ".join(f'"{column.name}"' for column in table.columns)
            order = ", ".join(f'"{column.name}"' for column in table.primary_key)
            digest.update(f"[{table.name}]\n".encode())
            for row in connection.execute(f'SELECT {columns} FROM "{table.name}" ORDER BY {order}'):
                digest.update(json.dumps(row, ensure_ascii=False).encode() + b"\n")
    finally:
        connection.close()
    for name in sorted({path.name for folder in media for path in folder.rglob("*.*")}):
        digest.update(name.encode() + b"\n")
    return digest.hexdigest()


def _copy(source: Path, target: Path) -> None:
    origin = sqlite3.connect(f"file:{source}?mode=ro", uri=True)
    copy = sqlite3.connect(target)
    with copy:
        origin.backup(copy)
    origin.close()
    copy.close()


def _lay(
    copy: sqlite3.Connection,
    table: str,
    before: dict[str, object] | None,
    after: dict[str, object] | None,
) -> None:
    keys = [column.name for column in Base.metadata.tables[table].primary_key]
    if before is not None:
        where = " AND ".join(f'"{key}" = ?' for key in keys)
        copy.execute(f'DELETE FROM "{table}" WHERE {where}', [before[key] for key in keys])
    if after is not None:
        names = ", ".join(f'"{name}"' for name in after)
        marks = ", ".join("?" for _ in after)
        copy.execute(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', list(after.values()))
