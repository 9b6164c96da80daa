"""The desk's application: only wires."""

from __future__ import annotations

from pathlib import Path

from flask import Blueprint, Flask

from grader_ui.desk.door import add_door_routes
from grader_ui.desk.seat import role_of_seat
from grader_ui.desk.views import add_desk_routes
from grader_ui.papers import SubjectOf
from grader_ui.sites import Sites
from sandbox.services.room import Room
from sandbox.web.access import protect
from sandbox.web.kit import create_app, mount_screens

HERE = Path(__file__).resolve().parent.parent


def create_desk(room: Room, sites: Sites, subject_of: SubjectOf, *, secret: str) -> Flask:
    """One application for all desks; each host has its own cookie and its own candidate."""
    app = create_app(
        "comptoir_copie",
        secret,
        lambda: role_of_seat(room),
        zone=room.settings.timezone,
        templates=HERE / "templates",
    )
    mount_screens(app, HERE / "static")
    door = Blueprint("door", __name__)
    add_door_routes(door, room)
    app.register_blueprint(protect(door, "public"))
    desk = Blueprint("desk", __name__)
    add_desk_routes(desk, room, sites, subject_of)
    app.register_blueprint(protect(desk, "candidate"))
    return app
