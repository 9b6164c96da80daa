"""The door's verbs over HTTP, each behind the bearer token."""

from __future__ import annotations

import hmac
import os
import secrets
from typing import Any

from flask import Flask, Response, current_app, jsonify, request
from pydantic import BaseModel, ValidationError
from sqlalchemy import func, select

import reference_site
from reference_site.db import close_session, session
from reference_site.door import access, snapshot, words
from reference_site.door.views import VIEWS, rows_of, view_schemas
from reference_site.door.window import WindowState
from reference_site.errors import DoorRefused, SiteError
from reference_site.journal.models import Action
from reference_site.journal.reading import actions_after
from reference_site.journal.recording import record
from reference_site.seed.importer import upsert
from reference_site.site import Site, current_site

LONGEST_WAIT = 10.0


def create_door(site_app: Flask) -> Flask:
    """The door of a bound site, a WSGI application of its own."""
    door = Flask("reference_site.door", static_folder=None, template_folder=None)
    door.config["MAX_CONTENT_LENGTH"] = 512 * 1024 * 1024
    door.extensions["site"] = site_app.extensions["site"]
    door.before_request(_require_token)
    door.teardown_appcontext(close_session)
    door.register_error_handler(SiteError, _refuse)
    door.register_error_handler(ValidationError, _malformed)
    for rule, method, verb in VERBS:
        door.add_url_rule(rule, verb.__name__, verb, methods=[method])
    door.extensions["site_app"] = site_app
    return door


def health() -> Response:
    """Alive, bound to the right name, and where the journal stands."""
    site = current_site()
    return _say(
        words.Health(
            contract=words.CONTRACT,
            site_version=reference_site.__version__,
            name=site.binding.name,
            today=site.binding.today.isoformat(),
            window=site.window.read(session()).state,
            last_seq=_last_seq(),
            pid=os.getpid(),
        )
    )


def read_window() -> Response:
    """The window as the site sees it now."""
    return _say(_reading(current_site()))


def set_window() -> Response:
    """Open or close by remaining time; stale versions are refused."""
    order = words.WindowOrder.model_validate_json(request.data)
    current_site().window.set(order.version, order.state, order.remaining_ms, order.elapsed_ms)
    return _say(_reading(current_site()))


def freeze() -> Response:
    """Shut the window for good, keeping the time that was left for the record."""
    order = words.VersionOrder.model_validate_json(request.data)
    now = current_site().window.read(session())
    session().rollback()
    current_site().window.set(
        order.version, WindowState.OVER, now.remaining_ms or 0, now.elapsed_ms
    )
    return _say(_reading(current_site()))


def thaw() -> Response:
    """Open again with the time that was left (a paper reopened by the examiner)."""
    order = words.VersionOrder.model_validate_json(request.data)
    now = current_site().window.read(session())
    session().rollback()
    current_site().window.set(
        order.version, WindowState.OPEN, now.remaining_ms or 0, now.elapsed_ms
    )
    return _say(_reading(current_site()))


def overlay() -> Response:
    """Upsert rows by natural key, as one action of the platform."""
    order = words.Overlay.model_validate_json(request.data)
    with record("overlay", "site", actor="plateforme") as action:
        count = upsert(session(), order.rows, "overlay", current_site().binding.today)
        action.says("", f"a posé {count} lignes de la couche locale")
    return _say(words.OverlayDone(rows=count))


def views() -> Response:
    """The schemas of all state views."""
    return _say(words.ViewCatalogue(views=view_schemas()))


def view(name: str) -> Response:
    """The rows of one state view."""
    if name not in VIEWS:
        raise NoSuchThing(detail=name)
    return _say(words.View(name=name, version=VIEWS[name].version, rows=rows_of(name, session())))


def journal() -> Response:
    """Actions after a sequence number; waits for news up to `wait` seconds."""
    after = request.args.get("after", 0, type=int)
    wait = min(request.args.get("wait", 0.0, type=float), LONGEST_WAIT)
    actions = actions_after(session(), after)
    if not actions and wait > 0:
        close_session()
        current_site().news.wait(after, wait)
        actions = actions_after(session(), after)
    return _say(words.Journal(actions=[words.Action(**action) for action in actions]))


