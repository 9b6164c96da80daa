"""The Markdown subset of subjects: paragraphs, emphasis, lists, tables, headings, quotes, links.

Raw HTML is text, images are not rendered (annexes hold them), and only http(s), mailto and local
links survive.
"""

from __future__ import annotations

from functools import cache

import nh3
from markdown_it import MarkdownIt

_TAGS = {
    "p", "br", "hr", "em", "strong", "s", "ul", "ol", "li", "h3", "h4", "h5", "h6", "blockquote",
    "code", "pre", "a", "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "typographer": False})
    return parser.enable(["table", "strikethrough"]).disable("image")


def to_html(text: str) -> str:
    """Safe HTML. Headings start at level 3, because they stand inside a page's own sections."""
    tokens = _parser().parse(text)
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(6, int(token.tag[1]) + 2)}"
        if token.type == "th_open":
            token.attrSet("scope", "col")
    html = _parser().renderer.render(tokens, _parser().options, {})
    return nh3.clean(
        str(html),
        tags=_TAGS,
        attributes={"a": {"href"}, "th": {"scope"}, "ol": {"start"}},
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer",
    )
