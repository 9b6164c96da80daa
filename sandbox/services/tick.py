"""The heartbeat of the room, about every 250 ms: deadlines, other boots, work left to do.

Everything here may be called again after a crash: a deadline is reached once, and a passage stays
in `to_close` until its final snapshot is in the log.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from sandbox.exam import ledger
from sandbox.exam.candidate import CandidateState
from sandbox.exam.clock import Instant, read
from sandbox.exam.events import (
    DeadlineReached,
    Draft,
    FinishedBy,
    Suspended,
    SuspensionReason,
    instant_text,
)
from sandbox.services.finish import finished_event
from sandbox.services.passage import Passage, entries_of
from sandbox.services.room import Room
from sandbox.store.log import Transaction
from sandbox.store.tables import CandidateRow, Heartbeat, SiteRow

HEARTBEAT_MS = 500
_OVER = (
    CandidateState.FINISHED,
    CandidateState.GRADED,
    CandidateState.SIGNED,
    CandidateState.WITHDRAWN,
)


@dataclass(frozen=True)
class TickReport:
    """What this tick found: candidate ids.

    `reached` just came to their deadline; `suspended` were running on another boot; `to_close` are
    over, have a site, and miss their final snapshot.
    """

    reached: tuple[str, ...] = ()
    suspended: tuple[str, ...] = ()
    to_close: tuple[str, ...] = ()


def _running(session: Session) -> list[CandidateRow]:
    query = select(CandidateRow).where(CandidateRow.state_value == CandidateState.RUNNING.value)
    return list(session.scalars(query.order_by(CandidateRow.id)))


def _to_close(session: Session) -> tuple[str, ...]:
    query = (
        select(CandidateRow.id)
        .join(SiteRow, SiteRow.candidate == CandidateRow.id)
        .where(
            CandidateRow.state_value.in_([state.value for state in _OVER]),
            SiteRow.snapshot_final.is_(False),
        )
        .order_by(CandidateRow.rank)
    )
    return tuple(session.scalars(query))


def _is_due(session: Session, row: CandidateRow, now: Instant) -> bool:
    run = row.run
    assert run is not None
    if run.boot_id != now.boot_id:
        return True
    return ledger.remaining_ms(run, entries_of(session, row.id), now) == 0


def _suspend_since_heartbeat(
    transaction: Transaction, row: CandidateRow, last: Heartbeat | None
) -> None:
    run = row.run
    assert run is not None
    known = last is not None and last.boot_id == run.boot_id
    entries = entries_of(transaction.session, row.id)
    # Without a heartbeat of that boot, only the start is certain: nothing is taken away.
    ticks = last.ticks_ms if last is not None and known else run.origin_ms
    ticks = min(max(ticks, run.origin_ms), ledger.deadline_ticks(run, entries))
    at = last.at if last is not None and known else (row.started_at or transaction.at)
    said = Suspended(
        boot_id=run.boot_id,
        ticks_ms=ticks,
        stopped_at=instant_text(at),
        reason=SuspensionReason.OTHER_BOOT,
        text="La machine a redémarré.",
    )
    transaction.append(Draft(said, "system", row.sitting, row.id))


def _reach_deadline(transaction: Transaction, found: Passage) -> None:
    row, run = found.row, found.row.run
    assert run is not None
    said = DeadlineReached(
        boot_id=found.now.boot_id,
        ticks_ms=found.now.ticks_ms,
        deadline_ticks_ms=ledger.deadline_ticks(run, found.entries),
    )
    transaction.append(Draft(said, "system", row.sitting, row.id))
    finished = finished_event(found, FinishedBy.DEADLINE)
    transaction.append(Draft(finished, "system", row.sitting, row.id))


def tick(room: Room) -> TickReport:
    """Let time act once. Raises StoreFailure or DiskFull; the next tick then does the work."""
    now = read(room.clock)
    with room.store.read() as session:
        last = session.get(Heartbeat, 1)
        due = [row.id for row in _running(session) if _is_due(session, row, now)]
        to_close = _to_close(session)
    reached: list[str] = []
    suspended: list[str] = []
    if due:
        with room.log.transaction() as transaction:
            for row in _running(transaction.session):
                if not _is_due(transaction.session, row, now):
                    continue
                run = row.run
                if run is not None and run.boot_id != now.boot_id:
                    _suspend_since_heartbeat(transaction, row, last)
                    suspended.append(row.id)
                else:
                    entries = entries_of(transaction.session, row.id)
                    _reach_deadline(transaction, Passage(row, entries, now))
                    reached.append(row.id)
        with room.store.read() as session:
            to_close = _to_close(session)
    fresh = last is not None and last.boot_id == now.boot_id
    if last is None or not fresh or now.ticks_ms - last.ticks_ms >= HEARTBEAT_MS:
        with room.store.write() as session:
            session.merge(Heartbeat(id=1, boot_id=now.boot_id, ticks_ms=now.ticks_ms, at=now.at))
    return TickReport(tuple(reached), tuple(suspended), to_close)
