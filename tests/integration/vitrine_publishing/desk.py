"""A staff member at the showcase: posts forms as recorded requests do, reads the state views."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.test import TestResponse

from reference_site.db import session
from reference_site.door.views import rows_of
from reference_site.journal.models import Action

Fields = dict[str, Any]
ARTICLE: Fields = {
    "title": "Préparer sa première nuit en bivouac",
    "author": "candidat",
    "categories": ["bivouac"],
    "tags": "débutant, belle étoile",
    "featured_media": "bivouac-dune.webp",
    "excerpt": "Nos conseils.",
    "comments_open": "y",
    "blocks-0-type": "heading",
    "blocks-0-text": "Choisir le lieu",
    "blocks-0-level": "2",
    "blocks-1-type": "paragraph",
    "blocks-1-text": "Cherchez un <strong>sol plat</strong>.",
    "blocks-2-type": "list",
    "blocks-2-items": "un tapis\nun duvet",
    "blocks-3-type": "image",
    "blocks-3-media": "bivouac-dune.webp",
    "blocks-3-alt": "Une tente derrière une dune",
    "blocks-3-size": "large",
}


@dataclass
class Desk:
    """A client with eyes."""

    client: FlaskClient

    def rows(self, noun: str) -> list[dict[str, Any]]:
        """The rows of a state view."""
        with self.client.application.app_context():
            return rows_of(noun, session())

    def row(self, noun: str, **wanted: Any) -> dict[str, Any]:
        """The only row of a view with these values."""
        (found,) = [r for r in self.rows(noun) if all(r[k] == v for k, v in wanted.items())]
        return found

    def sentences(self) -> list[tuple[str, str, str]]:
        """Entity, key and sentence (plain spaces) of every action that changed something."""
        with self.client.application.app_context():
            actions = session().scalars(select(Action).order_by(Action.seq)).all()
            return [
                (a.entity, a.key, a.sentence.replace("\u00a0", " "))
                for a in actions
                if a.verb not in ("sign_in", "visit")
            ]

    def post(self, path: str, fields: Fields | None = None, **more: Any) -> TestResponse:
        """Post a form and follow what it answers."""
        return self.client.post(path, data={**(fields or {}), **more}, follow_redirects=True)

    def read(self, path: str) -> str:
        """A page that is there."""
        answer = self.client.get(path)
        assert answer.status_code == 200, path
        return answer.text

    def article(self, do: str = "publish", **more: Any) -> dict[str, Any]:
        """A new article, saved by the form of the editor."""
        answer = self.post("/admin/articles/ajouter", {**ARTICLE, "do": do}, **more)
        assert answer.status_code == 200
        return self.rows("post")[-1]

    def switch_extension(self, label: str) -> None:
        """Press « Activer » or « Désactiver » of the only extension that offers it."""
        order = {"Activer": "activer", "Désactiver": "desactiver"}[label]
        (path,) = set(re.findall(rf"/admin/extensions/\d+/{order}", self.read("/admin/extensions")))
        self.post(path)

    def widget_path(self, reference: str) -> str:
        """The address of a widget's form."""
        return str(self.row("widget", reference=reference)["admin_path"]).replace("#widget-", "/")
