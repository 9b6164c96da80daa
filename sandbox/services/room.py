"""The room that every use case works in: store, event log, clock and settings, opened once."""

from __future__ import annotations

from dataclasses import dataclass

from sandbox.exam.clock import Clock, SystemClock
from sandbox.settings import Settings
from sandbox.store.engine import Store, open_engine
from sandbox.store.log import EventLog
from sandbox.store.migrations import upgrade


@dataclass(frozen=True)
class Room:
    """What a use case needs of the world."""

    settings: Settings
    store: Store
    log: EventLog
    clock: Clock

    def close(self) -> None:
        """Give the database back."""
        self.store.close()


def open_room(settings: Settings, clock: Clock | None = None) -> Room:
    """Open the centre's store, its tables up to date. Raises StoreFailure or DiskFull."""
    engine = open_engine(settings.database_url)
    upgrade(engine)
    store = Store(engine)
    own_clock = clock or SystemClock()
    return Room(settings=settings, store=store, log=EventLog(store, own_clock), clock=own_clock)
