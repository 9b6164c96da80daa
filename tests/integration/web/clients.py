"""HTTP clients of the applications, without a browser: what a script could send."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from werkzeug.test import Client, TestResponse

from tests.browser.console.stage import LOGIN, PASSWORD, Stage

SAME_ORIGIN = {"Sec-Fetch-Site": "same-origin"}
_TOKEN = re.compile(r'name="csrf-token" content="([^"]*)"')


@dataclass
class Visitor:
    """Somebody at one host, with the cookies that this host gave."""

    stage: Stage
    base: str
    client: Client = field(init=False)
    token: str = ""

    def __post_init__(self) -> None:
        self.client = Client(self.stage.wsgi)

    def get(self, path: str, **headers: str) -> TestResponse:
        return self.client.get(path, base_url=self.base, headers=headers)

    def refresh_token(self, path: str) -> None:
        found = _TOKEN.search(self.get(path).get_data(as_text=True))
        assert found is not None, path
        self.token = found[1]

    def form(self, path: str, **values: str) -> TestResponse:
        data = {"csrf_token": self.token, **values}
        return self.client.post(path, base_url=self.base, data=data, headers=SAME_ORIGIN)

    def json(self, path: str, body: Any, **headers: str) -> TestResponse:
        return self.client.post(
            path,
            base_url=self.base,
            json=body,
            headers={
                "Accept": "application/json",
                "X-CSRF-Token": self.token,
                **SAME_ORIGIN,
                **headers,
            },
        )


def examiner_of(stage: Stage) -> Visitor:
    """The examiner, signed in."""
    visitor = Visitor(stage, stage.console)
    visitor.refresh_token("/connexion")
    answer = visitor.form("/connexion", login=LOGIN, password=PASSWORD)
    assert answer.status_code == 303
    visitor.refresh_token(f"/passage/{stage.sitting.id}")
    return visitor


def candidate_of(stage: Stage, rank: int = 0) -> Visitor:
    """A candidate, signed in at its own desk, identity not yet confirmed."""
    one = stage.sitting.candidates[rank]
    visitor = Visitor(stage, stage.desk(rank))
    visitor.refresh_token("/")
    answer = visitor.form("/connexion", number=one.candidate.number, code=one.code, notice="1")
    assert answer.status_code == 303
    visitor.refresh_token("/copie")
    return visitor
