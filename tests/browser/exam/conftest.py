"""One performance of the exam: its own room, console process and sites."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from grader_ui.demo.performance import Performance, perform
from grader_ui.demo.scenario import Scenario
from grader_ui.demo.unattended import free_port
from tests.builders.site import CACHE

SUBJECT = Path(__file__).parents[2] / "builders" / "subjects" / "B-ESSAI"
MINUTES = 1.5


@pytest.fixture
def performance(tmp_path: Path) -> Iterator[Performance]:
    """Three sites, one console, no robot, a short clock."""
    scenario = Scenario(
        data=tmp_path / "data",
        cache=CACHE,
        subject=SUBJECT,
        minutes=MINUTES,
        robots=False,
        port=free_port(),
    )
    with perform(scenario) as playing:
        yield playing
