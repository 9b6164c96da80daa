"""Entering from the desk, the state of the exam, and the page that stands for the outside."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import urlsplit

from flask import Blueprint, Response, jsonify, redirect, render_template, request
from flask import session as cookie
from flask.typing import ResponseReturnValue
from flask_login import login_user
from sqlalchemy import select

from reference_site.db import session
from reference_site.door import access
from reference_site.door.window import WindowState
from reference_site.journal import witness
from reference_site.shared.identity.access import protect
from reference_site.shared.identity.models import StaffAccount
from reference_site.site import current_site

exam = Blueprint("exam", __name__, url_prefix="/examen")
protect(exam, "public")
CANDIDATE_LOGIN = "candidat"
# What precedes the name of the site in the title of a page.
PAGE_TITLE = re.compile(r"<title>\s*(.+?)\s*(?:[•‹]|– Halbrise|</title>)", re.DOTALL)


@exam.get("/entrer")
def enter() -> ResponseReturnValue:
    """Use the desk's ticket up: the seat is known, the administration signed in."""
    access.redeem(current_site(), request.args.get("billet", ""))
    cookie.clear()
    cookie["seat"] = True
    account = session().scalar(select(StaffAccount).where(StaffAccount.login == CANDIDATE_LOGIN))
    if account is not None and account.active:
        login_user(account)
    witness("enter", "site", "", "a ouvert le site depuis son bureau")
    return redirect("/boutique/admin" if request.args.get("face") == "boutique" else "/admin")


@exam.get("/etat")
def state() -> ResponseReturnValue:
    """The window, for the bar of an open page."""
    reading = current_site().window.read(session())
    answer = jsonify(
        state=reading.state.value,
        remaining_ms=reading.remaining_ms,
        desk_url=current_site().binding.desk_url,
    )
    answer.headers["Cache-Control"] = "no-store"
    return answer


@exam.get("/hors-site")
def outside() -> ResponseReturnValue:
    """Where an external link leads during an exam: the address saved, nothing else."""
    address = request.args.get("adresse", "")[:500]
    if urlsplit(address).scheme not in {"http", "https", "mailto", "tel"}:
        address = ""
    return render_template("shared/outside.html", address=address)


def bar() -> dict[str, object] | None:
    """What the template of the bar needs, or None when no exam is on."""
    site = current_site()
    stranger = site.binding.seat_bound and not cookie.get("seat")
    if stranger or request.environ.get("comptoir.visitor") == "platform":
        return None
    reading = site.window.read(session())
    if reading.state is WindowState.ALONE:
        return None
    return {
        "state": reading.state.value,
        "remaining_ms": reading.remaining_ms,
        "desk_url": site.binding.desk_url,
    }


def count_visit(response: Response) -> Response:
    """Journal the page now open, without touching the statistics of the shop."""
    if (
        request.method == "GET"
        and response.status_code == 200
        and response.mimetype == "text/html"
        and request.environ.get("comptoir.visitor") != "platform"
        and current_site().window.read(session()).state is WindowState.OPEN
        and request.headers.get("Sec-Fetch-Dest", "document") == "document"
    ):
        address = request.full_path.removesuffix("?")[:300]
        witness("visit", "page", address, f"a ouvert la page {_title(response) or address}")
    return response


def _title(response: Response) -> str:
    """The page as its own title names it, in quotes; empty when it has none."""
    found = PAGE_TITLE.search(response.get_data(as_text=True))
    return f"« {unescape(found[1])[:120]} »" if found else ""
