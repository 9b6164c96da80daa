"""How a robot sits down: through the desk like anybody, or at a seat that it gives up."""

from __future__ import annotations

import threading
import uuid
from typing import Protocol

import httpx

from grader_ui.demo.pages import SAME_ORIGIN, csrf_of, submit
from sandbox.errors import PlatformFailure
from sandbox.exam.candidate import CandidateState
from sandbox.observation.hosts import client_for
from sandbox.runtimes.port import Runtime
from sandbox.services.check_in import confirm_identity, declare_ready, read_notice
from sandbox.services.finish import finish
from sandbox.services.passage import passage
from sandbox.services.prepare_sitting import PreparedCandidate
from sandbox.services.room import Room
from sandbox.services.save_answer import save_answer
from sandbox.services.sign_in_candidate import seat_status, sign_in_candidate
from sandbox.services.versioned import Write

POLL_SECONDS = 0.2


class Seat(Protocol):
    """What a robot needs of its place."""

    def check_in(self) -> None:
        """Sign in, read the notice, confirm the identity: the candidate is ready."""

    def state(self) -> str:
        """Where the passage stands, as the desk says it."""

    def site(self) -> httpx.Client:
        """A client of the candidate's site, signed in to its administration."""

    def answer(self, task: str, text: str) -> None:
        """Write an answer on the desk."""

    def finish(self) -> None:
        """« J’ai terminé »."""

    def close(self) -> None:
        """Close the browser; the seat is used no more."""


class DeskSeat:
    """Everything through the desk's own pages, as a candidate's browser does."""

    def __init__(self, url: str, candidate: PreparedCandidate) -> None:
        self._client = client_for(url)
        self._candidate = candidate
        self._site: httpx.Client | None = None

    def check_in(self) -> None:
        """Sign in, read the notice, confirm the identity."""
        door = self._client.get("/", follow_redirects=True)
        fields = {
            "number": self._candidate.candidate.number,
            "code": self._candidate.code,
            "notice": "1",
        }
        identity = submit(self._client, door, "/connexion", fields)
        submit(self._client, identity, "/identite", {})

    def state(self) -> str:
        """What the desk says."""
        return str(self._client.get("/etat").json()["state"])

    def site(self) -> httpx.Client:
        """Press « Ouvrir mon site » and follow."""
        paper = self._client.get("/copie")
        data = {"csrf_token": csrf_of(paper)}
        answer = self._client.post("/site", data=data, headers=SAME_ORIGIN)
        if not answer.is_redirect:
            raise PlatformFailure("Le bureau n’ouvre pas le site.", answer.text[:300])
        address = httpx.URL(answer.headers["Location"])
        self._site = client_for(f"{address.scheme}://{address.netloc.decode()}")
        self._site.get(address, follow_redirects=True)
        return self._site

    def answer(self, task: str, text: str) -> None:
        """Send one versioned write, as the page's script does."""
        paper = self._client.get("/copie")
        body = {
            "op_id": uuid.uuid4().hex,
            "device_id": "robot",
            "device_seq": 1,
            "base_version": 0,
            "at": "",
            "task": task,
            "value": text,
        }
        headers = {**SAME_ORIGIN, "X-CSRF-Token": csrf_of(paper)}
        answer = self._client.post("/reponses", json=body, headers=headers)
        if answer.status_code != 200:
            raise PlatformFailure("Le bureau refuse la réponse.", answer.text[:300])

    def finish(self) -> None:
        """« J’ai terminé », confirmed."""
        paper = self._client.get("/copie")
        data = {"csrf_token": csrf_of(paper)}
        self._client.post("/terminer", data=data, headers=SAME_ORIGIN)

    def close(self) -> None:
        """Close both tabs."""
        self._client.close()
        if self._site is not None:
            self._site.close()


class RobotSeat:
    """A seat marked as a robot's: a person who signs in takes it over at once."""

    def __init__(self, room: Room, runtime: Runtime, candidate: PreparedCandidate) -> None:
        self._room, self._runtime, self._candidate = room, runtime, candidate
        self._session = ""
        self._site: httpx.Client | None = None
        self.actor = f"robot:{candidate.id}"

    def check_in(self) -> None:
        """Sign in as a robot; the log says so."""
        taken = sign_in_candidate(
            self._room,
            candidate_number=self._candidate.candidate.number,
            code=self._candidate.code,
            seat=self._candidate.candidate.seat,
            desk=self._candidate.id,
            robot=True,
        )
        self._session = taken.session
        read_notice(self._room, actor=self.actor, candidate=self._candidate.id)
        confirm_identity(self._room, actor=self.actor, candidate=self._candidate.id)
        declare_ready(self._room, actor=self.actor, candidate=self._candidate.id)

    def state(self) -> str:
        """The state, or `displaced` once a person sits here."""
        status = seat_status(self._room, self._session)
        if status is None or status[1] != "active":
            return "displaced"
        with self._room.store.read() as session:
            return passage(session, self._room.clock, self._candidate.id).row.state.value

    def site(self) -> httpx.Client:
        """Open the candidate's site with a ticket of its own."""
        name = f"site-{self._candidate.id}"
        site = next(one for one in self._runtime.list() if one.name == name)
        self._site = client_for(site.url)
        self._site.get(site.door.access_path("boutique"), follow_redirects=True)
        return self._site

    def answer(self, task: str, text: str) -> None:
        """Write an answer."""
        write = Write(op_id=uuid.uuid4().hex, base_version=0, device_id="robot")
        save_answer(
            self._room,
            actor=self.actor,
            candidate=self._candidate.id,
            task=task,
            text=text,
            write=write,
        )

    def finish(self) -> None:
        """« J’ai terminé »."""
        finish(self._room, actor=self.actor, candidate=self._candidate.id)

    def close(self) -> None:
        """Close the tab of the site."""
        if self._site is not None:
            self._site.close()


def wait_for(seat: Seat, wanted: CandidateState, ended: threading.Event) -> bool:
    """Wait for a state; False when the room closes or the seat is lost first."""
    while not ended.is_set():
        state = seat.state()
        if state == wanted.value:
            return True
        if state in {"displaced", "finished", "absent", "withdrawn", "seat-revoked"}:
            return False
        ended.wait(POLL_SECONDS)
    return False
