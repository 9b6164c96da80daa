"""A command line of its own for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.integration.cli.command import CommandLine


@pytest.fixture
def comptoir(tmp_path: Path) -> Iterator[CommandLine]:
    """`comptoir` with an empty data folder."""
    command = CommandLine(tmp_path / "home")
    yield command
    command.close()
