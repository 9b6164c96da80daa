"""A robot examiner: signs in to the console, starts, sets levels as work comes in, signs.

Everything it does passes through the console's own requests. Its judgement is only a robot's: it
looks at the evidence, whereas checks never set a level by themselves.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from typing import Any

import httpx

from grader_ui.demo.pages import SAME_ORIGIN, csrf_of, submit
from grader_ui.demo.scenario import EXAMINER
from grader_ui.demo.stage import Stage
from sandbox.errors import PlatformFailure
from sandbox.exam.events import GridFrame
from sandbox.observation.hosts import client_for
from sandbox.services.view_sitting import view_sitting
from sandbox.store.tables import VerdictRow

COMMENT = "Travail observé en direct ; appréciation portée par le robot de démonstration."


class RobotExaminer:
    """One examiner's browser without a browser."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._client: httpx.Client = client_for(stage.console_url)
        self._sitting = stage.sitting.id
        self._token = ""

    def sign_in(self) -> None:
        """Open the console with the examiner's account."""
        door = self._client.get("/connexion")
        fields = {"login": EXAMINER, "password": self._stage.password}
        submit(self._client, door, "/connexion", fields)
        page = self._client.get(f"/passage/{self._sitting}")
        if page.status_code != 200:
            raise PlatformFailure("La console n’ouvre pas le passage.", page.text[:300])
        self._token = csrf_of(page)

    def start_all(self) -> None:
        """One button for all."""
        self._post("actes", {"act": "start", "op_id": uuid.uuid4().hex})

    def grade(self, candidate: str) -> None:
        """Set every level from the evidence, comment where the grid asks for it."""
        grid = view_sitting(self._stage.room, self._sitting).grid
        outcomes = self._outcomes(candidate)
        for row in grid.rows:
            level = _level(grid, outcomes.get(row.id, []))
            self._write(candidate, "level", level, row=row.id)
            if level in grid.comment_required_for:
                self._write(candidate, "comment", "Voir les traces.", row=row.id)

    def conclude(self, candidate: str) -> None:
        """Mark, overall comment, signature."""
        grid = view_sitting(self._stage.room, self._sitting).grid
        outcomes = [one for row in self._outcomes(candidate).values() for one in row]
        share = outcomes.count("passed") / len(outcomes) if outcomes else 0.5
        steps = round(share * grid.mark_max_hundredths / grid.mark_step_hundredths)
        hundredths = steps * grid.mark_step_hundredths
        self._write(candidate, "mark", f"{hundredths / 100:g}".replace(".", ","))
        self._write(candidate, "overall", COMMENT)
        self._post(
            "signature",
            {
                "op_id": uuid.uuid4().hex,
                "candidate": candidate,
                "password": self._stage.password,
            },
        )

    def download(self, path: str) -> bytes:
        """A document of the sitting. Raises `PlatformFailure`."""
        answer = self._client.get(f"/passage/{self._sitting}/{path}")
        if answer.status_code != 200:
            raise PlatformFailure(f"Le document {path} manque.", answer.text[:300])
        return answer.content

    def stream(self) -> Iterator[str]:
        """The lines of the live channel, for ever."""
        path = f"/passage/{self._sitting}/flux"
        with self._client.stream("GET", path, timeout=None) as lines:
            yield from lines.iter_lines()

    def close(self) -> None:
        """Close the browser."""
        self._client.close()

    def _outcomes(self, candidate: str) -> dict[str, list[str]]:
        """Outcomes of the checks by row of the grid."""
        rows: dict[str, list[str]] = {}
        with self._stage.room.store.read() as session:
            found = {
                row.check: row.outcome
                for row in session.query(VerdictRow).where(VerdictRow.candidate == candidate)
            }
        for _, row in self._stage.subject.rows():
            rows[row.id] = [found[check] for check in row.checks if check in found]
        return rows

    def _write(self, candidate: str, what: str, value: str, row: str | None = None) -> None:
        body = {
            "op_id": uuid.uuid4().hex,
            "device_id": "robot",
            "device_seq": 0,
            "base_version": 0,
            "at": "",
            "what": what,
            "candidate": candidate,
            "row": row,
            "value": value,
        }
        self._send("/ecritures", body)

    def _post(self, path: str, body: dict[str, Any]) -> None:
        self._send(f"/passage/{self._sitting}/{path}", body)

    def _send(self, path: str, body: dict[str, Any]) -> None:
        headers = {**SAME_ORIGIN, "X-CSRF-Token": self._token}
        answer = self._client.post(path, json=body, headers=headers)
        if answer.status_code != 200:
            raise PlatformFailure(
                f"La console refuse {path} : {_sentence(answer)}", answer.text[:500]
            )


def _sentence(answer: httpx.Response) -> str:
    try:
        return str(answer.json().get("sentence", answer.status_code))
    except ValueError:
        return str(answer.status_code)


def _level(grid: GridFrame, outcomes: list[str]) -> str:
    """The level that the share of seen evidence suggests to a robot; above the middle without."""
    keys = [level.key for level in grid.levels]
    if not outcomes:
        return keys[len(keys) // 2]
    share = outcomes.count("passed") / len(outcomes)
    return keys[min(len(keys) - 1, int(share * len(keys)))]
