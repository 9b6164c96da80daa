"""Who is at the console: the account in the cookie, and whether the screen is locked."""

from __future__ import annotations

from flask import Flask, g, render_template, request, session

from sandbox.services.accounts import AccountView, find_account
from sandbox.services.room import Room
from sandbox.web.access import Role
from sandbox.web.errors import SignInNeeded
from sandbox.web.refusals import wants_json

# What stays reachable while the screen is locked.
_UNLOCKED = frozenset(
    {"door.unlock", "door.sign_out", "kit.static", "vendor.static", "screen.static"}
)


def current_examiner(room: Room) -> AccountView | None:
    """The account of this request, read again each time: a removed account is out at once."""
    if "examiner" not in g:
        login = session.get("login", "")
        g.examiner = find_account(room, login) if login else None
    found: AccountView | None = g.examiner
    return found


def examiner(room: Room) -> AccountView:
    """The account of this request. Raises `SignInNeeded`."""
    found = current_examiner(room)
    if found is None:
        raise SignInNeeded(detail=request.path)
    return found


def actor(room: Room) -> str:
    """How the log names who acts here."""
    return f"examiner:{examiner(room).login}"


def role_of_console(room: Room) -> Role:
    """The role of this request."""
    return "examiner" if current_examiner(room) else "public"


def open_session(login: str) -> None:
    """Keep who signed in, in a fresh session: nothing of an earlier one remains."""
    session.clear()
    session["login"] = login


def lock_session() -> None:
    """Lock the screen: every page asks for the password until it is given."""
    session["locked"] = True


def unlock_session() -> None:
    """Open the screen again."""
    session.pop("locked", None)


def guard_lock(app: Flask, room: Room) -> None:
    """Behind a locked screen nothing is read or written, whatever is asked."""

    @app.before_request
    def ask_password() -> tuple[str, int] | None:
        if not session.get("locked") or request.endpoint in _UNLOCKED:
            return None
        account = current_examiner(room)
        if account is None:
            return None
        if request.method != "GET" or wants_json():
            raise SignInNeeded(code="locked", detail=request.path)
        page = render_template("console/locked.html", account=account, wrong="", back=request.path)
        return page, 423
