"""The same desk as for publishing."""

from __future__ import annotations

from tests.integration.vitrine_publishing.conftest import desk, staff, visitor

__all__ = ["desk", "staff", "visitor"]
