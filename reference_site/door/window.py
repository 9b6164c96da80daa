"""The window of the exam: the site's own clock, which freezes it even when nobody else is left."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import CheckConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from reference_site.clock import boot_id, ticks_ms
from reference_site.db import Database, Machinery
from reference_site.errors import Frozen, StaleWindow


class WindowState(StrEnum):
    """`alone`: no exam, always open. `waiting`, `suspended` and `over` refuse every write."""

    ALONE = "alone"
    WAITING = "waiting"
    OPEN = "open"
    SUSPENDED = "suspended"
    OVER = "over"


OPEN_STATES = frozenset({WindowState.ALONE, WindowState.OPEN})


class WindowRow(Machinery):
    """The window as it is persisted. `refuses` is what the triggers of the database read."""

    __tablename__ = "site_window"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(default=0)
    state: Mapped[str] = mapped_column(default=WindowState.ALONE.value)
    refuses: Mapped[bool] = mapped_column(default=False)
    boot: Mapped[str] = mapped_column(default="")
    set_ticks: Mapped[int] = mapped_column(default=0)
    remaining_ms: Mapped[int] = mapped_column(default=0)
    elapsed_ms: Mapped[int] = mapped_column(default=0)


@dataclass(frozen=True)
class Reading:
    """The window at one moment; `remaining_ms` is None where there is no deadline."""

    version: int
    state: WindowState
    remaining_ms: int | None
    elapsed_ms: int


class Window:
    """Opens, closes and reads the window of one site; a timer thread freezes it at the deadline."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._changed = threading.Condition()
        self._keeper: threading.Thread | None = None

    def wake(self, opening: str = "as_found") -> None:
        """After a start: on another boot, or past the deadline, the site comes up frozen."""
        with self._write() as orm:
            row = _row(orm)
            if opening == "over":
                row.state, row.refuses = WindowState.OVER.value, True
            elif opening == "waiting" and row.version == 0:
                row.state, row.refuses = WindowState.WAITING.value, True
            elif row.state == WindowState.OPEN and row.boot != boot_id():
                _shut(row, WindowState.SUSPENDED, row.remaining_ms)
            elif row.state == WindowState.OPEN and _left(row) <= 0:
                _shut(row, WindowState.OVER, 0)
            orm.commit()
        self._keeper = threading.Thread(target=self._keep, name="window", daemon=True)
        self._keeper.start()

    def set(self, version: int, state: WindowState, remaining_ms: int, elapsed_ms: int) -> Reading:
        """Obey the platform. Raises `StaleWindow` unless `version` is greater than the last."""
        with self._write() as orm:
            row = _row(orm)
            if version <= row.version:
                raise StaleWindow(detail=f"version {version} after {row.version}")
            row.version = version
            row.state = state.value
            row.refuses = state not in OPEN_STATES or (
                state is WindowState.OPEN and remaining_ms <= 0
            )
            row.boot = boot_id()
            row.set_ticks = ticks_ms()
            row.remaining_ms = remaining_ms
            row.elapsed_ms = elapsed_ms
            orm.commit()
            reading = _read(row)
        with self._changed:
            self._changed.notify_all()
        return reading

    def read(self, orm: Session) -> Reading:
        """The window now; an open window past its deadline already reads as over."""
        return _read(_row(orm))

    def require_open(self, orm: Session) -> None:
        """Inside a write transaction: raise `Frozen` unless writes are allowed right now."""
        row = _row(orm)
        orm.refresh(row)
        if row.refuses or _read(row).state not in OPEN_STATES:
            raise Frozen(detail=f"window is {row.state}")

    def elapsed_ms(self, orm: Session) -> int:
        """Exam time used up so far, in milliseconds."""
        return _read(_row(orm)).elapsed_ms

    def _keep(self) -> None:
        while True:
            with self._changed:  # held while reading, so that no call of `set` slips by unheard
                left = self._left_now()
                if left is None or left > 0:
                    self._changed.wait(timeout=None if left is None else left / 1000)
                    continue
            with self._write() as orm:
                row = _row(orm)
                if row.state == WindowState.OPEN and _left(row) <= 0:
                    _shut(row, WindowState.OVER, 0)
                orm.commit()

    def _left_now(self) -> int | None:
        with self._database.session() as orm:
            row = _row(orm)
            return _left(row) if row.state == WindowState.OPEN else None

    def _write(self) -> Session:
        orm = self._database.session()
        orm.connection(execution_options={"begin": "BEGIN IMMEDIATE"})
        return orm


def _row(orm: Session) -> WindowRow:
    return orm.scalars(select(WindowRow)).one()


def _left(row: WindowRow) -> int:
    return row.remaining_ms - (ticks_ms() - row.set_ticks)


def _read(row: WindowRow) -> Reading:
    state = WindowState(row.state)
    if state is WindowState.ALONE:
        return Reading(row.version, state, None, 0)
    if state is not WindowState.OPEN:
        return Reading(row.version, state, max(0, row.remaining_ms), row.elapsed_ms)
    if row.boot != boot_id():
        return Reading(row.version, WindowState.SUSPENDED, row.remaining_ms, row.elapsed_ms)
    left = _left(row)
    elapsed = row.elapsed_ms + min(row.remaining_ms, ticks_ms() - row.set_ticks)
    if left <= 0:
        return Reading(row.version, WindowState.OVER, 0, elapsed)
    return Reading(row.version, state, left, elapsed)


def _shut(row: WindowRow, state: WindowState, remaining_ms: int) -> None:
    row.elapsed_ms += row.remaining_ms - remaining_ms
    row.state = state.value
    row.refuses = True
    row.remaining_ms = remaining_ms
