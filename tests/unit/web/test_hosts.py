"""Each host is an application of its own; other names reach none."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

import pytest

from sandbox.web.hosts import HostRouter


def named(name: str) -> WSGIApplication:
    def app(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        return [f"{name} {environ.get('comptoir.passage', '')}".strip().encode()]

    return app


def start(*_: Any) -> Any:
    return None


ROUTER = HostRouter(
    {"console": named("console")},
    {"copie-": named("desk"), "vue-": named("view")},
    named("unknown"),
)


@pytest.mark.parametrize(
    ("host", "answer"),
    [
        ("console.localhost:8500", "console"),
        ("CONSOLE.localhost", "console"),
        ("copie-ab3.localhost:8500", "desk ab3"),
        ("vue-ab3.localhost", "view ab3"),
        ("localhost", "unknown"),
        ("copie-.localhost", "unknown"),
        ("copie-a.b.localhost", "unknown"),
        ("copie-ab3.exemple.fr", "unknown"),
        ("evil.console.localhost", "unknown"),
        ("console.localhost.exemple.fr", "unknown"),
        ("", "unknown"),
    ],
)
def test_a_name_reaches_its_application_only(host: str, answer: str) -> None:
    assert b"".join(ROUTER({"HTTP_HOST": host}, start)).decode() == answer
