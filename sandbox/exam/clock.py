"""The centre's clock: monotonic ticks that only mean something together with their boot.

Wall time may jump by an hour; the exam's time may not. Durations are therefore differences of boot
ticks (milliseconds, suspended machine included), persisted with the boot id. Ticks of another boot
cannot be compared: a candidate who was running then is treated as suspended since the last
persisted heartbeat, and resuming is the examiner's act.
"""

from __future__ import annotations

import subprocess
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol

from sandbox.errors import PlatformFailure

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


@dataclass(frozen=True)
class Instant:
    """One reading of the clock: comparable with readings of the same `boot_id` only."""

    boot_id: str
    ticks_ms: int
    at: datetime


class Clock(Protocol):
    """What the room asks of a clock."""

    @property
    def boot_id(self) -> str:
        """Identity of the boot that `ticks_ms` counts from."""
        ...

    def ticks_ms(self) -> int:
        """Milliseconds since boot; never goes back, never jumps."""
        ...

    def now(self) -> datetime:
        """Wall time, aware, UTC: for people and for the log, never for durations."""
        ...


def read(clock: Clock) -> Instant:
    """One consistent reading of `clock`."""
    return Instant(boot_id=clock.boot_id, ticks_ms=clock.ticks_ms(), at=clock.now())


def _machine_boot_id() -> str:
    if _BOOT_ID.exists():
        return _BOOT_ID.read_text(encoding="ascii").strip()
    try:  # macOS
        found = subprocess.run(
            ["sysctl", "-n", "kern.bootsessionuuid"], capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError) as error:
        raise PlatformFailure(
            "Ce système ne dit pas quand il a démarré\N{NO-BREAK SPACE}: "
            "l’horloge de l’épreuve ne peut pas être tenue.",
            f"no boot id: {error}",
        ) from error
    return found.stdout.strip()


class SystemClock:
    """The machine's own clock."""

    def __init__(self) -> None:
        self._boot_id = _machine_boot_id()
        # CLOCK_BOOTTIME goes on counting while a laptop sleeps; macOS only has CLOCK_MONOTONIC.
        self._source: int = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)

    @property
    def boot_id(self) -> str:
        return self._boot_id

    def ticks_ms(self) -> int:
        return time.clock_gettime_ns(self._source) // 1_000_000

    def now(self) -> datetime:
        return datetime.now(UTC)


class ManualClock:
    """A clock that moves only when told to: rehearsals and tests."""

    def __init__(
        self,
        *,
        ticks_ms: int = 1_000_000,
        now: datetime = datetime(2027, 5, 18, 8, 0, tzinfo=UTC),
        boot_id: str = "boot-1",
    ) -> None:
        self._ticks_ms = ticks_ms
        self._now = now
        self._boot_id = boot_id

    @property
    def boot_id(self) -> str:
        return self._boot_id

    def ticks_ms(self) -> int:
        return self._ticks_ms

    def now(self) -> datetime:
        return self._now

    def advance(self, *, ms: int) -> None:
        """Let `ms` milliseconds pass on both clocks."""
        self._ticks_ms += ms
        self._now += timedelta(milliseconds=ms)

    def jump_wall(self, by: timedelta) -> None:
        """Move the wall clock alone, as a wrong time server would."""
        self._now += by

    def reboot(self, boot_id: str, *, ticks_ms: int = 5_000, off_ms: int = 0) -> None:
        """Start another boot after `off_ms` milliseconds of darkness."""
        self._boot_id = boot_id
        self._ticks_ms = ticks_ms
        self._now += timedelta(milliseconds=off_ms)
