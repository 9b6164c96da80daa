"""A whole jury on one machine: real room, real applications, sites whose pages the test writes.

The sites are a fake on purpose: these tests are about what the screens do with pages, good or
hostile, and with sites that fall silent.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from wsgiref.types import WSGIApplication

from waitress.server import create_server

from grader_ui.bootstrap import create_wsgi
from grader_ui.grading.frame import freeze_grid
from grader_ui.grading.grid import build_grid
from grader_ui.grading.session_grid import session_grids
from grader_ui.sites import AccessSlip, Address
from sandbox.checks.world import PublicPage, Row
from sandbox.errors import SiteUnreachable
from sandbox.exam.candidate import Candidate
from sandbox.exam.events import CheckVerdict, Draft, SiteAction, SiteStarted, VerdictsComputed
from sandbox.observation.page import parse_page
from sandbox.observation.words import PublicAnswer
from sandbox.runtimes.port import SiteStatus
from sandbox.services.accounts import save_account
from sandbox.services.check_in import confirm_identity, declare_ready, read_notice
from sandbox.services.prepare_sitting import PreparedSitting, SubjectReference, prepare_sitting
from sandbox.services.room import Room, open_room
from sandbox.services.sign_in_candidate import SignedIn, sign_in_candidate
from sandbox.services.start import start
from sandbox.settings import Settings
from sandbox.subjects import Subject, load_subject

LOGIN, PASSWORD = "vasseur", "marée basse"
EXAMINER = f"examiner:{LOGIN}"
SUBJECTS = Path(__file__).parents[3] / "subject_builder" / "library"
PEOPLE = [("RENOIR", "Agathe"), ("SOREL", "Bilal"), ("TANGUY", "Chloé")]
PAGE = """<!doctype html><html lang="fr"><head><title>Poncho enfant Petite Houle</title>
<meta name="description" content="Un poncho pour les petits."></head><body><main>
<h1>Poncho enfant Petite Houle</h1><p>Il protège de la pluie.</p>
<a href="/panier">Ajouter au panier</a></main></body></html>"""


@dataclass
class WrittenSites:
    """Sites made of the pages that a test writes, by path."""

    port: int = 1
    pages: dict[str, str] = field(default_factory=lambda: {"/": PAGE, "/p/poncho": PAGE})
    files: dict[str, tuple[bytes, str]] = field(default_factory=dict)
    views: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    silent: bool = False
    heard: datetime | None = None
    today: date = field(default_factory=date.today)

    def origin(self, candidate: str) -> str:
        return f"http://site-{candidate}.localhost:{self.port}"

    def access_slip(self, candidate: str) -> AccessSlip:
        front = f"{self.origin(candidate)}/boutique"
        return AccessSlip(
            front,
            (Address("Boutique", front), Address("Administration", f"{front}/admin")),
            "candidat",
            "halbrise-56",
        )

    def heard_on(self, candidate: str) -> datetime | None:
        return self.heard or (None if self.silent else datetime.now(UTC))

    def replace_site(self, candidate: str, reason: str) -> None:
        self.silent = False

    def access_url(self, candidate: str) -> str:
        return f"{self.origin(candidate)}/boutique?billet=un-seul-usage"

    def world(self, candidate: str) -> WrittenSites:
        return self

    def view(self, name: str) -> Sequence[Row]:
        return self.views.get(name, [])

    def baseline(self, name: str) -> Sequence[Row]:
        return []

    def journal(self) -> Sequence[Row]:
        return []

    def answer(self, task_id: str) -> Mapping[str, Any] | None:
        return None

    def public(self, path: str) -> PublicPage:
        return parse_page(self.pages.get(path, ""))

    def public_page(self, candidate: str, path: str) -> PublicAnswer:
        if self.silent:
            raise SiteUnreachable()
        status = 200 if path in self.pages else 404
        return PublicAnswer(path=path, status=status, html=self.pages.get(path, ""))

    def file(self, candidate: str, path: str) -> tuple[bytes, str]:
        return self.files[path]

    def status(self, candidate: str) -> SiteStatus:
        return SiteStatus(candidate, not self.silent)


class Server:
    """The WSGI entry on a port of its own, stopped when the test ends."""

    def __init__(self, app: WSGIApplication, port: int = 0) -> None:
        self._server = create_server(app, host="127.0.0.1", port=port, threads=24)
        self.port = int(self._server.effective_port)
        self._thread = threading.Thread(target=self._server.run, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Close the port: browsers see a dead console."""
        self._server.close()
        self._server.task_dispatcher.shutdown(timeout=1)


