"""Replaying recorded form requests through a site's ordinary forms, with their own tokens.

Each step names a page and a form; the form's current values are read as a browser without
JavaScript would, the recorded fields replace some of them, and the whole is posted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import httpx
from selectolax.lexbor import LexborHTMLParser, LexborNode

from sandbox.errors import RefusedRequest

NATURAL = re.compile(r"\{(\w+):([^}]+)\}")
DATED = re.compile(r"\{\{\s*date:today(?:([+-]\d+)([dw]))?(?::(heure|jour))?\s*\}\}")
ERRORS = ".invalid-feedback, .field-error, [role=alert]"


class ReplayRefused(RefusedRequest):
    """A step of the recording does not pass on this site; the sentence says which and why."""

    code = "replay_refused"


@dataclass(frozen=True)
class Step:
    """One form request. `fields` are set over the form's own values; None removes a field.

    `page` may hold `{product:BISC-01}`, resolved to the administration address of that row.
    `files` maps a field to a file. `submit` is `name=value` of the button pressed.
    """

    label: str
    page: str
    form: str
    fields: Mapping[str, Any]
    files: Mapping[str, Path]
    submit: str = ""


Rows = Callable[[str], list[dict[str, Any]]]


class Replay:
    """Replays steps on one site. `rows(view)` reads a state view, to find rows by natural key."""

    def __init__(self, client: httpx.Client, rows: Rows, today: date) -> None:
        self._client = client
        self._rows = rows
        self._today = today

    def enter(self, access_path: str) -> None:
        """Use a ticket up, as the desk's button does."""
        self._client.get(access_path, follow_redirects=True)

    def play(self, step: Step) -> None:
        """Do one step. Raises `ReplayRefused`."""
        page = self._client.get(self.resolve(step.page), follow_redirects=True)
        if page.status_code != 200:
            raise ReplayRefused(
                f"« {step.label} » : la page {step.page} répond {page.status_code}.",
                detail=page.text[:300],
            )
        form = LexborHTMLParser(page.text).css_first(f"form#{step.form}")
        if form is None:
            raise ReplayRefused(
                f"« {step.label} » : le formulaire {step.form} est absent de {step.page}."
            )
        self._post(step, form, str(page.url))

    def resolve(self, page: str) -> str:
        """Replace `{noun:key}` by the administration address of the row of that natural key."""

        def address(found: re.Match[str]) -> str:
            noun, key = found.group(1), found.group(2)
            for row in self._rows(noun):
                if key in natural_names(row):
                    return str(row["admin_path"])
            raise ReplayRefused(f"Aucune ligne « {noun} » ne s’appelle « {key} ».")

        return NATURAL.sub(address, page)

    def _post(self, step: Step, form: LexborNode, url: str) -> None:
        values = current_values(form)
        for name, value in step.fields.items():
            values[name] = self._values(value)
        if step.submit:
            name, _, value = step.submit.partition("=")
            values[name] = [value]
        target = form.attributes.get("action") or url
        handles = {name: path.open("rb") for name, path in step.files.items()}
        try:
            files = {
                name: (handle.name.rpartition("/")[2], handle) for name, handle in handles.items()
            }
            data = {name: value for name, value in values.items() if value}
            if form.attributes.get("enctype") == "multipart/form-data" and not files:
                files = {"__none": ("", b"")}  # type: ignore[dict-item]
            answer = self._client.post(
                httpx.URL(url).join(target),
                data=data,
                files=files or None,
                headers={"Referer": url},
                follow_redirects=False,
            )
        finally:
            for handle in handles.values():
                handle.close()
        if answer.status_code >= 400:
            raise ReplayRefused(
                f"« {step.label} » : le site refuse ({answer.status_code}). {_complaints(answer)}",
                detail=answer.text[:500],
            )
        if answer.is_redirect:
            self._client.get(httpx.URL(url).join(answer.headers["Location"]), follow_redirects=True)

    def _values(self, value: Any) -> list[str]:
        if value is None:
            return []
        if isinstance(value, bool):
            return ["y"] if value else []
        if isinstance(value, list | tuple):
            return [self._text(item) for item in value]
        return [self._text(value)]

    def _text(self, value: Any) -> str:
        def day(found: re.Match[str]) -> str:
            count, unit, form = found.groups()
            moved = self._today + timedelta(days=int(count or 0) * (7 if unit == "w" else 1))
            return moved.isoformat() + ("T09:00" if form == "heure" else "")

        return DATED.sub(day, str(value))


def natural_names(row: Mapping[str, Any]) -> list[str]:
    """The names under which a row of a state view may be called."""
    keys = ("reference", "slug", "code", "file_name", "name", "title", "key", "login", "subject")
    return [str(row[key]) for key in keys if row.get(key)]


def current_values(form: LexborNode) -> dict[str, list[str]]:
    """The fields of a form as an untouched browser would post them."""
    values: dict[str, list[str]] = {}
    for node in form.css("input, select, textarea"):
        name = node.attributes.get("name")
        if not name or "disabled" in node.attributes:
            continue
        values.setdefault(name, []).extend(_posted(node))
    return values


def _posted(node: LexborNode) -> Iterable[str]:
    if node.tag == "textarea":
        return [node.text().removeprefix("\n")]
    if node.tag == "select":
        chosen = [option for option in node.css("option") if "selected" in option.attributes]
        if not chosen and "multiple" not in node.attributes:
            chosen = node.css("option")[:1]
        return [_option(option) for option in chosen]
    kind = (node.attributes.get("type") or "text").lower()
    if kind in {"submit", "button", "image", "reset", "file"}:
        return []
    if kind in {"checkbox", "radio"} and "checked" not in node.attributes:
        return []
    value = node.attributes.get("value")
    return [value if value is not None else ("on" if kind in {"checkbox", "radio"} else "")]


def _option(option: LexborNode) -> str:
    value = option.attributes.get("value")
    return value if value is not None else option.text().strip()


def _complaints(answer: httpx.Response) -> str:
    nodes = LexborHTMLParser(answer.text).css(ERRORS)
    return " ".join(" ".join(node.text().split()) for node in nodes)[:400]
