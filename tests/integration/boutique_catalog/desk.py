"""What a person does at a desk: open a page, fill its form, send it; and what can be observed."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from selectolax.lexbor import LexborHTMLParser, LexborNode
from sqlalchemy import select
from werkzeug.datastructures import FileStorage, MultiDict
from werkzeug.test import TestResponse, encode_multipart

from reference_site.door.views import rows_of
from reference_site.journal.models import Action

BAG = "/boutique/admin/produits/1"
JACKET = "/boutique/admin/produits/2"
KIT = "/boutique/admin/produits/3"


def upload(data: bytes, name: str) -> FileStorage:
    """A chosen file."""
    return FileStorage(io.BytesIO(data), filename=name)


@dataclass
class Desk:
    """A signed-in client of one site."""

    app: Flask
    client: FlaskClient

    def open(self, address: str) -> TestResponse:
        return self.client.get(address)

    def form(self, address: str, selector: str = "#product-form") -> Form:
        """The form of a page with what it holds, as a browser would send it."""
        return Form.read(self, address, LexborHTMLParser(self.open(address).text), selector)

    def post(self, address: str, fields: MultiDict[str, Any]) -> TestResponse:
        """Send fields as a browser would; a file is a FileStorage."""
        boundary, body = encode_multipart(fields)
        kind = f"multipart/form-data; boundary={boundary}"
        return self.client.post(address, data=body, content_type=kind)

    def view(self, noun: str, **wanted: Any) -> dict[str, Any]:
        """The row of a state view that has these values."""
        return next(
            row
            for row in self.views(noun)
            if all(row[key] == value for key, value in wanted.items())
        )

    def views(self, name: str) -> list[dict[str, Any]]:
        from reference_site.db import session

        with self.app.app_context():
            return rows_of(name, session())

    def sentences(self) -> list[str]:
        """The journal, oldest first."""
        from reference_site.db import session

        with self.app.app_context():
            return list(session().scalars(select(Action.sentence).order_by(Action.seq)))


@dataclass
class Form:
    """A form being filled."""

    desk: Desk
    address: str
    fields: MultiDict[str, Any] = field(default_factory=MultiDict)

    @classmethod
    def read(cls, desk: Desk, address: str, page: LexborHTMLParser, selector: str) -> Form:
        node = page.css_first(selector)
        assert node is not None, f"no {selector} on {address}"
        form = cls(desk, node.attributes.get("action") or address)
        for box in node.css("input, select, textarea"):
            form._take(box)
        return form

    def _take(self, box: LexborNode) -> None:
        name, kind = box.attributes.get("name"), box.attributes.get("type", "")
        if not name or kind in ("file", "submit"):
            return
        if box.tag == "select":
            options = box.css("option")
            chosen = next((one for one in options if "selected" in one.attributes), options[0])
            self.fields.add(name, chosen.attributes.get("value") or "")
        elif box.tag == "textarea":
            self.fields.add(name, box.text())
        elif kind not in ("checkbox", "radio") or "checked" in box.attributes:
            self.fields.add(name, box.attributes.get("value") or "")

    def fill(self, **values: Any) -> Form:
        """Type in boxes; None leaves a box unticked, a list ticks several."""
        for name, value in values.items():
            name = name.replace("__", "-")
            if value is None:
                self.fields.poplist(name)
            else:
                self.fields.setlist(name, value if isinstance(value, list) else [value])
        return self

    def send(self) -> TestResponse:
        return self.desk.post(self.address, self.fields)
