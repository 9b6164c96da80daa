"""A small shop served for real, and a browser signed in to its administration."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page
from waitress.server import create_server

from reference_site.app import create_app
from reference_site.db import session
from reference_site.door.views import rows_of
from reference_site.site import bind
from tests.browser.boutique_catalog.shop import Shop
from tests.builders.small_shop import PASSWORD, build_small_shop


@pytest.fixture
def shop(tmp_path: Path, page: Page) -> Iterator[Shop]:
    """A clone of its own for each test."""
    app = create_app()
    site = bind(app, build_small_shop(tmp_path))
    server = create_server(app, host="127.0.0.1", port=0, threads=4)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()

    def view(noun: str) -> list[dict[str, object]]:
        with app.app_context():
            return rows_of(noun, session())

    shop = Shop(page, f"http://127.0.0.1:{server.effective_port}", view)
    shop.sign_in(PASSWORD)
    yield shop
    page.close()
    server.close()
    thread.join(timeout=5)
    site.database.close()
