"""The candidates' sites, their activity and the page in front of each candidate."""

from __future__ import annotations

from sqlalchemy.orm import Session

from sandbox.exam import events as ev
from sandbox.exam.events import Event
from sandbox.store.projections.registry import candidate_of, projects
from sandbox.store.tables import ActivityRow, SiteRow


@projects(ev.SiteStarted)
def _started(session: Session, event: Event, said: ev.SiteStarted) -> None:
    session.merge(
        SiteRow(
            candidate=event.candidate,
            site=said.site,
            host=said.host,
            port=said.port,
            status="started",
            golden_digest=said.golden_digest,
            journal_seq=0,
            snapshot_digest="",
            snapshot_final=False,
            at=event.at,
        )
    )


def _site(session: Session, event: Event) -> SiteRow:
    return session.get_one(SiteRow, event.candidate)


@projects(ev.SiteFailed)
def _failed(session: Session, event: Event, _said: ev.SiteFailed) -> None:
    site = _site(session, event)
    site.status, site.at = "failed", event.at


@projects(ev.SiteReplaced)
def _replaced(session: Session, event: Event, said: ev.SiteReplaced) -> None:
    site = _site(session, event)
    site.site, site.host, site.port = said.site, said.host, said.port
    site.status, site.at = "started", event.at


@projects(ev.SiteFrozen)
def _frozen(session: Session, event: Event, said: ev.SiteFrozen) -> None:
    site = _site(session, event)
    site.status, site.journal_seq, site.at = "frozen", said.journal_seq, event.at


@projects(ev.SnapshotTaken)
def _snapshot(session: Session, event: Event, said: ev.SnapshotTaken) -> None:
    site = _site(session, event)
    site.snapshot_digest, site.snapshot_final = said.digest, said.final


@projects(ev.SiteAction)
def _action(session: Session, event: Event, said: ev.SiteAction) -> None:
    session.add(
        ActivityRow(
            seq=event.seq,
            candidate=event.candidate,
            site=said.site,
            site_seq=said.site_seq,
            done_at=said.done_at,
            elapsed_ms=said.elapsed_ms,
            actor=said.actor,
            verb=said.verb,
            entity=said.entity,
            key=said.key,
            sentence=said.sentence,
            path=said.path,
            changes=said.changes,
        )
    )
    site = session.get(SiteRow, event.candidate)
    if site is not None:
        site.journal_seq = max(site.journal_seq, said.site_seq)


@projects(ev.PageOpen)
def _page(session: Session, event: Event, said: ev.PageOpen) -> None:
    row = candidate_of(session, event)
    row.page_path, row.page_title, row.page_at = said.path, said.title, event.at
