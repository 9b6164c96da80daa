"""The console's application: only wires."""

from __future__ import annotations

from pathlib import Path

from flask import Blueprint, Flask, Response, request, url_for

from grader_ui.console.acts import add_act_routes
from grader_ui.console.door import add_door_routes, add_lock_route, see
from grader_ui.console.live import add_live_routes
from grader_ui.console.outputs import add_output_routes
from grader_ui.console.screens import add_screen_routes
from grader_ui.console.session import guard_lock, role_of_console
from grader_ui.console.showing import add_work_routes
from grader_ui.console.writing import add_writing_routes
from grader_ui.papers import SubjectOf
from grader_ui.sites import Sites
from grader_ui.work.reading import count_words
from grader_ui.work.tickets import ViewTickets
from sandbox.services.room import Room
from sandbox.web.access import protect
from sandbox.web.errors import SignInNeeded
from sandbox.web.kit import create_app, mount_screens
from sandbox.web.refusals import answer, wants_json

HERE = Path(__file__).resolve().parent.parent


def create_console(
    room: Room,
    sites: Sites,
    subject_of: SubjectOf,
    tickets: ViewTickets,
    *,
    secret: str,
    port: int,
    development: bool = False,
) -> Flask:
    """The application of the host `console`; `port` is what browsers see."""
    app = create_app(
        "comptoir_console",
        secret,
        lambda: role_of_console(room),
        zone=room.settings.timezone,
        templates=HERE / "templates",
        development=development,
    )
    app.jinja_env.filters["words"] = count_words
    guard_lock(app, room)
    mount_screens(app, HERE / "static")
    door = Blueprint("door", __name__)
    add_door_routes(door, room)
    app.register_blueprint(protect(door, "public"))
    console = Blueprint("console", __name__)
    add_lock_route(console)
    add_screen_routes(console, room, sites, subject_of, port)
    add_live_routes(console, room, sites)
    add_act_routes(console, room, sites)
    add_writing_routes(console, room)
    add_work_routes(console, room, sites, subject_of, tickets, port)
    add_output_routes(console, room)
    app.register_blueprint(protect(console, "examiner"))
    app.register_error_handler(SignInNeeded, _to_sign_in)
    return app


def _to_sign_in(error: SignInNeeded) -> Response | tuple[Response | str, int]:
    """A person is taken to the sign-in page and back; a script is told."""
    if wants_json() or request.method != "GET":
        return answer(error.status, error.sentence, error.code)
    return see(url_for("door.enter", back=request.path))
