"""Public pages named by path or by row, and read as one row of parts."""

from __future__ import annotations

import re
from typing import Any

from sandbox.checks.compare import Frame
from sandbox.checks.errors import CheckFault
from sandbox.checks.rows import named, select
from sandbox.checks.sources import RowRef
from sandbox.checks.world import PublicPage, World

PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*):([^{}]+)\}")
NOT_FOUND = PublicPage(status=404)


def read_page(target: str | RowRef, world: World, frame: Frame) -> PublicPage:
    """The page; one that no row publishes (offline, deleted) is a page of status 404."""
    if isinstance(target, RowRef):
        rows = select(world.view(target.view), target.where, frame, target.view)
        path = rows[0].get("public_path") if len(rows) == 1 else None
        return world.public(str(path)) if path else NOT_FOUND
    path = resolve_path(target, world, "public_path")
    return world.public(path) if path else NOT_FOUND


def resolve_path(path: str, world: World, field: str) -> str | None:
    """`{product:BISC-01}` replaced by that row's `field`; None when no row or no path stands there.

    Raises `CheckFault` when the rows of the view carry no such field.
    """
    lost = False

    def replace(found: re.Match[str]) -> str:
        nonlocal lost
        row = named(world.view(found[1]), found[2].strip())
        if row is not None and field not in row:
            raise CheckFault(f"Les lignes de la vue « {found[1]} » n’ont pas de « {field} ».")
        lost = lost or row is None or not row[field]
        return "" if row is None else str(row[field] or "")

    resolved = PLACEHOLDER.sub(replace, path)
    return None if lost else resolved


def page_row(page: PublicPage) -> dict[str, Any]:
    """The parts of a page as one row; lists of mappings where a part has several faces."""
    return {
        "status": page.status,
        "title": page.title,
        "headings": [{"level": level, "text": text} for level, text in page.headings],
        "links": [{"text": text, "href": href} for text, href in page.links],
        "buttons": list(page.buttons),
        "images": [{"src": src, "alt": alt} for src, alt in page.images],
        "labelled_fields": [{"label": label, "value": value} for label, value in page.fields],
        "text": page.text,
    }
