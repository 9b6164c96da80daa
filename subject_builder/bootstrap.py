"""The only place where the rehearsal meets a runtime: real sites behind the `Stage` protocol."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from datetime import date, timedelta

import httpx

from sandbox.checks.world import World
from sandbox.observation.hosts import client_for
from sandbox.observation.replay import Replay
from sandbox.observation.world import SiteWorld
from sandbox.runtimes.port import Golden, GoldenRequest, Progress, Runtime, Site, SiteSpec
from sandbox.subjects.placeholders import fill
from sandbox.subjects.schema import Subject
from sandbox.subjects.solution import Step
from subject_builder.disturbance import disturb
from subject_builder.rehearsal.port import Answers


class RealStage:
    """Implements `Stage` over a runtime: golden states are built once per day and kept."""

    def __init__(
        self,
        runtime: Runtime,
        subject: Subject,
        today: date,
        progress: Progress = lambda done, total: None,
    ) -> None:
        self._runtime = runtime
        self._subject = subject
        self._today = today
        self._progress = progress
        self._goldens: dict[int, Golden] = {}

    def fresh_site(self, days_later: int = 0) -> RealSite:
        """A new clone, its window open, signed in by a ticket."""
        name = f"repetition-{secrets.token_hex(5)}"
        golden = self._golden(days_later)
        spec = SiteSpec(name, f"{name}.localhost", golden, seat_bound=False, waiting=False)
        site = self._runtime.start(spec)
        try:
            return RealSite(site, golden, self._subject, lambda: self._end(name))
        except BaseException:
            self._end(name)
            raise

    def digests(self) -> Mapping[str, str]:
        """The golden state (site build, seed and overlay together) and the seed's number."""
        golden = self._golden(0)
        return {"site": golden.digest, "seed": str(self._request(0).seed)}

    def _end(self, name: str) -> None:
        self._runtime.stop(name, discard=True)

    def _golden(self, days_later: int) -> Golden:
        if days_later not in self._goldens:
            request = self._request(days_later)
            self._goldens[days_later] = self._runtime.prepare(request, self._progress)
        return self._goldens[days_later]

    def _request(self, days_later: int) -> GoldenRequest:
        overlay = self._subject.folder / "overlay.yaml"
        return GoldenRequest(
            self._today + timedelta(days=days_later),
            overlay if overlay.exists() else None,
            self._subject.overlay.media,
        )


class RealSite:
    """Implements `RehearsalSite` over a running site."""

    def __init__(
        self, site: Site, golden: Golden, subject: Subject, end: Callable[[], None]
    ) -> None:
        self._site = site
        self._golden = golden
        self._subject = subject
        self._end = end
        self._client: httpx.Client = client_for(site.url)
        self._replay = Replay(self._client, site.door.view, golden.today, subject.folder)
        self._replay.enter(site.door.access_path(subject.face))

    def play(self, step: Step) -> None:
        """Do one step through the ordinary forms."""
        self._replay.play(step)

    def disturb(self) -> list[str]:
        """Browse and edit what no question speaks of."""
        return disturb(self._client, self._site.door, self._subject)

    def world(self, answers: Answers) -> World:
        """The live site; texts of answers have their dates filled."""
        filled = {
            task: {
                name: fill(value, today=self._golden.today) if isinstance(value, str) else value
                for name, value in answer.items()
            }
            for task, answer in answers.items()
        }
        return SiteWorld(self._site.door, self._golden, filled.get)

    def close(self) -> None:
        """End the site and discard it."""
        self._client.close()
        self._end()
