"""The site's own "now": the day of the sitting at the hour it is, so that seeded dates hold."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from reference_site.clock import day_in, utc_now
from reference_site.site import current_site


def site_now() -> datetime:
    """The present moment moved to the site's "today" (the same on an ordinary day), in UTC."""
    binding = current_site().binding
    days = (binding.today - day_in(binding.timezone)).days
    return utc_now() + timedelta(days=days)


def from_local(text: str) -> datetime | None:
    """What a `datetime-local` field holds, read in the site's time zone. None when empty.

    Raises ValueError for anything else.
    """
    if not text.strip():
        return None
    zone = ZoneInfo(current_site().binding.timezone)
    return datetime.fromisoformat(text.strip()).replace(tzinfo=zone).astimezone(UTC)


def to_local(moment: datetime | None) -> str:
    """The value of a `datetime-local` field."""
    if moment is None:
        return ""
    zone = ZoneInfo(current_site().binding.timezone)
    return moment.astimezone(zone).strftime("%Y-%m-%dT%H:%M")


def local_clock(moment: datetime) -> str:
    """« 10:42:07 », for the line that says when a draft was saved."""
    return moment.astimezone(ZoneInfo(current_site().binding.timezone)).strftime("%H:%M:%S")
