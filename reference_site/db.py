"""One site, one SQLite file: the bases of all tables and the session of the request."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any, ClassVar

from flask import current_app, g
from sqlalchemy import DateTime, Engine, MetaData, String, create_engine, event
from sqlalchemy.engine import Connection, Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.types import TypeDecorator

from reference_site.clock import utc_now

NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class Moment(TypeDecorator[datetime]):
    """An aware UTC datetime kept as ISO text with milliseconds, exact in a change row."""

    impl = String(24)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("naive datetime")
        text = value.astimezone(utc_now().tzinfo).isoformat(timespec="milliseconds")
        return text.replace("+00:00", "Z")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


class Base(DeclarativeBase):
    """Business tables: journaled, frozen at the end, part of the canonical dump.

    No Float and no BLOB column (a test holds it): money is integer cents, rates are integer
    thousandths, files live in the media folder under their digest.
    """

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = {datetime: Moment()}


class Entity(Base):
    """A business row with an identity; `origin` is seed, overlay or live (made in the exam)."""

    __abstract__ = True
    __noun__: ClassVar[str] = ""
    __natural_key__: ClassVar[tuple[str, ...]] = ()

    id: Mapped[int] = mapped_column(primary_key=True)
    origin: Mapped[str] = mapped_column(String(8), default="live")


class Machinery(DeclarativeBase):
    """Tables of the machinery (window, journal): never journaled, never frozen."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = {datetime: Moment(), DateTime: Moment()}


class Database:
    """The file of one site. WAL, synchronous=FULL and foreign keys are asserted per connection."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.engine: Engine = create_engine(
            f"sqlite:///{path}", connect_args={"timeout": 5, "check_same_thread": False}
        )
        event.listen(self.engine, "connect", _prepare)
        event.listen(self.engine, "begin", _begin)

    def session(self) -> Session:
        """A new session; reads run in one deferred transaction, writes go through `record`."""
        return Session(self.engine, expire_on_commit=False)

    def close(self) -> None:
        """Give back every connection, so that the file can be copied."""
        self.engine.dispose()


def _prepare(connection: Any, _record: Any) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "recursive_triggers=ON",
        "cache_size=-2000",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    kept = [
        cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in ("synchronous", "foreign_keys")
    ]
    cursor.close()
    if kept != [2, 1]:
        raise RuntimeError(f"SQLite refused synchronous=FULL or foreign_keys=ON: {kept}")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))


def session() -> Session:
    """The session of the current request (or application context), opened on first use."""
    if "orm" not in g:
        g.orm = current_app.extensions["site"].database.session()
    return g.orm  # type: ignore[no-any-return]


def close_session(_error: BaseException | None = None) -> None:
    """Teardown: give the connection back whatever happened."""
    orm = g.pop("orm", None)
    if orm is not None:
        orm.close()
