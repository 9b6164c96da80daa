"""The same showcase as for the editor."""

from __future__ import annotations

from tests.browser.vitrine_editor.conftest import showcase

__all__ = ["showcase"]
