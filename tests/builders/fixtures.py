"""Fixtures of the product: a runtime per test process, a clone per test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from sandbox.runtimes.port import Golden, Site
from sandbox.runtimes.process import ProcessRuntime
from tests.builders.site import OPENED, bound_client, fresh_site, golden_of, runtime_in


@pytest.fixture(scope="session")
def runtime(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ProcessRuntime]:
    """A process runtime for this test process."""
    with runtime_in(tmp_path_factory.mktemp("runtime")) as running:
        yield running


@pytest.fixture(scope="session")
def golden(runtime: ProcessRuntime) -> Golden:
    """The golden state of the tests' day, built once per version of the code."""
    return golden_of(runtime)


@pytest.fixture(autouse=True)
def _close_browsers() -> Iterator[None]:
    """Close every client that a test opened with `browser_of`."""
    yield
    while OPENED:
        OPENED.pop().close()


@pytest.fixture
def site(runtime: ProcessRuntime, golden: Golden) -> Iterator[Site]:
    """A running site of its own, open to all, without an exam."""
    running = fresh_site(runtime, golden)
    yield running
    runtime.stop(running.name, discard=True)


@pytest.fixture
def staff(golden: Golden, tmp_path: Path) -> FlaskClient:
    """A client inside this process, signed in to the administration of a fresh clone."""
    return bound_client(golden, tmp_path / "site")


@pytest.fixture
def visitor(golden: Golden, tmp_path: Path) -> FlaskClient:
    """A client inside this process, not signed in."""
    return bound_client(golden, tmp_path / "site", signed_in=False)
