"""One lane of a sitting: what screens read of a candidate, in a fixed number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from sandbox.exam import ledger
from sandbox.exam.candidate import CandidateState
from sandbox.exam.clock import Instant
from sandbox.exam.events import FinishedBy
from sandbox.exam.ledger import Entry, EntryKind
from sandbox.store.tables import (
    ActivityRow,
    CandidateRow,
    GridCell,
    LedgerRow,
    SeatSession,
    Sheet,
    SiteRow,
)


@dataclass(frozen=True)
class SeatView:
    """The seat that holds the copy, and whether another one waits."""

    seat: str
    robot: bool
    connected: bool
    waiting_key: str | None


@dataclass(frozen=True)
class SiteView:
    """The candidate's site; `status` is started, failed or frozen."""

    site: str
    host: str
    port: int
    status: str
    journal_seq: int
    snapshot_digest: str
    snapshot_final: bool


@dataclass(frozen=True)
class CandidateView:
    """One lane. Durations are milliseconds; `interrupted` means that the machine has rebooted."""

    id: str
    sitting: str
    rank: int
    number: str
    surname: str
    first_name: str
    panel: str
    state: CandidateState
    fraud_suspicion: bool
    fraud_reason: str
    side_reason: str
    notice_read: bool
    identity_confirmed: bool
    granted_ms: int
    extra_time_ms: int
    credited_ms: int
    remaining_ms: int
    elapsed_ms: int
    interrupted: bool
    started_at: datetime | None
    stopped_at: datetime | None
    finished_by: FinishedBy | None
    seat: SeatView
    site: SiteView | None
    page_path: str
    page_title: str
    page_at: datetime | None
    last_action_seq: int
    levels_set: int
    mark_hundredths: int | None
    signed_at: datetime | None
    sheet_digest: str

    @property
    def desk_host(self) -> str:
        """First label of the desk's host."""
        return f"copie-{self.id}"


def lanes(session: Session, rows: Sequence[CandidateRow], now: Instant) -> list[CandidateView]:
    """The lanes of these candidates, read at `now`."""
    ids = [row.id for row in rows]
    entries: dict[str, list[Entry]] = defaultdict(list)
    for line in session.scalars(select(LedgerRow).where(LedgerRow.candidate.in_(ids))):
        entries[line.candidate].append(Entry(EntryKind(line.kind), line.ms, line.reason))
    seats: dict[str, list[SeatSession]] = defaultdict(list)
    query = select(SeatSession).where(SeatSession.candidate.in_(ids)).order_by(SeatSession.at)
    for seat in session.scalars(query):
        seats[seat.candidate].append(seat)
    sheets = {
        one.candidate: one for one in session.scalars(select(Sheet).where(Sheet.candidate.in_(ids)))
    }
    sites = {
        one.candidate: one
        for one in session.scalars(select(SiteRow).where(SiteRow.candidate.in_(ids)))
    }
    levels = dict(
        session.execute(
            select(GridCell.candidate, func.count())
            .where(GridCell.candidate.in_(ids), GridCell.level.is_not(None))
            .group_by(GridCell.candidate)
        ).all()
    )
    last = dict(
        session.execute(
            select(ActivityRow.candidate, func.max(ActivityRow.seq))
            .where(ActivityRow.candidate.in_(ids))
            .group_by(ActivityRow.candidate)
        ).all()
    )
    return [
        _lane(
            row,
            entries[row.id],
            seats[row.id],
            sheets[row.id],
            sites.get(row.id),
            levels.get(row.id, 0),
            last.get(row.id, 0),
            now,
        )
        for row in rows
    ]


def _lane(
    row: CandidateRow,
    entries: list[Entry],
    seats: list[SeatSession],
    sheet: Sheet,
    site: SiteRow | None,
    levels_set: int,
    last_action_seq: int,
    now: Instant,
) -> CandidateView:
    run = row.run
    lost = run is not None and run.stopped_ms is None and run.boot_id != now.boot_id
    readable = None if lost else run
    active = next((seat for seat in seats if seat.status == "active"), None)
    waiting = next((seat.session_digest for seat in seats if seat.status == "waiting"), None)
    return CandidateView(
        id=row.id,
        sitting=row.sitting,
        rank=row.rank,
        number=row.number,
        surname=row.surname,
        first_name=row.first_name,
        panel=row.panel,
        state=row.state,
        fraud_suspicion=row.fraud_suspicion,
        fraud_reason=row.fraud_reason,
        side_reason=row.side_reason,
        notice_read=row.notice_read_at is not None,
        identity_confirmed=row.identity_confirmed_at is not None,
        granted_ms=ledger.granted_ms(entries),
        extra_time_ms=ledger.granted_of_kind_ms(entries, EntryKind.EXTRA_TIME),
        credited_ms=ledger.granted_of_kind_ms(entries, EntryKind.CREDITED),
        remaining_ms=0 if lost else ledger.remaining_ms(run, entries, now),
        elapsed_ms=ledger.elapsed_ms(readable, now) if readable else 0,
        interrupted=lost,
        started_at=row.started_at,
        stopped_at=row.stopped_at,
        finished_by=FinishedBy(row.finished_by) if row.finished_by else None,
        seat=SeatView(
            seat=row.seat,
            robot=active.robot if active else False,
            connected=active is not None,
            waiting_key=waiting,
        ),
        site=SiteView(
            site=site.site,
            host=site.host,
            port=site.port,
            status=site.status,
            journal_seq=site.journal_seq,
            snapshot_digest=site.snapshot_digest,
            snapshot_final=site.snapshot_final,
        )
        if site
        else None,
        page_path=row.page_path,
        page_title=row.page_title,
        page_at=row.page_at,
        last_action_seq=last_action_seq,
        levels_set=levels_set,
        mark_hundredths=sheet.mark_hundredths,
        signed_at=sheet.signed_at,
        sheet_digest=sheet.sheet_digest,
    )
