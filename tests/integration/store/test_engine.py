"""Opening the store: durable connections, migrations, failures in sentences."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from sandbox.errors import DiskFull, StoreFailure
from sandbox.exam.events import Draft, ExaminerSignedIn
from sandbox.store.engine import Store, open_engine
from sandbox.store.migrations import upgrade
from sandbox.store.tables import Base, Sheet
from tests.builders.room import Exam, build_room


def test_migrations_make_exactly_the_tables_of_the_models(database_url: str) -> None:
    engine = open_engine(database_url)
    upgrade(engine)
    upgrade(engine)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
    engine.dispose()


def test_a_row_of_an_unknown_candidate_is_refused_by_the_database(exam: Exam) -> None:
    with pytest.raises(IntegrityError), exam.room.store.write() as session:
        session.add(Sheet(candidate="nobody"))


def test_every_sqlite_connection_is_durable(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'a.sqlite'}")
    with engine.connect() as one, engine.connect() as two:
        for connection in (one, two):
            values = [
                connection.execute(text(f"PRAGMA {name}")).scalar_one()
                for name in ("journal_mode", "synchronous", "foreign_keys")
            ]
            assert values == ["wal", 2, 1]
    engine.dispose()


def test_a_write_transaction_holds_the_database_from_its_first_statement(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    store = Store(open_engine(f"sqlite:///{path}"))
    other = sqlite3.connect(path, timeout=0, isolation_level=None)
    with store.read(), store.read():
        other.execute("BEGIN IMMEDIATE")
        other.execute("ROLLBACK")
    with store.write(), pytest.raises(sqlite3.OperationalError, match="locked"):
        other.execute("BEGIN IMMEDIATE")
    other.close()
    store.close()


def test_a_folder_that_cannot_be_made_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreFailure, match="COMPTOIR_DATA"):
        open_engine(f"sqlite:///{tmp_path / 'file' / 'a.sqlite'}")


def test_an_address_without_sense_is_said_in_a_sentence() -> None:
    with pytest.raises(StoreFailure, match="COMPTOIR_DATABASE_URL"):
        open_engine("nonsense")


def test_a_full_disk_is_said_and_loses_nothing(tmp_path: Path) -> None:
    room, _clock = build_room(tmp_path)
    head = room.log.head_seq()
    with room.store.write() as session:
        pages = session.execute(text("PRAGMA page_count")).scalar_one()
    with room.store.engine.connect() as connection:
        connection.execute(text(f"PRAGMA max_page_count={pages}"))
    draft = Draft(ExaminerSignedIn(login="x" * 200_000), "examiner:x")
    with pytest.raises(DiskFull):
        room.log.append(draft)
    assert room.log.head_seq() == head
    with room.store.engine.connect() as connection:
        connection.execute(text("PRAGMA max_page_count=1000000"))
    assert room.log.append(draft).seq == head + 1
    room.close()


def test_a_file_that_is_no_database_is_said_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "comptoir.sqlite"
    path.write_bytes(b"not a database" * 500)
    with pytest.raises(StoreFailure, match="Rien n’a été enregistré"):
        upgrade(open_engine(f"sqlite:///{path}"))


def test_a_database_of_a_newer_platform_is_left_alone(database_url: str) -> None:
    engine = open_engine(database_url)
    upgrade(engine)
    with Store(engine).write() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreFailure, match="plus récente"):
        upgrade(engine)
    engine.dispose()
