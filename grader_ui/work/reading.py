"""A public page as text: what an examiner reads, counted the way the subjects count."""

from __future__ import annotations

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

_MAIN = "main, [role=main], article, body"
_NOISE = "script, style, noscript, template, nav, form, [hidden], .exam-bar"
_BLOCKS = "h1, h2, h3, h4, h5, h6, p, li, td, th, figcaption, blockquote, dt, dd, button, summary"
_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")


@dataclass(frozen=True)
class Heading:
    """A heading and its level, 1 to 6."""

    level: int
    text: str


@dataclass(frozen=True)
class Picture:
    """A picture by its address; `alternative` is None when the attribute is missing."""

    address: str
    alternative: str | None


@dataclass(frozen=True)
class Passage:
    """One block of text: `kind` is its element."""

    kind: str
    text: str


@dataclass(frozen=True)
class Reading:
    """The main part of a page, as text."""

    title: str
    description: str
    headings: tuple[Heading, ...]
    passages: tuple[Passage, ...]
    pictures: tuple[Picture, ...]
    words: int
    characters: int


def count_words(text: str) -> int:
    """Words of a French text: an elision or a hyphen does not cut (l’eau, peut-être)."""
    return len(_WORD.findall(text))


def _text(node: LexborNode) -> str:
    return re.sub(r"\s+", " ", node.text(deep=True, separator=" ")).strip()


def read_page(html: str) -> Reading:
    """The main part of this page, its menus and forms left out."""
    tree = LexborHTMLParser(html)
    title = tree.css_first("title")
    meta = tree.css_first('meta[name="description"]')
    main = next((node for one in _MAIN.split(", ") if (node := tree.css_first(one))), tree.root)
    if main is None:
        return Reading("", "", (), (), (), 0, 0)
    for noise in main.css(_NOISE):
        noise.decompose()
    passages = tuple(
        Passage(node.tag or "", text)
        for node in main.css(_BLOCKS)
        if not _holds_blocks(node) and (text := _text(node))
    )
    whole = " ".join(passage.text for passage in passages)
    return Reading(
        title=_text(title) if title else "",
        description=(meta.attributes.get("content") or "") if meta else "",
        headings=tuple(Heading(int(one.kind[1]), one.text) for one in passages if _is_heading(one)),
        passages=passages,
        pictures=tuple(
            Picture(node.attributes.get("src") or "", node.attributes.get("alt"))
            for node in main.css("img")
        ),
        words=count_words(whole),
        characters=len(whole),
    )


def _holds_blocks(node: LexborNode) -> bool:
    """Whether its text is told by blocks inside it (a selector also finds the node itself)."""
    return any(inner.mem_id != node.mem_id for inner in node.css("p, li"))


def _is_heading(passage: Passage) -> bool:
    return len(passage.kind) == 2 and passage.kind[0] == "h" and passage.kind[1].isdigit()
