"""Default deny: a route says by whom it may be asked, or nobody gets it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from flask import Blueprint, Flask, request

from sandbox.web.errors import NotAllowed, SignInNeeded

Role = Literal["public", "candidate", "examiner"]
RoleOf = Callable[[], Role]
_RULE = "_comptoir_access"


def protect(blueprint: Blueprint, role: Role) -> Blueprint:
    """Give one access rule to all routes of a blueprint; returns it."""
    setattr(blueprint, _RULE, role)
    return blueprint


def rule_of(app: Flask, endpoint: str | None) -> Role | None:
    """The access rule of a route; None when it has none, which means nobody."""
    name = (endpoint or "").rpartition(".")[0]
    role: Role | None = getattr(app.blueprints.get(name), _RULE, None)
    return role


def deny_by_default(app: Flask, role_now: RoleOf) -> None:
    """Refuse every route that its rule does not open to the role of this request.

    `role_now` reads the session and says who asks. Raises `NotAllowed` and `SignInNeeded` from
    the request.
    """

    @app.before_request
    def check() -> None:
        if request.routing_exception is not None:
            return
        rule = rule_of(app, request.endpoint)
        if rule == "public":
            return
        if rule is None:
            raise NotAllowed(detail=f"{request.endpoint} has no access rule")
        role = role_now()
        if role == rule:
            return
        if role == "public":
            raise SignInNeeded(detail=request.path)
        raise NotAllowed(detail=f"{role} asked for {request.path}")
