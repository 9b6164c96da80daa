"""The store's tests run on both databases: SQLite always, PostgreSQL where there is one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders.room import Exam, build_exam, build_room


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "postgresql":
        return str(request.getfixturevalue("postgresql_url"))
    return f"sqlite:///{tmp_path / 'store.sqlite'}"


@pytest.fixture
def exam(tmp_path: Path, database_url: str) -> Iterator[Exam]:
    room, clock = build_room(tmp_path, database_url)
    yield build_exam(room, clock)
    room.close()
