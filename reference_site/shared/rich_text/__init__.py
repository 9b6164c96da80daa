"""Inline and block HTML typed by people: always sanitised on arrival, readable as text."""

from __future__ import annotations

import re
from html import unescape

import nh3

BLOCK = {
    "p",
    "br",
    "ul",
    "ol",
    "li",
    "strong",
    "em",
    "b",
    "i",
    "u",
    "a",
    "h2",
    "h3",
    "h4",
    "blockquote",
}
BLOCK |= {"table", "thead", "tbody", "tr", "th", "td", "span", "hr"}
INLINE = {"strong", "em", "b", "i", "u", "a", "br", "span"}
SCHEMES = {"http", "https", "mailto", "tel"}
_BREAKS = re.compile(r"</(p|li|h[1-6]|tr|blockquote)>|<br ?/?>")
_TAGS = re.compile(r"<[^>]+>")
_SPACES = re.compile(r"[ \t\xa0\u202f]+")


def clean(html: str, *, inline: bool = False) -> str:
    """HTML without scripts, styles, handlers or unknown elements."""
    return nh3.clean(
        html or "",
        tags=INLINE if inline else BLOCK,
        attributes={"a": {"href", "title"}, "td": {"colspan"}, "th": {"colspan"}},
        url_schemes=SCHEMES,
        link_rel="noopener",
    ).strip()


def to_text(html: str) -> str:
    """What a reader sees, one line per block."""
    text = unescape(_TAGS.sub("", _BREAKS.sub("\n", html or "")))
    lines = (_SPACES.sub(" ", line).strip() for line in text.splitlines())
    return "\n".join(line for line in lines if line)