@dataclass
class Stage:
    """One prepared sitting behind a live server."""

    room: Room
    sites: WrittenSites
    subject: Subject
    sitting: PreparedSitting
    server: Server
    wsgi: WSGIApplication

    @property
    def port(self) -> int:
        return self.server.port

    @property
    def ids(self) -> list[str]:
        return [one.id for one in self.sitting.candidates]

    @property
    def console(self) -> str:
        return f"http://console.localhost:{self.port}"

    def desk(self, rank: int = 0) -> str:
        return f"http://copie-{self.ids[rank]}.localhost:{self.port}"

    def sign_in(self, rank: int = 0) -> SignedIn:
        one = self.sitting.candidates[rank]
        return sign_in_candidate(
            self.room, candidate_number=one.candidate.number, code=one.code, desk=one.id
        )

    def make_ready(self, rank: int) -> None:
        one = self.ids[rank]
        actor = f"candidate:{one}"
        self.sign_in(rank)
        read_notice(self.room, actor=actor, candidate=one)
        confirm_identity(self.room, actor=actor, candidate=one)
        declare_ready(self.room, actor=actor, candidate=one)

    def start_all(self) -> None:
        for rank in range(len(self.ids)):
            self.make_ready(rank)
        start(self.room, actor=EXAMINER, sitting=self.sitting.id)

    def act(self, sentence: str, rank: int = 0, verb: str = "update", path: str = "") -> None:
        """The candidate does something on its site."""
        seq = self.room.log.head_seq() + 1
        said = SiteAction(
            site=f"site-{self.ids[rank]}",
            site_seq=seq,
            done_at=datetime.now(UTC).isoformat(),
            elapsed_ms=1000,
            actor="candidat",
            verb=verb,
            entity="product",
            key="PLU-PON-ENF",
            sentence=sentence,
            path=path,
            changes=1,
        )
        self.room.log.append(Draft(said, "plateforme", self.sitting.id, self.ids[rank]))

    def see(self, *verdicts: CheckVerdict, rank: int = 0) -> None:
        """Checks have looked at the candidate's site."""
        said = VerdictsComputed(verdicts=verdicts)
        self.room.log.append(Draft(said, "plateforme", self.sitting.id, self.ids[rank]))

    def close(self) -> None:
        self.server.stop()
        self.room.close()


def set_stage(
    folder: Path, *, code: str = "B-2027-A", grid: str = "aide-2025", minutes: float = 40
) -> Stage:
    """A room in `folder`, one examiner, three candidates on one subject."""
    room = open_room(Settings.at(folder, port=1))
    save_account(room, login=LOGIN, name="Mme Claire Vasseur", password=PASSWORD)
    subject = load_subject(SUBJECTS / code)
    sitting = prepare_sitting(
        room,
        subject=SubjectReference(subject.code, subject.title, "0" * 64, subject.face, "halbrise"),
        grid=freeze_grid(build_grid(session_grids()[grid], subject)),
        examiner=LOGIN,
        candidates=[
            Candidate(
                f"021234567{rank}", surname, first, date(2006, 1, rank), "C3", f"Poste {rank}"
            )
            for rank, (surname, first) in enumerate(PEOPLE, start=1)
        ],
        minutes=minutes,
        exam_session="Session 2027",
        center="Lycée Jean-Moulin",
        panel="Commission 3",
    )
    sites = WrittenSites()
    holder: dict[str, WSGIApplication] = {}
    server = Server(lambda environ, start: holder["app"](environ, start))
    holder["app"] = create_wsgi(
        room, sites, lambda sitting_id: subject, origin_port=server.port, development=True
    )
    sites.port = server.port
    for one in sitting.candidates:
        begun = SiteStarted(
            site=f"site-{one.id}", host=f"site-{one.id}.localhost", port=server.port
        )
        room.log.append(Draft(begun, "plateforme", sitting.id, one.id))
    return Stage(room, sites, subject, sitting, server, holder["app"])
