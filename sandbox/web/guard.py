"""Unsafe requests must come from our own page: a token, and `Sec-Fetch-Site: same-origin`.

Measured: a page of another name under one registrable domain is `same-site` and sends even
`Strict` cookies, so that `same-site` is refused. Plain HTTP on another name than localhost sends no
such header at all: there, and under TLS, its absence is a refusal (safety.md).
"""

from __future__ import annotations

from flask import Flask, request
from flask_wtf.csrf import generate_csrf, validate_csrf
from wtforms.validators import ValidationError

from sandbox.web.errors import ForgedRequest
from sandbox.web.hosts import host_name

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
TOKEN_FIELD = "csrf_token"
TOKEN_HEADER = "X-CSRF-Token"


def is_local(host: str) -> bool:
    """Whether browsers hold this name for the machine itself, even over plain HTTP."""
    return host == "localhost" or host.endswith(".localhost")


def check_origin(fetch_site: str | None, origin: str | None, own: str, secure: bool) -> str:
    """Why this request is not from our own page; empty when it is.

    `own` is our origin (scheme, host and port). Raises nothing, so that the rule can be read.
    """
    if fetch_site is not None:
        return "" if fetch_site == "same-origin" else f"Sec-Fetch-Site: {fetch_site}"
    host = own.partition("://")[2].rpartition(":")[0] or own.partition("://")[2]
    if secure or not is_local(host):
        return "no Sec-Fetch-Site"
    if origin is not None and origin != own:
        return f"Origin: {origin}"
    return ""


def guard_unsafe_methods(app: Flask) -> None:
    """Refuse unsafe requests that are not from our own page, before any view runs.

    Raises `ForgedRequest` from the request.
    """
    # The token lives as long as the session: a queue of unsent writes may wait for an hour.
    app.config.update(WTF_CSRF_TIME_LIMIT=None, WTF_CSRF_FIELD_NAME=TOKEN_FIELD)

    @app.before_request
    def guard() -> None:
        if request.method in SAFE_METHODS:
            return
        reason = check_origin(
            request.headers.get("Sec-Fetch-Site"),
            request.headers.get("Origin"),
            f"{request.scheme}://{request.host}",
            request.is_secure,
        )
        if reason:
            raise ForgedRequest(detail=f"{host_name(request.environ)}{request.path}: {reason}")
        token = request.headers.get(TOKEN_HEADER) or request.form.get(TOKEN_FIELD)
        try:
            validate_csrf(token)
        except ValidationError as error:
            raise ForgedRequest(detail=f"{request.path}: {error}", code="stale_token") from error

    app.jinja_env.globals["csrf_token"] = generate_csrf
