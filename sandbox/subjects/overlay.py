"""overlay.yaml: rows by noun, validated for shape only; the site's importer knows the columns."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import Field

from sandbox.checks.values import Strict


class Overlay(Strict):
    """Rows to upsert on the national seed, by noun, and the folder of the files they name."""

    rows: dict[str, list[dict[str, Any]]] = Field(default_factory=dict)
    media: Path | None = None
