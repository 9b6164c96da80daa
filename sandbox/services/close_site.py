"""Closing a candidate's work: freeze, last actions, final snapshot with its digest, final verdicts.

Every step may be done again after a crash: what is already written is found and not doubled.
"""

from __future__ import annotations

import secrets
from pathlib import Path

from sandbox.exam.events import Draft, EventKind, SiteFrozen, SnapshotTaken
from sandbox.observation.intake import JournalIntake
from sandbox.observation.words import WindowState
from sandbox.observation.world import Answers, SiteWorld
from sandbox.runtimes.port import Golden, Runtime, Site
from sandbox.services.room import Room
from sandbox.services.run_checks import keep_verdicts, verdicts
from sandbox.subjects import Subject

PLATFORM = "plateforme"


def is_closed(room: Room, sitting: str, candidate: str) -> bool:
    """Whether the final verdicts of this candidate stand after its last reopening."""
    kinds = (EventKind.VERDICTS_COMPUTED, EventKind.REOPENED)
    events = room.log.read(sitting=sitting, candidate=candidate, kinds=kinds, limit=100_000)
    closed = False
    for event in events:
        if event.kind is EventKind.REOPENED:
            closed = False
        elif getattr(event.payload, "final", False):
            closed = True
    return closed


def close_site(
    room: Room,
    runtime: Runtime,
    site: Site,
    intake: JournalIntake,
    subject: Subject,
    golden: Golden,
    sitting: str,
    candidate: str,
    answers: Answers,
) -> str:
    """Close one site; returns the digest of its final snapshot.

    Raises `SiteUnreachable` when the site does not answer: nothing is lost, the next try goes on.
    """
    window = site.door.window()
    if window.state is not WindowState.OVER:
        site.door.freeze(window.version + 1)
    last = intake.catch_up()
    frozen = SiteFrozen(site=site.name, journal_seq=last)
    room.log.append(Draft(frozen, PLATFORM, sitting, candidate))
    archive, digest = runtime.snapshot(site.name)
    keep_snapshot(room, candidate, digest, archive)
    taken = SnapshotTaken(site=site.name, digest=digest, final=True, journal_seq=last)
    room.log.append(Draft(taken, PLATFORM, sitting, candidate))
    name = f"preuve-{secrets.token_hex(6)}"
    proof = runtime.start_over(name, f"{name}.localhost", golden, archive)
    try:
        found = verdicts(subject, SiteWorld(proof.door, golden, answers))
    finally:
        runtime.stop(name, discard=True)
    keep_verdicts(
        room,
        sitting,
        candidate,
        subject,
        found,
        journal_seq=last,
        snapshot_digest=digest,
        final=True,
    )
    return digest


def keep_snapshot(room: Room, candidate: str, digest: str, archive: bytes) -> Path:
    """Keep an archive under its digest; written whole or not at all."""
    folder = room.settings.data / "evidence" / candidate
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / f"{digest}.tar"
    part = path.with_suffix(".part")
    part.write_bytes(archive)
    part.replace(path)
    return path
