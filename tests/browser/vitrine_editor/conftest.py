"""The showcase served for real, and a browser signed in to its administration."""

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
from tests.browser.vitrine_editor.showcase import Showcase
from tests.builders.site import candidate_password
from tests.builders.small_showcase import build_showcase


@pytest.fixture
def showcase(tmp_path: Path, page: Page) -> Iterator[Showcase]:
    """A clone of its own for each test."""
    app = create_app()
    site = bind(app, build_showcase(tmp_path))
    server = create_server(app, host="127.0.0.1", port=0, threads=4)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()

    def view(noun: str) -> list[dict[str, object]]:
        with app.app_context():
            return rows_of(noun, session())

    showcase = Showcase(page, f"http://127.0.0.1:{server.effective_port}", view)
    showcase.sign_in(candidate_password())
    yield showcase
    page.close()
    server.close()
    thread.join(timeout=5)
    site.database.close()