def public() -> Response:
    """The page that an anonymous visitor gets, rendered inside, without a visit being counted."""
    path = request.args.get("path", "/")
    answer = _visit(path, follow=True)
    html = answer.get_data(as_text=True) if answer.mimetype == "text/html" else ""
    return _say(words.PublicPage(path=path, status=answer.status_code, html=html))


def file() -> Response:
    """A style sheet, font or picture of the public site (not a page: those go by `public`)."""
    answer = _visit(request.args.get("path", "/"), follow=False)
    if answer.status_code != 200 or answer.mimetype == "text/html":
        raise NoSuchThing(detail=request.args.get("path", ""))
    return Response(answer.get_data(), content_type=answer.content_type)


def _visit(path: str, *, follow: bool) -> Any:
    if not path.startswith("/") or path.startswith("//"):
        raise NoSuchThing(detail=path)
    client = current_app.extensions["site_app"].test_client(use_cookies=False)
    return client.get(
        path,
        environ_overrides={"comptoir.visitor": "platform"},
        headers={"Host": current_site().binding.host or "localhost"},
        follow_redirects=follow,
    )


def access_ticket() -> Response:
    """A single-use address that opens the site signed in."""
    ticket = access.issue(current_site(), secrets.token_urlsafe(18))
    return _say(words.AccessTicket(path=f"/examen/entrer?billet={ticket}"))


def digest() -> Response:
    """The canonical digest of the live state."""
    return _say(
        words.SnapshotDigest(digest=snapshot.digest_now(current_site()), last_seq=_last_seq())
    )


def take_snapshot() -> Response:
    """The whole state as an archive; its digest stands in the header `X-Digest`."""
    archive, state_digest = snapshot.take(current_site())
    response = Response(archive, mimetype="application/x-tar")
    response.headers["X-Digest"] = state_digest
    return response


def restore() -> Response:
    """Put back a state taken by `snapshot`."""
    snapshot.put_back(current_site(), request.data)
    return digest()


class NoSuchThing(SiteError):
    """The door has no such thing."""

    code = "not_found"
    status = 404
    sentence = "La porte du site ne connaît pas cette ressource."


VERBS: tuple[tuple[str, str, Any], ...] = (
    ("/health", "GET", health),
    ("/window", "GET", read_window),
    ("/window", "PUT", set_window),
    ("/freeze", "POST", freeze),
    ("/thaw", "POST", thaw),
    ("/overlay", "POST", overlay),
    ("/views", "GET", views),
    ("/views/<name>", "GET", view),
    ("/journal", "GET", journal),
    ("/public", "GET", public),
    ("/file", "GET", file),
    ("/access", "POST", access_ticket),
    ("/digest", "GET", digest),
    ("/snapshot", "GET", take_snapshot),
    ("/restore", "PUT", restore),
)


def _require_token() -> None:
    given = request.headers.get("Authorization", "")
    expected = f"Bearer {current_site().binding.door_token}"
    if not hmac.compare_digest(given.encode(), expected.encode()):
        raise DoorRefused(detail=request.path)


def _say(message: BaseModel) -> Response:
    return Response(message.model_dump_json(), mimetype="application/json")


def _refuse(error: SiteError) -> tuple[Response, int]:
    refusal = words.Refusal(code=error.code, sentence=error.sentence, detail=error.detail)
    return jsonify(refusal.model_dump()), error.status


def _malformed(error: ValidationError) -> tuple[Response, int]:
    refusal = words.Refusal(
        code="malformed", sentence="La demande est mal formée.", detail=str(error)
    )
    return jsonify(refusal.model_dump()), 422


def _reading(site: Site) -> words.WindowReading:
    reading = site.window.read(session())
    return words.WindowReading(
        version=reading.version,
        state=reading.state,
        remaining_ms=reading.remaining_ms,
        elapsed_ms=reading.elapsed_ms,
    )


def _last_seq() -> int:
    return session().scalar(select(func.coalesce(func.max(Action.seq), 0))) or 0
