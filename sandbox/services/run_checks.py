"""Running the checks of a subject on a candidate's site: evidence for the examiner, no mark."""

from __future__ import annotations

from collections.abc import Iterable

from sandbox.checks import Verdict, evaluate
from sandbox.checks.world import World
from sandbox.exam.events import CheckVerdict, Draft, VerdictsComputed
from sandbox.services.room import Room
from sandbox.subjects import Subject

PLATFORM = "plateforme"


def verdicts(subject: Subject, world: World) -> list[Verdict]:
    """The verdict of every check, in the order of the subject."""
    return [evaluate(check, world) for check in subject.checks]


def keep_verdicts(
    room: Room,
    sitting: str,
    candidate: str,
    subject: Subject,
    found: Iterable[Verdict],
    *,
    journal_seq: int,
    snapshot_digest: str = "",
    final: bool = False,
) -> None:
    """Write the verdicts as one event."""
    payload = VerdictsComputed(
        snapshot_digest=snapshot_digest,
        journal_seq=journal_seq,
        final=final,
        verdicts=tuple(_told(subject, verdict) for verdict in found),
    )
    room.log.append(Draft(payload, PLATFORM, sitting, candidate))


def _told(subject: Subject, verdict: Verdict) -> CheckVerdict:
    """The verdict as the log tells it: what was seen, and where the check belongs."""
    task = subject.task_of_check(verdict.check)
    rows = tuple(row.id for owner, row in subject.rows() if verdict.check in row.checks)
    shown = verdict.failures() or verdict.observations
    return CheckVerdict(
        check=verdict.check,
        task=task.id,
        rows=rows,
        title=subject.check(verdict.check).title,
        outcome=verdict.outcome.value,
        observed=" · ".join(f"{one.label} : {one.observed}" for one in shown)[:600],
        sentence=verdict.reason or " · ".join(f"attendu {one.expected}" for one in shown)[:400],
    )
