"""The ground of each application: defences on, look in, nothing reachable unless it says so."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

from flask import Blueprint, Flask
from jinja2 import ChoiceLoader, FileSystemLoader, StrictUndefined

from sandbox.web import french
from sandbox.web.access import RoleOf, deny_by_default, protect
from sandbox.web.guard import guard_unsafe_methods
from sandbox.web.headers import secure
from sandbox.web.patterns import patterns
from sandbox.web.refusals import speak_french

HERE = Path(__file__).parent
VENDOR = HERE.parent / "static" / "vendor"
MAX_BODY = 2 * 1024 * 1024


def create_app(
    name: str,
    secret: str,
    role_now: RoleOf,
    *,
    zone: ZoneInfo,
    templates: Path | None = None,
    tls: bool = False,
    development: bool = False,
) -> Flask:
    """An application with nothing in it yet. `name` also names its cookie; `secret` signs it."""
    app = Flask(name, static_folder=None, template_folder=None)
    app.config.update(
        SECRET_KEY=secret,
        MAX_CONTENT_LENGTH=MAX_BODY,
        SESSION_COOKIE_NAME=f"__Host-{name}" if tls else name,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SECURE=tls,
        SESSION_COOKIE_SAMESITE="Strict",
        SESSION_COOKIE_PATH="/",
        SESSION_REFRESH_EACH_REQUEST=False,
    )
    folders = [templates, HERE / "templates"] if templates else [HERE / "templates"]
    app.jinja_loader = ChoiceLoader([FileSystemLoader(folder) for folder in folders])
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    french.register(app, zone)
    secure(app)
    speak_french(app)
    guard_unsafe_methods(app)
    deny_by_default(app, role_now)
    _mount(app, "kit", HERE / "static", "/kit")
    _mount(app, "vendor", VENDOR, "/tiers")
    if development:
        app.register_blueprint(protect(patterns(), "public"))
    return app


def _mount(app: Flask, name: str, folder: Path, prefix: str) -> None:
    blueprint = Blueprint(name, __name__, static_folder=folder, static_url_path=prefix)
    app.register_blueprint(protect(blueprint, "public"))


def mount_screens(app: Flask, folder: Path) -> None:
    """Serve the style sheets and scripts of a screen's own folder under `/ecran`."""
    _mount(app, "screen", folder, "/ecran")
