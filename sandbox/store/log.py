"""The event log: append-only, one hash chain, `seq` given under the lock of the chain's head.

An event and what it changes in the projections are one transaction. `op_id` is unique: the same one
twice gives the first answer, so that a browser may send a write again without fear.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from uuid import uuid4

import rfc8785
from sqlalchemy import select
from sqlalchemy.orm import Session

from sandbox.errors import StoreFailure
from sandbox.exam.clock import Clock
from sandbox.exam.events import Draft, Event, EventKind, chain_digest, instant_text, parse_payload
from sandbox.store.engine import Store
from sandbox.store.projections import apply
from sandbox.store.tables import ChainHead, EventRow


def new_op_id() -> str:
    """An `op_id` for an act that no browser announced."""
    return uuid4().hex


def event_of(row: EventRow) -> Event:
    """The typed event of a stored row."""
    kind = EventKind(row.kind)
    return Event(
        seq=row.seq,
        op_id=row.op_id,
        kind=kind,
        sitting=row.sitting,
        candidate=row.candidate,
        actor=row.actor,
        at=row.at,
        payload=parse_payload(kind, json.loads(row.payload)),
        prev=row.prev,
        digest=row.digest,
    )


@dataclass
class Transaction:
    """One write transaction that holds the chain's head: read, decide, append."""

    session: Session
    at: datetime
    head: ChainHead
    appended: list[Event] = field(default_factory=list)

    def seen(self, op_id: str) -> Event | None:
        """The event that this `op_id` already made, if any."""
        row = self.session.scalars(select(EventRow).where(EventRow.op_id == op_id)).one_or_none()
        return event_of(row) if row is not None else None

    def append(self, draft: Draft, op_id: str | None = None) -> Event:
        """Append and project one event; a known `op_id` gives the first event and adds nothing."""
        op_id = op_id or new_op_id()
        if (first := self.seen(op_id)) is not None:
            return first
        at = self.at.replace(microsecond=self.at.microsecond // 1000 * 1000)
        payload = draft.payload.model_dump(mode="json")
        record = {
            "seq": self.head.seq + 1,
            "op_id": op_id,
            "kind": draft.payload.kind.value,
            "sitting": draft.sitting,
            "candidate": draft.candidate,
            "actor": draft.actor,
            "at": instant_text(at),
            "payload": payload,
            "prev": self.head.digest,
        }
        row = EventRow(
            seq=self.head.seq + 1,
            op_id=op_id,
            kind=draft.payload.kind.value,
            sitting=draft.sitting,
            candidate=draft.candidate,
            actor=draft.actor,
            at=at,
            payload=rfc8785.dumps(payload).decode(),
            prev=self.head.digest,
            digest=chain_digest(record),
        )
        self.session.add(row)
        self.head.seq, self.head.digest = row.seq, row.digest
        self.session.flush()
        event = event_of(row)
        apply(self.session, event)
        self.session.flush()
        self.appended.append(event)
        return event


class EventLog:
    """The log of one store. Threads of this process may wait for its next event."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self.store = store
        self._clock = clock
        self._news = threading.Condition()
        self._last_seq = self.head_seq()

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """Hold the chain's head, then commit and wake the waiting threads.

        An exception inside rolls everything back. Raises StoreFailure or DiskFull.
        """
        with self.store.write() as session:
            head = session.scalars(select(ChainHead).with_for_update()).one_or_none()
            if head is None:
                raise StoreFailure("La base de données n’est pas à jour.", "no chain head")
            transaction = Transaction(session=session, at=self._clock.now(), head=head)
            yield transaction
        if transaction.appended:
            with self._news:
                self._last_seq = max(self._last_seq, transaction.appended[-1].seq)
                self._news.notify_all()

    def append(self, draft: Draft, op_id: str | None = None) -> Event:
        """Append one event in a transaction of its own."""
        with self.transaction() as transaction:
            return transaction.append(draft, op_id)

    def append_all(self, drafts: Sequence[tuple[Draft, str]]) -> list[Event]:
        """Append several events, each with its `op_id`, in one transaction."""
        with self.transaction() as transaction:
            return [transaction.append(draft, op_id) for draft, op_id in drafts]

    def read(
        self,
        after: int = 0,
        limit: int = 500,
        sitting: str | None = None,
        kinds: Sequence[EventKind] | None = None,
        candidate: str | None = None,
    ) -> list[Event]:
        """Events with `seq > after`, in order, at most `limit`."""
        query = select(EventRow).where(EventRow.seq > after).order_by(EventRow.seq).limit(limit)
        if sitting is not None:
            query = query.where(EventRow.sitting == sitting)
        if candidate is not None:
            query = query.where(EventRow.candidate == candidate)
        if kinds is not None:
            query = query.where(EventRow.kind.in_([kind.value for kind in kinds]))
        with self.store.read() as session:
            return [event_of(row) for row in session.scalars(query)]

    def head_seq(self) -> int:
        """`seq` of the last event, 0 for an empty log."""
        with self.store.read() as session:
            return session.scalars(select(ChainHead.seq)).one()

    def wait(self, after: int, timeout: float) -> bool:
        """Wait until this process appended an event with `seq > after`; False after `timeout` s.

        Another process's events are not announced: read anyway when it returns False.
        """
        with self._news:
            return self._news.wait_for(lambda: self._last_seq > after, timeout)
