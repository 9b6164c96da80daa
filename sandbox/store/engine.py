"""Opening the store: SQLite that survives a power cut, or PostgreSQL, with explicit transactions.

SQLite: WAL, `synchronous=FULL` (with NORMAL, acknowledged rows were lost in simulated power cuts),
foreign keys, each asserted per connection. Writes begin with BEGIN IMMEDIATE: an upgraded read
fails at once with "database is locked", whatever the timeout.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import (
    ArgumentError,
    DatabaseError,
    DataError,
    IntegrityError,
    NotSupportedError,
    ProgrammingError,
)
from sqlalchemy.orm import Session

from sandbox.errors import DiskFull, StoreFailure

_WRITES = "comptoir_writes"
_BUSY_SECONDS = 15.0


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # SQLAlchemy's begin event below decides, not the driver
    cursor = connection.cursor()
    wanted = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
    for pragma, value in wanted.items():
        cursor.execute(f"PRAGMA {pragma}={value}")
        cursor.execute(f"PRAGMA {pragma}")
        found = cursor.fetchone()[0]
        if found != value:
            raise StoreFailure(
                "La base de données de ce dossier ne garantit pas les enregistrements. "
                "Choisissez un disque local ordinaire.",
                f"PRAGMA {pragma} is {found!r}, wanted {value!r}",
            )
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def failure(error: DatabaseError) -> Exception:
    """What an error of the database means to a person; a fault of ours is left as it is."""
    if isinstance(error, IntegrityError | ProgrammingError | DataError | NotSupportedError):
        return error
    cause = error.orig
    if isinstance(cause, sqlite3.Error) and cause.sqlite_errorname == "SQLITE_FULL":
        return DiskFull(detail=str(cause))
    return StoreFailure(
        "La base de données du centre ne répond pas. Rien n’a été enregistré\N{NO-BREAK SPACE}: "
        "réessayez, puis vérifiez le disque ou le serveur de base de données.",
        str(cause),
    )


class Store:
    """Sessions on the centre's database."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._writing = engine.execution_options(**{_WRITES: True})
        # SQLite's own wait polls: threads of one process take turns instead.
        sqlite = engine.dialect.name == "sqlite"
        self._turn = threading.RLock() if sqlite else nullcontext()

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session to read with; nothing it changes is kept. Raises StoreFailure."""
        with Session(self.engine, expire_on_commit=False, autoflush=False) as session:
            try:
                yield session
            except DatabaseError as error:
                raise failure(error) from error

    @contextmanager
    def write(self) -> Iterator[Session]:
        """A session in one write transaction, committed at the end, rolled back on any error.

        Raises StoreFailure or DiskFull; nothing is then written.
        """
        with self._turn, Session(self._writing, expire_on_commit=False) as session:
            try:
                session.connection()
                yield session
                session.commit()
            except DatabaseError as error:
                session.rollback()
                raise failure(error) from error
            except BaseException:
                session.rollback()
                raise

    def close(self) -> None:
        """Give all connections back."""
        self.engine.dispose()


def open_engine(database_url: str) -> Engine:
    """An engine on `database_url`. Raises StoreFailure when the address makes no sense."""
    try:
        url = make_url(database_url)
    except ArgumentError as error:
        raise StoreFailure(
            "L’adresse de la base de données n’est pas valable. Corrigez COMPTOIR_DATABASE_URL.",
            str(error),
        ) from error
    if url.get_backend_name() != "sqlite":
        return create_engine(url, pool_pre_ping=True, pool_size=20)
    if url.database and url.database != ":memory:":
        try:
            Path(url.database).parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreFailure(
                "Le dossier des données ne peut pas être créé. Vérifiez COMPTOIR_DATA.",
                str(error),
            ) from error
    engine = create_engine(
        url, pool_size=20, connect_args={"timeout": _BUSY_SECONDS, "check_same_thread": False}
    )
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine
