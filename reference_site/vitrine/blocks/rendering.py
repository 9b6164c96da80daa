"""Blocks to HTML: one template per type, and what the templates need."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote, urlencode

from flask import Flask, g, render_template, request, url_for
from markupsafe import Markup
from sqlalchemy import select

from reference_site.db import session
from reference_site.shared.media_library.models import Media
from reference_site.vitrine.blocks.models import Block, Blocks
from reference_site.vitrine.blocks.reading import excerpt_of, images_of

OUTSIDE = re.compile(r'href="((?:https?|mailto|tel):[^"]*)"')


def way_out(address: str) -> str:
    """An outside address leads to the local page that shows it; the others are left alone."""
    if address.lower().startswith(("http://", "https://", "mailto:", "tel:")):
        return f"/examen/hors-site?adresse={quote(address, safe='')}"
    return address


def inline(html: str) -> Markup:
    """Sanitised inline HTML whose outside links stay on the site."""
    return Markup(
        OUTSIDE.sub(
            lambda found: (
                f'href="{way_out(Markup(found[1]).unescape())}" data-address="{found[1]}"'
            ),
            html or "",
        )
    )


def media_named(name: str) -> Media | None:
    """A picture of the library by its file name, looked up once per request."""
    known: dict[str, Media | None] = g.setdefault("media_by_name", {})
    if name not in known:
        known[name] = session().scalars(select(Media).where(Media.file_name == name)).one_or_none()
    return known[name]


def preload(names: Iterable[str]) -> None:
    """Look up many pictures in one query."""
    wanted = set(names)
    found = session().scalars(select(Media).where(Media.file_name.in_(wanted)))
    known: dict[str, Media | None] = g.setdefault("media_by_name", {})
    known.update(dict.fromkeys(wanted))
    known.update({media.file_name: media for media in found})


def render_block(block: Block) -> Markup:
    """One block for the public."""
    name = block.type  # type: ignore[attr-defined]
    return Markup(render_template(f"vitrine/blocks/{name}.html", block=block))


def render_blocks(blocks: Blocks) -> Markup:
    """A whole content."""
    preload(images_of(blocks))
    return Markup("\n").join(render_block(block) for block in blocks)


def query_with(**words: object) -> str:
    """The query of the current address with some words changed (empty: left out)."""
    kept = {**request.args.to_dict(), **{name: str(value) for name, value in words.items()}}
    return urlencode({name: value for name, value in kept.items() if value})


def install_filters(app: Flask) -> None:
    """Filters `inline`, `blocks`, `way_out` and the functions `media_named`, `media_address`."""
    app.jinja_env.filters.update(
        inline=inline, blocks=render_blocks, way_out=way_out, excerpt=excerpt_of
    )
    app.jinja_env.globals.update(
        media_named=media_named,
        query_with=query_with,
        media_address=lambda media: url_for("media.file", name=media.stored_name),
    )
