"""The application of the hosts `vue-<id>`: public pages of one site, scripts off."""

from __future__ import annotations

from pathlib import PurePosixPath
from zoneinfo import ZoneInfo

from flask import Blueprint, Flask, Response, request

from grader_ui.sites import Sites
from grader_ui.work.rewriting import rewrite_page, rewrite_sheet
from grader_ui.work.tickets import ViewTickets
from sandbox.web.access import Role, protect
from sandbox.web.kit import create_app

# `sandbox` without any permission: no script, no form, an opaque origin.
_POLICY = (
    "sandbox; default-src 'none'; script-src 'none'; style-src {own} 'unsafe-inline'; "
    "img-src {own} data:; font-src {own}; media-src {own}; form-action 'none'; base-uri 'none'; "
    "frame-ancestors {console}"
)
_FILE_DESTINATIONS = frozenset({"style", "image", "font", "video", "audio", "script"})


def create_view_app(
    sites: Sites, tickets: ViewTickets, *, console: str, secret: str, zone: ZoneInfo
) -> Flask:
    """`console` is the origin of the only pages that may frame a view."""
    app = create_app("comptoir_vue", secret, _nobody, zone=zone)
    blueprint = Blueprint("view", __name__)

    @blueprint.get("/<ticket>/")
    @blueprint.get("/<ticket>/<path:path>")
    def show(ticket: str, path: str = "") -> Response:
        candidate = tickets.read(ticket, request.environ["comptoir.passage"])
        address = f"/{path}"
        if request.query_string:
            address += f"?{request.query_string.decode('ascii', 'ignore')}"
        if _asks_for_a_file(path):
            response = _file(sites, candidate, address, f"/{ticket}")
        else:
            page = sites.public_page(candidate, address)
            html = rewrite_page(page.html, f"/{ticket}", sites.origin(candidate))
            response = Response(html, page.status, mimetype="text/html")
        response.headers["Content-Security-Policy"] = _POLICY.format(
            own=f"{request.scheme}://{request.host}", console=console
        )
        # The sandboxed page has an opaque origin: to itself, its own files are of another origin.
        response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
        response.headers["Access-Control-Allow-Origin"] = "*"
        return response

    app.register_blueprint(protect(blueprint, "public"))
    return app


def _nobody() -> Role:
    return "public"


def _asks_for_a_file(path: str) -> bool:
    destination = request.headers.get("Sec-Fetch-Dest")
    if destination is not None:
        return destination in _FILE_DESTINATIONS
    return bool(PurePosixPath(path).suffix)


def _file(sites: Sites, candidate: str, address: str, prefix: str) -> Response:
    content, media_type = sites.file(candidate, address)
    if media_type.startswith("text/css"):
        content = rewrite_sheet(content.decode("utf-8", "replace"), prefix).encode()
    return Response(content, content_type=media_type)
