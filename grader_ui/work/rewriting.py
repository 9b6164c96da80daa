"""Links and media of a site's page, brought under the view's own address; nothing else changes."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser

_ATTRIBUTES = ("href", "src", "poster", "action", "formaction", "data-src")
_CSS_ADDRESS = re.compile(r"""(url\(\s*["']?|@import\s+["'])(/(?!/)[^"')\s]*)""")


def under(prefix: str, address: str, origin: str) -> str:
    """`address` under `prefix` when it is of the site itself, unchanged otherwise."""
    if origin and (address == origin or address.startswith(f"{origin}/")):
        address = address[len(origin) :] or "/"
    if address.startswith("/") and not address.startswith("//"):
        return f"{prefix}{address}"
    return address


def rewrite_page(html: str, prefix: str, origin: str) -> str:
    """The page with the addresses of its own site under `prefix`."""
    tree = LexborHTMLParser(html)
    for name in _ATTRIBUTES:
        for node in tree.css(f"[{name}]"):
            node.attrs[name] = under(prefix, node.attributes.get(name) or "", origin)
    for node in tree.css("[srcset]"):
        candidates = (node.attributes.get("srcset") or "").split(",")
        node.attrs["srcset"] = ", ".join(
            " ".join([under(prefix, first, origin), *rest])
            for first, *rest in (one.split() for one in candidates if one.strip())
        )
    return tree.html or ""


def rewrite_sheet(css: str, prefix: str) -> str:
    """The style sheet with its root-relative addresses under `prefix`."""
    return _CSS_ADDRESS.sub(lambda found: f"{found[1]}{prefix}{found[2]}", css)
