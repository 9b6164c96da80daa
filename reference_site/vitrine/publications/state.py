"""What checks read of a post or page: the same fields for both."""

from __future__ import annotations

from typing import Any

from reference_site.door.views import StateRow
from reference_site.shared.rich_text import to_text
from reference_site.vitrine.blocks.models import Block, Blocks
from reference_site.vitrine.blocks.reading import (
    count_words,
    headings_of,
    images_of,
    links_of,
    text_of,
)
from reference_site.vitrine.publications.models import Publication


class BlockState(StateRow):
    """One block; fields that its type does not have are empty."""

    type: str
    text: str = ""
    html: str = ""
    level: int = 0
    items: list[str] = []
    ordered: bool = False
    rows: list[list[str]] = []
    header: bool = False
    media: list[str] = []
    alt: str = ""
    caption: str = ""
    link: str = ""
    style: str = ""
    align: str = ""
    size: str = ""


class HeadingState(StateRow):
    """One heading."""

    level: int
    text: str


class PublicationState(StateRow):
    """Fields of a post and of a page."""

    slug: str
    title: str
    status: str
    publish_at: str
    author: str
    author_name: str
    excerpt: str
    blocks: list[BlockState]
    block_types: list[str]
    text: str
    word_count: int
    headings: list[HeadingState]
    images: list[str]
    links: list[str]
    featured_media: str
    seo_title: str
    meta_description: str
    focus_keyword: str
    comments_open: bool
    updated_at: str
    origin: str
    admin_path: str
    public_path: str


def block_state(block: Block) -> BlockState:
    """A block as checks read it: text without tags, `html` as typed."""
    data: dict[str, Any] = block.model_dump()
    media = data.get("media", ())
    return BlockState(
        type=data["type"],
        text=block.words(),
        html=data.get("text", ""),
        level=data.get("level", 0),
        items=[to_text(item) for item in data.get("items", ())],
        ordered=data.get("ordered", False),
        rows=[[to_text(cell) for cell in row] for row in data.get("rows", ())],
        header=data.get("header", False),
        media=[media] if isinstance(media, str) and media else list(media or ()),
        alt=data.get("alt", ""),
        caption=to_text(data.get("caption", "")),
        link=data.get("link", ""),
        style=data.get("style", ""),
        align=data.get("align", ""),
        size=data.get("size", ""),
    )


def common_fields(row: Publication) -> dict[str, Any]:
    """The fields that posts and pages share, except their addresses."""
    blocks: Blocks = row.blocks
    text = text_of(blocks)
    return {
        "slug": row.slug,
        "title": row.title,
        "status": row.shown_status,
        "publish_at": row.publish_at.isoformat() if row.publish_at else "",
        "author": row.author.login if row.author else "",
        "author_name": row.author.display_name if row.author else "",
        "excerpt": row.excerpt,
        "blocks": [block_state(block) for block in blocks],
        "block_types": [block.type for block in blocks],  # type: ignore[attr-defined]
        "text": text,
        "word_count": count_words(text),
        "headings": [HeadingState(level=h.level, text=h.text) for h in headings_of(blocks)],
        "images": list(images_of(blocks)),
        "links": list(links_of(blocks)),
        "featured_media": row.featured_media.file_name if row.featured_media else "",
        "seo_title": row.seo_title,
        "meta_description": row.meta_description,
        "focus_keyword": row.focus_keyword,
        "comments_open": row.comments_open,
        "updated_at": row.updated_at.isoformat(),
        "origin": row.origin,
    }
