"""One stage per test: its own room, its own server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.console.stage import Stage, set_stage


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    """Three candidates expected, the console answering."""
    made = set_stage(tmp_path)
    yield made
    made.close()
