"""A signed-in visitor of a small shop, who fills real forms as the page gives them."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from reference_site.app import create_app
from reference_site.site import bind
from tests.builders.small_shop import PASSWORD, build_small_shop
from tests.integration.boutique_catalog.desk import Desk


@functools.cache
def the_app() -> Flask:
    """Built once per process, bound anew by each test."""
    return create_app()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """The administration of a fresh shop, signed in."""
    app = the_app()
    app.config["WTF_CSRF_ENABLED"] = False
    site = bind(app, build_small_shop(tmp_path))
    client = app.test_client()
    client.post("/connexion", data={"login": "candidat", "password": PASSWORD})
    yield Desk(app, client)
    site.database.close()
