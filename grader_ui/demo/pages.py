"""Reading our own pages as a robot does: a form by its action, a value by its selector."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import httpx
from selectolax.lexbor import LexborHTMLParser

from sandbox.errors import PlatformFailure
from sandbox.observation.replay import current_values

SAME_ORIGIN = {"Sec-Fetch-Site": "same-origin"}


def submit(
    client: httpx.Client, page: httpx.Response, action: str, fields: Mapping[str, Any]
) -> httpx.Response:
    """Fill and send the form of a page whose action ends so. Raises `PlatformFailure`."""
    for form in LexborHTMLParser(page.text).css("form"):
        if (form.attributes.get("action") or "").split("?")[0].endswith(action):
            target = page.url.join(form.attributes["action"] or "")
            data = {**current_values(form), **fields}
            answer = client.post(target, data=data, headers=SAME_ORIGIN, follow_redirects=True)
            if answer.status_code >= 400:
                raise PlatformFailure(
                    f"Le robot est refusé sur {target.path} ({answer.status_code}).",
                    text_of(answer, "main") or answer.text[:300],
                )
            return answer
    raise PlatformFailure(
        f"Le robot ne trouve pas le formulaire {action} sur {page.url}.", page.text[:300]
    )


def csrf_of(page: httpx.Response) -> str:
    """The token that scripts of this page send."""
    parsed = LexborHTMLParser(page.text)
    meta = parsed.css_first("meta[name=csrf-token]")
    if meta is not None:
        return meta.attributes.get("content") or ""
    field = parsed.css_first("input[name=csrf_token]")
    return (field.attributes.get("value") or "") if field is not None else ""


def text_of(page: httpx.Response, selector: str) -> str:
    """The text of the first element, on one line; empty when there is none."""
    node = LexborHTMLParser(page.text).css_first(selector)
    return " ".join(node.text().split()) if node is not None else ""
