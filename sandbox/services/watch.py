"""The watch over a sitting: keeps each site's window true, its journal flowing, its end clean.

One thread reacts to events (a start opens every window within milliseconds) and to time; one
intake per site follows its journal; one thread looks at the checks when something changed. All of
it may die at any moment: what it does is written down, and a new watch takes it up again.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from sandbox.errors import ComptoirError, NotFound
from sandbox.exam.candidate import CandidateState
from sandbox.exam.events import Draft, EventKind, SiteAction, SiteFailed, SiteReplaced
from sandbox.observation.intake import JournalIntake
from sandbox.observation.words import SiteAction as DoorAction
from sandbox.observation.world import Answers, SiteWorld
from sandbox.runtimes.port import Golden, Runtime, Site
from sandbox.services.close_site import close_site, is_closed
from sandbox.services.open_sites import open_sites, site_spec
from sandbox.services.passage import passage
from sandbox.services.room import Room
from sandbox.services.run_checks import keep_verdicts, verdicts
from sandbox.services.set_window import set_window
from sandbox.services.tick import tick
from sandbox.subjects import Subject

log = logging.getLogger("comptoir.watch")
BEAT_SECONDS = 0.25
RESYNC_SECONDS = 5.0
CHECK_PAUSE_SECONDS = 1.0
PLATFORM = "plateforme"
OVER = frozenset({CandidateState.FINISHED, CandidateState.GRADED, CandidateState.SIGNED})
WINDOW_EVENTS = frozenset(
    {
        EventKind.STARTED,
        EventKind.SUSPENDED,
        EventKind.RESUMED,
        EventKind.REOPENED,
        EventKind.FINISHED,
        EventKind.TIME_CREDITED,
        EventKind.EXTRA_TIME_PLANNED,
        EventKind.DEADLINE_REACHED,
    }
)


@dataclass
class Watched:
    """One candidate's site under watch. `heard_at` is the last sign of life, monotonic seconds."""

    candidate: str
    site: Site
    intake: JournalIntake
    heard_at: float = 0.0
    heard_on: datetime | None = None
    failing: bool = False
    changed: threading.Event = field(default_factory=threading.Event)
    closing: Future[None] | None = None
    last_seq: int = 0
    synced_at: float = 0.0


