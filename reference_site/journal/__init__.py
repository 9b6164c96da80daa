"""What happened on the site: one meaningful action, and below it each changed row."""

from __future__ import annotations

from reference_site.journal.recording import record, witness

__all__ = ["record", "witness"]
