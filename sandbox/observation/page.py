"""A public page read as an anonymous visitor reads it: parsed HTML, no browser, no CSS position."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser, LexborNode

from sandbox.checks.world import PublicPage

_UNSEEN = "script, style, noscript, template, [hidden]"


def parse_page(html: str, status: int = 200) -> PublicPage:
    """Take a page apart. What is hidden by markup (`hidden`, scripts, styles) is not said."""
    tree = LexborHTMLParser(html)
    title = tree.css_first("title")
    name = _text(title) if title is not None else ""
    for node in tree.css(_UNSEEN):
        node.decompose()
    body = tree.body
    if body is None:
        return PublicPage(status=status, title=name)
    return PublicPage(
        status=status,
        title=name,
        headings=tuple(
            (int((node.tag or "h1")[1]), _text(node)) for node in body.css("h1, h2, h3, h4, h5, h6")
        ),
        links=tuple(
            (_named(node), node.attributes.get("href") or "") for node in body.css("a[href]")
        ),
        buttons=tuple(
            _named(node) or (node.attributes.get("value") or "")
            for node in body.css("button, input[type=submit], input[type=button], [role=button]")
        ),
        images=tuple(
            (node.attributes.get("src") or "", node.attributes.get("alt") or "")
            for node in body.css("img")
        ),
        fields=tuple(_fields(tree)),
        text=_text(body),
    )


def _text(node: LexborNode) -> str:
    return " ".join(node.text(separator=" ").split())


def _named(node: LexborNode) -> str:
    """What assistive technology would call it: text, `aria-label`, or the images' alternatives."""
    text = _text(node) or " ".join((node.attributes.get("aria-label") or "").split())
    if text:
        return text
    return " ".join((image.attributes.get("alt") or "") for image in node.css("img")).strip()


def _fields(tree: LexborHTMLParser) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for label in tree.css("label"):
        target = label.attributes.get("for")
        control = (
            tree.css_first(f'[id="{target}"]')
            if target and '"' not in target and "\\" not in target
            else label.css_first("input, select, textarea")
        )
        if control is not None:
            inner = _text(control) if not target else ""
            found.append((_text(label).removesuffix(inner).strip(), _value(control)))
    return found


def _value(control: LexborNode) -> str:
    if control.tag == "textarea":
        return control.text()
    if control.tag == "select":
        chosen = control.css_first("option[selected]") or control.css_first("option")
        return _text(chosen) if chosen is not None else ""
    if control.attributes.get("type") in ("checkbox", "radio"):
        return "oui" if "checked" in control.attributes else "non"
    return control.attributes.get("value") or ""
