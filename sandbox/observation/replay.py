"""Replaying recorded form requests through a site's ordinary forms, with their own tokens.

Each step names a page and a form; the form's current values are read as a browser without
JavaScript would, the recorded fields replace some of them, and the whole is posted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import httpx
from selectolax.lexbor import LexborHTMLParser, LexborNode

from sandbox.checks.dates import resolve_date
from sandbox.checks.values import DateValue, DecimalValue, Money, Percent
from sandbox.errors import RefusedRequest
from sandbox.subjects.placeholders import fill
from sandbox.subjects.solution import Step

NATURAL = re.compile(r"\{(\w+):([^}]+)\}")
ERRORS = ".invalid-feedback, .field-error, .field__error, [role=alert]"


class ReplayRefused(RefusedRequest):
    """A step of the recording does not pass on this site; the sentence says which and why."""

    code = "replay_refused"


Rows = Callable[[str], list[dict[str, Any]]]


class Replay:
    """Replays the steps of a solution on one site.

    `rows(view)` reads a state view, to find rows by natural key; `media` is the folder that holds
    the files of the subject.
    """

    def __init__(self, client: httpx.Client, rows: Rows, today: date, media: Path) -> None:
        self._client = client
        self._rows = rows
        self._today = today
        self._media = media

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
        for name in step.clear:
            values.pop(name, None)
        for name, value in step.fields.items():
            values[name] = self._values(value)
        if step.submit:
            name, _, value = step.submit.partition("=")
            values[name] = [value]
        target = form.attributes.get("action") or url
        handles = [(name, path.open("rb")) for name, path in self._files(step)]
        try:
            files: Any = [(name, (Path(handle.name).name, handle)) for name, handle in handles]
            data = {name: value for name, value in values.items() if value}
            if form.attributes.get("enctype") == "multipart/form-data" and not files:
                files = [("__none", ("", b""))]
            answer = self._client.post(
                httpx.URL(url).join(target),
                data=data,
                files=files or None,
                headers={"Referer": url},
                follow_redirects=False,
            )
        finally:
            for _, handle in handles:
                handle.close()
        if answer.status_code >= 400:
            raise ReplayRefused(
                f"« {step.label} » : le site refuse ({answer.status_code}). {_complaints(answer)}",
                detail=answer.text[:500],
            )
        if answer.is_redirect and step.follow:
            self._client.get(httpx.URL(url).join(answer.headers["Location"]), follow_redirects=True)

    def _files(self, step: Step) -> list[tuple[str, Path]]:
        return [
            (field, self._media / name)
            for field, names in step.files.items()
            for name in ([names] if isinstance(names, str) else names)
        ]

    def _values(self, value: Any) -> list[str]:
        if isinstance(value, bool):
            return ["y"] if value else []
        if isinstance(value, list | tuple):
            return [self._text(item) for item in value]
        return [self._text(value)]

    def _text(self, value: Any) -> str:
        match value:
            case Money():
                return f"{value.cents // 100},{value.cents % 100:02d}"
            case Percent():
                return str(value.percent).rstrip("% \u00a0\u202f")
            case DateValue():
                return resolve_date(value.date, self._today).isoformat()
            case DecimalValue():
                return str(value.decimal)
        return fill(str(value), today=self._today, shop_address="", iso=True)


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
