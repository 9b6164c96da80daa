"""What a reader, a counter of words or a check finds in blocks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reference_site.shared.rich_text import to_text
from reference_site.vitrine.blocks.models import Blocks, Gallery, Heading, Image

WORD = re.compile(r"[^\W_]+(?:[’'\-‑][^\W_]+)*")
HREF = re.compile(r'href="([^"]+)"')


@dataclass(frozen=True)
class HeadingLine:
    """One heading of a text."""

    level: int
    text: str


def text_of(blocks: Blocks) -> str:
    """The whole text, one block after the other."""
    return "\n".join(words for words in (block.words().strip() for block in blocks) if words)


def count_words(text: str) -> int:
    """Words as a teacher counts them: « aujourd’hui » and « week-end » are one."""
    return len(WORD.findall(text))


def headings_of(blocks: Blocks) -> tuple[HeadingLine, ...]:
    """The structure of the text."""
    return tuple(
        HeadingLine(block.level, to_text(block.text))
        for block in blocks
        if isinstance(block, Heading) and block.text
    )


def images_of(blocks: Blocks) -> tuple[str, ...]:
    """File names of the images shown, galleries included."""
    names: list[str] = []
    for block in blocks:
        if isinstance(block, Image) and block.media:
            names.append(block.media)
        elif isinstance(block, Gallery):
            names.extend(block.media)
    return tuple(names)


def links_of(blocks: Blocks) -> tuple[str, ...]:
    """Every address linked from the text, a button or an image."""
    found: list[str] = []
    for block in blocks:
        for name in ("text", "caption"):
            found.extend(HREF.findall(str(getattr(block, name, ""))))
        for item in getattr(block, "items", ()):
            found.extend(HREF.findall(item))
        for row in getattr(block, "rows", ()):
            found.extend(link for cell in row for link in HREF.findall(cell))
        if getattr(block, "link", ""):
            found.append(block.link)  # type: ignore[attr-defined]
    return tuple(found)


def excerpt_of(blocks: Blocks, words: int = 40) -> str:
    """The beginning of the text, for lists of posts without an excerpt of their own."""
    body = " ".join(b.words() for b in blocks if b.words() and not isinstance(b, Heading))
    parts = " ".join(body.split()).split(" ")
    return " ".join(parts[:words]) + (" […]" if len(parts) > words else "")
