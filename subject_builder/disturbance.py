"""Noise: what a candidate may do that no question asks for. Nothing of it may count.

Public pages and administration screens are opened, forms are saved without a change, and a row
that no check names receives an unrelated word.
"""

from __future__ import annotations

from typing import Any

import httpx
from selectolax.lexbor import LexborHTMLParser, LexborNode

from sandbox.observation.door import Door
from sandbox.observation.replay import current_values
from sandbox.subjects.schema import Subject

VIEWS = {"boutique": ("product", "category"), "vitrine": ("post", "page")}
NAMES = ("name", "title")
SAVING = ("update", "save", "enregistrer", "draft", "publish")
PUBLIC_PAGES = 5
SCREENS = 3


def disturb(client: httpx.Client, door: Door, subject: Subject) -> list[str]:
    """Disturb the site; returns what was done, in French."""
    known = door.view_schemas()
    views = {name: door.view(name) for name in VIEWS[subject.face] if name in known}
    paper = " ".join(check.model_dump_json() for check in subject.checks)
    strangers = {
        name: [row for row in rows if row.get("admin_path") and not _spoken_of(row, paper)]
        for name, rows in views.items()
    }
    done = [_browse(client, views)]
    saved, changed = 0, 0
    for rows in strangers.values():
        for row in rows[-SCREENS - 1 : -1]:
            saved += _save(client, str(row["admin_path"]), "")
        for row in rows[-1:]:
            changed += _save(client, str(row["admin_path"]), " (essai)")
    done.append(f"{saved} fiches enregistrées sans changement, {changed} renommées ailleurs.")
    return done


def _spoken_of(row: dict[str, Any], paper: str) -> bool:
    """Whether the checks name this row."""
    names = (str(row.get(key) or "") for key in ("reference", "slug", "code", "name", "title"))
    return any(name and f'"{name}"' in paper for name in names)


def _browse(client: httpx.Client, views: dict[str, list[dict[str, Any]]]) -> str:
    paths = ["/", "/boutique"]
    for rows in views.values():
        paths += [str(row["public_path"]) for row in rows if row.get("public_path")][:PUBLIC_PAGES]
    for path in paths:
        client.get(path, follow_redirects=True)
    return f"{len(paths)} pages publiques visitées."


def _save(client: httpx.Client, path: str, suffix: str) -> int:
    """Post the edit form of a screen as it was served, its name lengthened by `suffix`."""
    page = client.get(path, follow_redirects=True)
    form = _edit_form(LexborHTMLParser(page.text)) if page.status_code == 200 else None
    if form is None:
        return 0
    values = current_values(form)
    for name in NAMES:
        if values.get(name):
            values[name] = [values[name][0] + suffix]
    values |= _save_button(form)
    many = form.attributes.get("enctype") == "multipart/form-data"
    answer = client.post(
        page.url.join(form.attributes.get("action") or str(page.url)),
        data={name: value for name, value in values.items() if value},
        files=[("__none", ("", b""))] if many else None,
        headers={"Referer": str(page.url)},
        follow_redirects=False,
    )
    return 1 if answer.status_code < 400 else 0


def _edit_form(tree: LexborHTMLParser) -> LexborNode | None:
    for form in tree.css("form"):
        if (form.attributes.get("method") or "").lower() == "post" and any(
            form.css_first(f'[name="{name}"]') is not None for name in NAMES
        ):
            return form
    return None


def _save_button(form: LexborNode) -> dict[str, list[str]]:
    """The named button by which a person would save, if the form has several."""
    buttons = {
        node.attributes.get("value") or "": node.attributes.get("name") or ""
        for node in form.css("button[name], input[type=submit][name]")
    }
    value = next((value for value in SAVING if buttons.get(value)), None)
    return {} if value is None else {buttons[value]: [value]}
