"""Where an unsafe request may come from."""

from __future__ import annotations

import pytest

from sandbox.web.guard import check_origin

CONSOLE = "http://console.localhost:8500"


@pytest.mark.parametrize("site", ["same-site", "cross-site", "none", ""])
def test_only_our_own_page_may_write(site: str) -> None:
    assert check_origin(site, CONSOLE, CONSOLE, secure=False)
    assert not check_origin("same-origin", CONSOLE, CONSOLE, secure=False)


def test_without_the_header_localhost_needs_an_origin_that_is_its_own_or_none() -> None:
    assert not check_origin(None, None, CONSOLE, secure=False)
    assert not check_origin(None, CONSOLE, CONSOLE, secure=False)
    assert check_origin(None, "http://site-a.localhost:8500", CONSOLE, secure=False)
    assert check_origin(None, "http://console.localhost:9000", CONSOLE, secure=False)


def test_without_the_header_another_name_or_tls_is_refused() -> None:
    assert check_origin(None, None, "http://console.lycee.example", secure=False)
    assert check_origin(None, None, "https://console.localhost", secure=True)
