"""Serving content-addressed files."""

from __future__ import annotations

import re

from flask import Blueprint, abort, send_file
from flask.typing import ResponseReturnValue

from reference_site.shared.identity.access import protect
from reference_site.site import current_site

media = Blueprint("media", __name__)
protect(media, "public")
NAME = re.compile(r"^[0-9a-f]{64}\.webp$")


@media.get("/media/<name>")
def file(name: str) -> ResponseReturnValue:
    """One file by its content name, from the site's own folder or the golden one."""
    if not NAME.match(name):
        abort(404)
    for folder in current_site().binding.media:
        path = folder / name[:2] / name
        if path.is_file():
            answer = send_file(
                path.resolve(), mimetype="image/webp", max_age=86400, conditional=True
            )
            answer.headers["Cache-Control"] = "private, max-age=86400, immutable"
            return answer
    abort(404)
