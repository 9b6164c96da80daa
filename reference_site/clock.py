"""The site's time: the day of the sitting, the hour it is, and ticks that no clock jump moves."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo


def ticks_ms() -> int:
    """Milliseconds since the machine booted, suspend included; unmoved by clock jumps."""
    source = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)
    return time.clock_gettime_ns(source) // 1_000_000


def boot_id() -> str:
    """Name of the current boot: ticks of another boot mean nothing."""
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
    except OSError:
        return "unknown"


def utc_now() -> datetime:
    """The present moment, aware, in UTC."""
    return datetime.now(UTC)


def day_in(timezone: str, moment: datetime | None = None) -> date:
    """The calendar day in a time zone at a moment (default: now)."""
    return (moment or utc_now()).astimezone(ZoneInfo(timezone)).date()
