"""A small real shop with its thirteen months of history: orders, customers, audience, messages."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from playwright.sync_api import Page
from sqlalchemy import event
from waitress.server import create_server
from werkzeug.test import TestResponse

from reference_site.app import create_app
from reference_site.db import Database, session
from reference_site.door.views import rows_of
from reference_site.journal import triggers
from reference_site.journal.reading import actions_after
from reference_site.seed import files
from reference_site.seed.history import write_history
from reference_site.seed.importer import upsert
from reference_site.settings import Binding
from reference_site.site import bind
from tests.browser.boutique_catalog.shop import Shop
from tests.builders.small_shop import PASSWORD, STANDARD, TODAY, build_small_shop

SEED = 2027
BEST_SELLER = {
    "reference": "HAL-STAR",
    "name": "Poncho Grand Large",
    "slug": "poncho-grand-large",
    "online": True,
    "tax_rule": STANDARD,
    "price_cents": 3250,
    "quantity": 0,
    "out_of_stock": "deny",
    "categories": ["pluie"],
    "main_category": "pluie",
}
NOLWENN = {"login": "nolwenn", "display_name": "Nolwenn Cario", "email": "nolwenn@example.org"}


def build_past_shop(folder: Path) -> Binding:
    """The small shop, then the context's customers and replies, then its history."""
    folder.mkdir(parents=True, exist_ok=True)
    binding = build_small_shop(folder)
    database = Database(binding.database)
    with database.session() as orm:
        orm.connection(execution_options={"begin": "BEGIN IMMEDIATE"})
        triggers.remove(orm.connection())
        upsert(orm, {"product": [BEST_SELLER], "staff_account": [NOLWENN]}, "seed", TODAY)
        for name in ("20-clients.yaml", "60-service-client.yaml"):
            upsert(orm, files.read_rows(files.CONTEXT / name), "seed", TODAY)
        write_history(orm.connection(), TODAY, SEED)
        triggers.install(orm.connection())
        orm.commit()
    database.close()
    return binding


@pytest.fixture(scope="session")
def golden_past(tmp_path_factory: pytest.TempPathFactory) -> Binding:
    """Built once per test process."""
    return build_past_shop(tmp_path_factory.mktemp("past") / "golden")


@pytest.fixture
def clone(golden_past: Binding, tmp_path: Path) -> Binding:
    """A clone for one test."""
    folder = tmp_path / "clone"
    shutil.copytree(golden_past.database.parent, folder)
    return golden_past.model_copy(
        update={"database": folder / "site.sqlite", "media": (folder / "media",)}
    )


@dataclass
class Office:
    """The administration through forms, and what the platform would read of it."""

    app: Flask
    client: FlaskClient

    def get(self, path: str) -> str:
        """The text of a page that answers."""
        answer = self.client.get(path)
        assert answer.status_code == 200, (path, answer.status_code)
        return answer.get_data(as_text=True)

    def post(self, path: str, **fields: Any) -> TestResponse:
        """Post a form."""
        return self.client.post(path, data=fields)

    def view(self, noun: str) -> list[dict[str, Any]]:
        """The rows of a state view."""
        with self.app.app_context():
            return rows_of(noun, session())

    def actions(self) -> list[dict[str, Any]]:
        """What was journaled, sign-in and visits left out."""
        with self.app.app_context():
            found = actions_after(session(), 0)
        return [action for action in found if action["verb"] not in {"visit", "sign_in"}]

    def queries_of(self, path: str) -> int:
        """How many SELECTs a page costs."""
        engine = self.app.extensions["site"].database.engine
        seen: list[str] = []

        def listen(_c: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
            if statement.lstrip().upper().startswith("SELECT"):
                seen.append(statement)

        event.listen(engine, "before_cursor_execute", listen)
        self.get(path)
        event.remove(engine, "before_cursor_execute", listen)
        return len(seen)


@pytest.fixture(scope="session")
def past_app() -> Flask:
    """Built once per test process, bound anew by each test."""
    app = create_app()
    app.config["WTF_CSRF_ENABLED"] = False
    return app


@pytest.fixture
def office(past_app: Flask, clone: Binding) -> Iterator[Office]:
    """Signed in to the administration of a fresh clone."""
    site = bind(past_app, clone)
    client = past_app.test_client()
    client.post("/connexion", data={"login": "candidat", "password": PASSWORD})
    yield Office(past_app, client)
    site.database.close()


@pytest.fixture
def shop(clone: Binding, page: Page) -> Iterator[Shop]:
    """A fresh clone served for real, and a browser signed in to its administration."""
    app = create_app()
    site = bind(app, clone)
    server = create_server(app, host="127.0.0.1", port=0, threads=4)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()

    def view(noun: str) -> list[dict[str, object]]:
        with app.app_context():
            return rows_of(noun, session())

    person = Shop(page, f"http://127.0.0.1:{server.effective_port}", view)
    person.sign_in(PASSWORD)
    yield person
    page.close()
    server.close()
    thread.join(timeout=5)
    site.database.close()
