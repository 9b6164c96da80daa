"""The way in: named accounts, and the screen that locks."""

from __future__ import annotations

from flask import Blueprint, Response, jsonify, redirect, render_template, request, session, url_for
from flask_wtf.csrf import generate_csrf

from grader_ui.console.session import (
    current_examiner,
    examiner,
    lock_session,
    open_session,
    unlock_session,
)
from sandbox.errors import RefusedRequest
from sandbox.services.room import Room
from sandbox.services.sign_in_examiner import check_password, sign_in_examiner
from sandbox.web.refusals import wants_json


def see(address: str) -> Response:
    """Go there with a GET."""
    response = redirect(address, code=303)
    assert isinstance(response, Response)
    return response


def local_path(address: str) -> str:
    """`address` if it is a path of this host, else the first page: never an open redirection."""
    safe = address.startswith("/") and not address.startswith(("//", "/\\"))
    return address if safe else "/"


def add_door_routes(door: Blueprint, room: Room) -> None:
    """Put the routes that need no account on the blueprint."""

    @door.get("/connexion", endpoint="enter")
    def enter() -> str | Response:
        if current_examiner(room):
            return see("/")
        return render_template("console/sign_in.html", login="", wrong="", back=_back())

    @door.post("/connexion", endpoint="sign_in")
    def sign_in() -> str | Response | tuple[str, int]:
        login = request.form.get("login", "")
        try:
            account = sign_in_examiner(room, login=login, password=request.form.get("password", ""))
        except RefusedRequest as refusal:
            if wants_json():
                raise
            page = render_template(
                "console/sign_in.html", login=login, wrong=refusal.sentence, back=_back()
            )
            return page, refusal.status
        open_session(account.login)
        if wants_json():
            return jsonify(token=generate_csrf())
        return see(_back())

    @door.post("/deconnexion", endpoint="sign_out")
    def sign_out() -> Response:
        session.clear()
        return see(url_for("door.enter"))

    @door.post("/deverrou", endpoint="unlock")
    def unlock() -> Response | tuple[str, int]:
        account = examiner(room)
        try:
            check_password(room, account.login, request.form.get("password", ""))
        except RefusedRequest as refusal:
            page = render_template(
                "console/locked.html", account=account, wrong=refusal.sentence, back=_back()
            )
            return page, refusal.status
        unlock_session()
        return see(_back())


def add_lock_route(console: Blueprint) -> None:
    """The route that locks the screen."""

    @console.post("/verrou", endpoint="lock")
    def lock() -> Response:
        lock_session()
        return jsonify(locked=True)


def _back() -> str:
    return local_path(request.form.get("back") or request.args.get("back") or "/")
