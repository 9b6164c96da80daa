"""A desk on a fresh clone of the showcase."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from reference_site.site import bind
from tests.builders.site import candidate_password, the_app
from tests.builders.small_showcase import build_showcase
from tests.integration.vitrine_publishing.desk import Desk


@pytest.fixture
def visitor(tmp_path: Path) -> Iterator[FlaskClient]:
    """A client inside this process, not signed in; form tokens are off."""
    app = the_app()
    app.config["WTF_CSRF_ENABLED"] = False
    site = bind(app, build_showcase(tmp_path))
    yield app.test_client()
    site.database.close()


@pytest.fixture
def staff(visitor: FlaskClient) -> FlaskClient:
    """Signed in as the candidate."""
    visitor.post("/connexion", data={"login": "candidat", "password": candidate_password()})
    return visitor


@pytest.fixture
def desk(staff: FlaskClient) -> Desk:
    """Signed in, with eyes on the state views."""
    return Desk(staff)
