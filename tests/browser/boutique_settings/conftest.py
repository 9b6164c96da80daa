"""The shop of the catalogue's tests serves here too."""

from __future__ import annotations

from tests.browser.boutique_catalog.conftest import shop

__all__ = ["shop"]
