"""The candidate's time line and its ledger."""

from __future__ import annotations

from sqlalchemy.orm import Session

from sandbox.exam import events as ev
from sandbox.exam.candidate import Act, move
from sandbox.exam.events import Event
from sandbox.exam.events.envelope import parse_instant
from sandbox.exam.ledger import EntryKind
from sandbox.store.projections.registry import candidate_of, projects
from sandbox.store.tables import LedgerRow, SiteRow


def grant(session: Session, event: Event, kind: EntryKind, ms: int, reason: str = "") -> None:
    """Add one entry to the ledger of the event's candidate."""
    session.add(
        LedgerRow(
            candidate=event.candidate,
            seq=event.seq,
            kind=kind.value,
            ms=ms,
            reason=reason,
            at=event.at,
        )
    )


@projects(ev.ExtraTimePlanned)
def _extra(session: Session, event: Event, said: ev.ExtraTimePlanned) -> None:
    grant(session, event, EntryKind.EXTRA_TIME, said.added_ms)


@projects(ev.TimeCredited)
def _credited(session: Session, event: Event, said: ev.TimeCredited) -> None:
    grant(session, event, EntryKind.CREDITED, said.ms, said.reason)


@projects(ev.Started)
def _started(session: Session, event: Event, said: ev.Started) -> None:
    row = candidate_of(session, event)
    row.state_value = move(row.state, Act.START).value
    row.run_boot, row.run_origin_ms, row.run_stopped_ms = said.boot_id, said.ticks_ms, None
    row.started_at = event.at


@projects(ev.Suspended)
def _suspended(session: Session, event: Event, said: ev.Suspended) -> None:
    row = candidate_of(session, event)
    row.state_value = move(row.state, Act.SUSPEND).value
    row.run_stopped_ms = said.ticks_ms
    row.stopped_at = parse_instant(said.stopped_at)
    row.suspension_reason = said.reason.value


@projects(ev.Resumed)
def _resumed(session: Session, event: Event, said: ev.Resumed) -> None:
    row = candidate_of(session, event)
    row.state_value = move(row.state, Act.RESUME).value
    row.run_boot, row.run_origin_ms, row.run_stopped_ms = said.boot_id, said.origin_ms, None
    row.stopped_at = row.suspension_reason = None
    if said.credited_ms:
        kind = EntryKind.BREAK if said.as_break else EntryKind.CREDITED
        grant(session, event, kind, said.credited_ms, "Suspension")


@projects(ev.Finished)
def _finished(session: Session, event: Event, said: ev.Finished) -> None:
    row = candidate_of(session, event)
    row.state_value = move(row.state, Act.FINISH).value
    if row.run_stopped_ms is None:
        row.run_stopped_ms = said.ticks_ms
        row.stopped_at = parse_instant(said.stopped_at)
    row.suspension_reason = None
    row.finished_by = said.by.value


@projects(ev.Reopened)
def _reopened(session: Session, event: Event, said: ev.Reopened) -> None:
    row = candidate_of(session, event)
    row.state_value = move(row.state, Act.REOPEN).value
    row.run_boot, row.run_origin_ms, row.run_stopped_ms = said.boot_id, said.origin_ms, None
    row.stopped_at = row.finished_by = None
    if said.credited_ms:
        grant(session, event, EntryKind.CREDITED, said.credited_ms, said.reason)
    site = session.get(SiteRow, event.candidate)
    if site is not None:  # its last snapshot is not the final one any more
        site.snapshot_final = False
        site.status = "started" if site.status == "frozen" else site.status
