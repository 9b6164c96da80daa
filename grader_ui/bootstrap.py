"""Where the jury's applications meet: console, desks and views behind one WSGI entry, by host."""

from __future__ import annotations

import secrets
from pathlib import Path
from wsgiref.types import WSGIApplication

from flask import Flask, request

from grader_ui.console.app import create_console
from grader_ui.desk.app import create_desk
from grader_ui.papers import SubjectOf
from grader_ui.sites import Sites
from grader_ui.work.app import create_view_app
from grader_ui.work.tickets import ViewTickets
from sandbox.services.room import Room
from sandbox.web.access import Role
from sandbox.web.errors import UnknownHost
from sandbox.web.hosts import DOMAIN, HostRouter
from sandbox.web.kit import create_app


def create_wsgi(
    room: Room,
    sites: Sites,
    subject_of: SubjectOf,
    *,
    origin_port: int | None = None,
    development: bool = False,
) -> WSGIApplication:
    """The applications of a room.

    `subject_of` gives the subject of a sitting; `origin_port` is the port that browsers see (the
    settings' own by default). `development` opens the pattern page at `console/motifs`.
    """
    secret = web_secret(room.settings.data)
    port = room.settings.port if origin_port is None else origin_port
    tickets = ViewTickets(secret)
    console = create_console(
        room, sites, subject_of, tickets, secret=secret, port=port, development=development
    )
    views = create_view_app(
        sites,
        tickets,
        console=f"http://console.{DOMAIN}:{port}",
        secret=secret,
        zone=room.settings.timezone,
    )
    desk = create_desk(room, sites, subject_of, secret=secret)
    return HostRouter({"console": console}, {"copie-": desk, "vue-": views}, _unknown(room, secret))


def web_secret(data: Path) -> str:
    """The secret that signs cookies: kept beside the data, so that a restart signs nobody out."""
    path = data / "web.secret"
    if not path.exists():
        data.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_hex(32), encoding="ascii")
    return path.read_text(encoding="ascii").strip()


def _unknown(room: Room, secret: str) -> Flask:
    app = create_app("comptoir_inconnu", secret, _nobody, zone=room.settings.timezone)

    def refuse() -> None:
        if request.endpoint not in ("kit.static", "vendor.static"):
            raise UnknownHost()

    # Before the guards: nothing of this host is to be told apart.
    app.before_request_funcs.setdefault(None, []).insert(0, refuse)
    return app


def _nobody() -> Role:
    return "public"
