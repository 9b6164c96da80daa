"""Opening the sites of a sitting: one golden state, one clone per candidate, all before the start.

Not a second of the 40 minutes is spent here (design: exam day, "Before").
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from sandbox.errors import ComptoirError
from sandbox.exam.events import Draft, SiteFailed, SiteStarted
from sandbox.runtimes.port import Golden, GoldenRequest, Progress, Runtime, Site, SiteSpec
from sandbox.services.room import Room
from sandbox.store.tables import CandidateRow
from sandbox.subjects import Subject

AT_ONCE = 8
PLATFORM = "plateforme"


@dataclass(frozen=True)
class CandidateSite:
    """The site that serves one candidate."""

    candidate: str
    site: Site


def golden_request(subject: Subject, today: date) -> GoldenRequest:
    """What the golden state of a subject is made of, on a given day."""
    overlay = subject.folder / "overlay.yaml"
    media = subject.folder / "media"
    return GoldenRequest(
        today, overlay if overlay.is_file() else None, media if media.is_dir() else None
    )


def prepare_golden(
    runtime: Runtime, subject: Subject, today: date, progress: Progress = lambda done, total: None
) -> Golden:
    """Build (or find) the golden state of a subject. Raises `SeedRefused`, `DiskFull`."""
    return runtime.prepare(golden_request(subject, today), progress)


def site_spec(candidate: str, golden: Golden, desk_url: str) -> SiteSpec:
    """The site of a candidate, named after its opaque id."""
    name = f"site-{candidate}"
    return SiteSpec(name, f"{name}.localhost", golden, desk_url=desk_url)


def open_sites(
    room: Room, runtime: Runtime, sitting: str, golden: Golden, desk_urls: dict[str, str]
) -> Sequence[CandidateSite]:
    """Clone and start one site per candidate, in parallel; each start is an event.

    A site that runs already (restart of the console) is adopted. Raises the first failure once
    every start was tried, with an event for each.
    """
    with room.store.read() as session:
        candidates = session.scalars(
            select(CandidateRow.id)
            .where(CandidateRow.sitting == sitting)
            .order_by(CandidateRow.rank)
        ).all()

    def open_one(candidate: str) -> CandidateSite:
        spec = site_spec(candidate, golden, desk_urls.get(candidate, ""))
        try:
            site = runtime.start(spec)
        except ComptoirError as error:
            failed = SiteFailed(site=spec.name, detail=error.sentence)
            room.log.append(Draft(failed, PLATFORM, sitting, candidate))
            raise
        started = SiteStarted(
            site=site.name,
            host=site.host,
            port=int(site.url.rpartition(":")[2]),
            golden_digest=golden.digest,
        )
        room.log.append(Draft(started, PLATFORM, sitting, candidate), f"site-started-{site.url}")
        return CandidateSite(candidate, site)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(open_one, candidates))
