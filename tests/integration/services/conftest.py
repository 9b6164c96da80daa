"""One real room per test, on SQLite."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders.room import Exam, build_exam, build_room


@pytest.fixture
def exam(tmp_path: Path) -> Iterator[Exam]:
    room, clock = build_room(tmp_path)
    yield build_exam(room, clock)
    room.close()
