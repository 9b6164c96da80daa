"""The plumbing of the tests itself: what the store's and the browser's tests stand on."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
import sqlalchemy as sa
from playwright.sync_api import Page, expect
from pytest_socket import SocketConnectBlockedError

from tests.conftest import missing

Skipped = pytest.skip.Exception


@pytest.mark.postgresql
def test_each_test_gets_an_empty_postgresql_database(postgresql_url: str) -> None:
    engine = sa.create_engine(postgresql_url)
    with engine.begin() as connection:
        assert sa.inspect(connection).get_table_names() == []
        connection.execute(sa.text("CREATE TABLE kept (id integer)"))
    engine.dispose()


def test_sockets_reach_this_machine_and_no_other(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()
    with socket.socket(socket.AF_UNIX) as server, socket.socket(socket.AF_UNIX) as client:
        server.bind(str(tmp_path / "door"))
        server.listen()
        client.connect(str(tmp_path / "door"))
    with pytest.raises(SocketConnectBlockedError):
        socket.create_connection(("192.0.2.1", 80), timeout=1)


@pytest.mark.browser
def test_a_browser_opens_french_on_the_examiner_s_screen(page: Page) -> None:
    page.set_content("<h1>Épreuve n° 1</h1>")
    expect(page.get_by_role("heading", name="Épreuve n° 1")).to_be_visible()
    assert page.evaluate("[navigator.language, innerWidth, innerHeight]") == ["fr-FR", 1366, 768]


@pytest.mark.parametrize(("ci", "outcome"), [("true", pytest.fail.Exception), ("", Skipped)])
def test_what_is_missing_fails_where_nothing_may_be_skipped(
    monkeypatch: pytest.MonkeyPatch, ci: str, outcome: type[BaseException]
) -> None:
    monkeypatch.setenv("CI", ci)
    with pytest.raises(outcome, match="A Chromium"):
        missing("A Chromium")
