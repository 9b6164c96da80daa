"""Recording: the only way to write on a site.

The action, the changes that triggers see and the change itself stand in one transaction; the
window is checked when it begins and again before it commits.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager

from flask import has_request_context, request
from flask_login import current_user
from sqlalchemy import update
from sqlalchemy.exc import DatabaseError

from reference_site.clock import utc_now
from reference_site.db import session
from reference_site.errors import DiskFull, Frozen, OutsideAction
from reference_site.journal.models import Action, Current
from reference_site.site import current_site

HIDDEN = ("csrf_token", "password", "mot_de_passe")
LONGEST_FIELD = 20_000


class Draft:
    """The action being written; the view says what it was once it knows."""

    def __init__(self, action: Action) -> None:
        self._action = action

    def says(self, key: str, sentence: str, *, verb: str | None = None) -> None:
        """Name the row (natural key) and tell the action in French, without its actor."""
        self._action.key = key
        self._action.sentence = sentence
        if verb is not None:
            self._action.verb = verb


@contextmanager
def record(verb: str, entity: str, *, actor: str | None = None) -> Iterator[Draft]:
    """Open the write transaction of one action.

    Raises `Frozen` when the window is shut, at the beginning or at the end; in that case, and
    for any error inside the block, nothing is written and nothing is journaled.
    """
    site = current_site()
    orm = session()
    if orm.new or orm.dirty or orm.deleted:
        raise OutsideAction(detail=f"pending changes before {verb} {entity}")
    orm.rollback()
    try:
        orm.connection(execution_options={"begin": "BEGIN IMMEDIATE"})
        site.window.require_open(orm)
        action = Action(
            at=utc_now(),
            elapsed_ms=site.window.elapsed_ms(orm),
            actor=actor or _actor(),
            verb=verb,
            entity=entity,
            request=_request(),
        )
        orm.add(action)
        orm.flush()
        orm.execute(update(Current).values(seq=action.seq))
        draft = Draft(action)
        yield draft
        orm.flush()
        orm.execute(update(Current).values(seq=None))
        site.window.require_open(orm)
        orm.commit()
    except DatabaseError as error:
        orm.rollback()
        raise _translated(error) from error
    except BaseException:
        orm.rollback()
        raise
    site.news.tell(action.seq)


def witness(verb: str, entity: str, key: str, sentence: str) -> None:
    """Record an action without changes (a visit, a sign-in).

    Silent while the site is frozen; a full disk does not keep anybody from reading either.
    """
    try:
        with record(verb, entity) as action:
            action.says(key, sentence)
    except (Frozen, DiskFull):
        return


def _translated(error: DatabaseError) -> Exception:
    text = str(error.orig)
    if "SITE_FROZEN" in text:
        return Frozen(detail=text)
    if "OUTSIDE_ACTION" in text:
        return OutsideAction(detail=text)
    if "disk is full" in text:
        return DiskFull(detail=text)
    return error


def _actor() -> str:
    if has_request_context() and current_user and current_user.is_authenticated:
        return str(current_user.label)
    return "visiteur"


def _request() -> str:
    """Route, fields and file digests of the form post, so that it can be replayed."""
    if not has_request_context() or request.method == "GET":
        return "{}"
    fields = {
        name: [value[:LONGEST_FIELD] for value in values]
        for name, values in request.form.lists()
        if not any(hidden in name for hidden in HIDDEN)
    }
    files: dict[str, list[dict[str, str]]] = {}
    for name, upload in request.files.items(multi=True):
        if upload.filename:
            digest = hashlib.sha256(upload.stream.read()).hexdigest()
            upload.stream.seek(0)
            files.setdefault(name, []).append({"name": upload.filename, "sha256": digest})
    return json.dumps(
        {"method": request.method, "path": request.path, "fields": fields, "files": files},
        ensure_ascii=False,
    )
