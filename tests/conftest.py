"""Plumbing that every kind of test shares: the socket guard's exceptions, a Chromium, PostgreSQL.

Product fixtures live beside the tests that use them (`tests/<kind>/conftest.py`) and in
`tests/builders/`. Where `CI` is set, a test that needs a browser or PostgreSQL fails when the
machine has none; elsewhere it is skipped and says so.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest
from playwright.sync_api import expect

from tests.postgresql import PostgreSQL, find_binaries, throwaway_database

pytest_plugins = ["tests.builders.fixtures"]

CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# Waits are for states; a slow machine only waits longer, a wrong state still fails.
expect.set_options(timeout=15_000)
CHROMIUM_FINDER = Path(__file__).resolve().parent.parent / ".ci" / "chromium.py"


def missing(what: str) -> NoReturn:
    """Skip the test for want of `what`, or fail it where nothing may be skipped."""
    if os.environ.get("CI"):
        pytest.fail(f"{what} is needed and CI skips nothing")
    pytest.skip(f"{what} is not on this machine")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give all PostgreSQL tests to one worker, so that one cluster serves them."""
    for item in items:
        if item.get_closest_marker("postgresql"):
            item.add_marker(pytest.mark.xdist_group("postgresql"))


@pytest.fixture(scope="session")
def chromium() -> Path:
    """The Chromium to drive: `COMPTOIR_CHROMIUM`, else the machine's, else Playwright's."""
    found = subprocess.run(
        [sys.executable, str(CHROMIUM_FINDER)], capture_output=True, text=True, check=False
    )
    if found.returncode == 0:
        return Path(found.stdout.strip())
    missing("A Chromium")


@pytest.fixture(scope="session")
def browser_type_launch_args(
    browser_type_launch_args: dict[str, Any], chromium: Path
) -> dict[str, Any]:
    """Drive that Chromium, quiet on the network."""
    return {
        **browser_type_launch_args,
        "executable_path": str(chromium),
        "args": CHROMIUM_ARGUMENTS,
    }


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """A French examiner's laptop: the smallest screen that the console must fit."""
    return {
        **browser_context_args,
        "locale": "fr-FR",
        "timezone_id": "Europe/Paris",
        "viewport": {"width": 1366, "height": 768},
        "reduced_motion": "reduce",
    }


@pytest.fixture(scope="session")
def postgresql() -> Iterator[PostgreSQL]:
    """A throw-away PostgreSQL cluster, on a Unix socket of its own."""
    binaries = find_binaries()
    if binaries is None:
        missing("PostgreSQL")
    with tempfile.TemporaryDirectory(prefix="comptoir-pg-", ignore_cleanup_errors=True) as folder:
        cluster = PostgreSQL(binaries, Path(folder))
        cluster.start()
        try:
            yield cluster
        finally:
            cluster.stop()


@pytest.fixture
def postgresql_url(postgresql: PostgreSQL) -> Iterator[str]:
    """The SQLAlchemy address of an empty database that lives as long as the test."""
    with throwaway_database(postgresql) as url:
        yield url
