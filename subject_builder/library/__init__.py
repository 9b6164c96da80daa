"""Subjects that come with the project, each a folder with its model answers."""

from __future__ import annotations

from pathlib import Path


def folder() -> Path:
    """The folder whose subfolders are subjects (entry point group `comptoir.subjects`)."""
    return Path(__file__).parent