class Watch:
    """Watches one sitting. `answers(candidate)` reads what was written on its desk."""

    def __init__(
        self,
        room: Room,
        runtime: Runtime,
        sitting: str,
        subject: Subject,
        golden: Golden,
        answers: Callable[[str], Answers] = lambda candidate: lambda task: None,
    ) -> None:
        self.room, self.runtime, self.sitting = room, runtime, sitting
        self.subject, self.golden = subject, golden
        self._answers = answers
        self._watched: dict[str, Watched] = {}
        self._ended = threading.Event()
        self._pool = ThreadPoolExecutor(8, thread_name_prefix="watch")
        self._threads: list[threading.Thread] = []

    # --- life -----------------------------------------------------------------------------

    def open(self, desk_urls: Mapping[str, str]) -> None:
        """Start or adopt every site, then watch. Raises what `open_sites` raises."""
        opened = open_sites(self.room, self.runtime, self.sitting, self.golden, dict(desk_urls))
        for one in opened:
            self._watched[one.candidate] = self._follow(one.candidate, one.site)
        for work in (self._beat, self._look):
            thread = threading.Thread(target=work, name=f"watch-{work.__name__}", daemon=True)
            thread.start()
            self._threads.append(thread)

    def close(self) -> None:
        """Stop watching; sites go on."""
        self._ended.set()
        for watched in self._watched.values():
            watched.intake.stop()
        for thread in self._threads:
            thread.join(timeout=5)
        self._pool.shutdown(wait=True, cancel_futures=True)

    # --- what screens ask -----------------------------------------------------------------

    def world(self, candidate: str) -> SiteWorld:
        """What checks and the examiner's reading of the work look at, live."""
        return SiteWorld(self.site(candidate).door, self.golden, self._answers(candidate))

    def site(self, candidate: str) -> Site:
        """The site of a candidate. Raises `NotFound`."""
        if candidate not in self._watched:
            raise NotFound("Ce candidat n’a pas de site dans ce passage.", candidate)
        return self._watched[candidate].site

    def heard_on(self, candidate: str) -> datetime | None:
        """When the site was last heard (aware, UTC), None before the first time."""
        return self._watched[candidate].heard_on

    def access_url(self, candidate: str) -> str:
        """A single-use address that opens the site signed in. Raises `SiteUnreachable`."""
        site = self.site(candidate)
        return site.url + site.door.access_path(self.subject.face)

    def replace_site(self, candidate: str, reason: str) -> None:
        """Bring a broken site back on its own data, in seconds; an event says so."""
        old = self._watched[candidate]
        self.runtime.stop(old.site.name)
        spec = site_spec(candidate, self.golden, "")
        site = self.runtime.start(spec)
        old.intake.stop()
        self._watched[candidate] = self._follow(candidate, site)
        port = int(site.url.rpartition(":")[2])
        replaced = SiteReplaced(site=site.name, host=site.host, port=port, reason=reason)
        self.room.log.append(Draft(replaced, PLATFORM, self.sitting, candidate))

    # --- journal --------------------------------------------------------------------------

    def _follow(self, candidate: str, site: Site) -> Watched:
        after = self._last_action(candidate)

        def take(actions: Sequence[DoorAction]) -> None:
            drafts = [self._draft(candidate, site, action) for action in actions]
            self.room.log.append_all(drafts)
            watched.last_seq = actions[-1].seq
            if any(action.changes for action in actions):
                watched.changed.set()

        def heard(answered: bool) -> None:
            self._heard(watched, answered)

        watched = Watched(candidate, site, JournalIntake(site.door, after, take, heard))
        watched.last_seq = after
        watched.changed.set()
        watched.intake.start()
        return watched

    def _draft(self, candidate: str, site: Site, action: DoorAction) -> tuple[Draft, str]:
        payload = SiteAction(
            site=site.name,
            site_seq=action.seq,
            done_at=action.at,
            elapsed_ms=action.elapsed_ms,
            actor=action.actor,
            verb=action.verb,
            entity=action.entity,
            key=action.key,
            sentence=action.sentence,
            path=action.key if action.verb == "visit" else str(action.request.get("path", "")),
            changes=len(action.changes),
        )
        return Draft(payload, PLATFORM, self.sitting, candidate), f"{site.name}-{action.seq}"

    def _last_action(self, candidate: str) -> int:
        events = self.room.log.read(
            sitting=self.sitting,
            candidate=candidate,
            kinds=(EventKind.SITE_ACTION,),
            limit=1_000_000,
        )
        return max((event.payload.site_seq for event in events), default=0)  # type: ignore[attr-defined]

    def _heard(self, watched: Watched, answered: bool) -> None:
        if answered:
            watched.heard_at, watched.heard_on = time.monotonic(), datetime.now(UTC)
            if watched.failing:
                watched.failing = False
                back = SiteReplaced(
                    site=watched.site.name,
                    host=watched.site.host,
                    port=int(watched.site.url.rpartition(":")[2]),
                    reason="le site répond de nouveau",
                )
                self._tell(watched, back)
        elif not watched.failing:
            watched.failing = True
            self._tell(watched, SiteFailed(site=watched.site.name, detail="le site ne répond pas"))

    def _tell(self, watched: Watched, payload: Any) -> None:
        self.room.log.append(Draft(payload, PLATFORM, self.sitting, watched.candidate))

    # --- time and windows -----------------------------------------------------------------

    def _beat(self) -> None:
        seen = self.room.log.head_seq()
        touched = set(self._watched)
        while not self._ended.is_set():
            try:
                tick(self.room)
                for event in self.room.log.read(after=seen, sitting=self.sitting):
                    seen = event.seq
                    if event.candidate and event.kind in WINDOW_EVENTS:
                        touched.add(event.candidate)
                touched = self._align(touched)
            except ComptoirError as error:
                log.error("beat: %s", error)
            self.room.log.wait(seen, BEAT_SECONDS)

    def _align(self, touched: set[str]) -> set[str]:
        """Make windows true, all at once; returns the candidates whose site did not answer."""
        now = time.monotonic()
        due = [
            watched
            for watched in self._watched.values()
            if watched.candidate in touched or now - watched.synced_at > RESYNC_SECONDS
        ]
        results = list(self._pool.map(self._align_one, due))
        return {watched.candidate for watched, done in zip(due, results, strict=True) if not done}

    def _align_one(self, watched: Watched) -> bool:
        try:
            with self.room.store.read() as session:
                state = passage(session, self.room.clock, watched.candidate).row.state
            if state in OVER:
                self._end(watched)
            else:
                set_window(self.room, watched.site.door, watched.candidate)
        except ComptoirError as error:
            log.warning("window of %s: %s", watched.candidate, error)
            return False
        watched.synced_at = time.monotonic()
        return True

    def _end(self, watched: Watched) -> None:
        """Close the site once; a failed close is tried again at the next turn."""
        if watched.closing is not None and not watched.closing.done():
            return
        if is_closed(self.room, self.sitting, watched.candidate):
            return
        watched.closing = self._pool.submit(self._close_one, watched)

    def _close_one(self, watched: Watched) -> None:
        try:
            close_site(
                self.room,
                self.runtime,
                watched.site,
                watched.intake,
                self.subject,
                self.golden,
                self.sitting,
                watched.candidate,
                self._answers(watched.candidate),
            )
        except ComptoirError as error:
            log.error("closing %s: %s", watched.candidate, error)
            watched.synced_at = 0.0

    # --- evidence -------------------------------------------------------------------------

    def _look(self) -> None:
        while not self._ended.wait(CHECK_PAUSE_SECONDS):
            for watched in list(self._watched.values()):
                if watched.changed.is_set() and not self._ended.is_set():
                    watched.changed.clear()
                    self._look_at(watched)

    def _look_at(self, watched: Watched) -> None:
        world = self.world(watched.candidate)
        try:
            seq = watched.last_seq
            found = verdicts(self.subject, world)
            if not is_closed(self.room, self.sitting, watched.candidate):
                keep_verdicts(
                    self.room,
                    self.sitting,
                    watched.candidate,
                    self.subject,
                    found,
                    journal_seq=seq,
                )
        except ComptoirError as error:
            log.warning("checks of %s: %s", watched.candidate, error)
