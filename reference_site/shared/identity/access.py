"""Default deny: a view without an explicit rule is refused, whoever asks.

`protect(blueprint, "staff")` rules all the views of a blueprint; `open_to_all` and `staff_only`
rule one view and win over its blueprint.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, TypeVar

from flask import Blueprint, Response, abort, current_app, redirect, request, session, url_for
from flask_login import current_user

from reference_site.errors import NotForThisSeat, UnknownHost
from reference_site.site import current_site

Rule = Literal["public", "staff"]
View = TypeVar("View", bound=Callable[..., Any])
RULES: dict[str, Rule] = {}
WITHOUT_SEAT = frozenset({"exam.enter", "static"})


def protect(blueprint: Blueprint, rule: Rule) -> None:
    """Rule every view of a blueprint."""
    RULES[blueprint.name] = rule


def open_to_all(view: View) -> View:
    """Anyone who may see the site may see this view."""
    view.access_rule = "public"  # type: ignore[attr-defined]
    return view


def staff_only(view: View) -> View:
    """Only a signed-in staff account."""
    view.access_rule = "staff"  # type: ignore[attr-defined]
    return view


def rule_of(endpoint: str) -> Rule | None:
    """The rule of an endpoint, or None when nobody wrote one (then it is refused)."""
    if endpoint == "static" or endpoint.endswith(".static"):
        return "public"
    own: Rule | None = getattr(current_app.view_functions[endpoint], "access_rule", None)
    return own or RULES.get(endpoint.rpartition(".")[0])


def guard() -> Response | None:
    """Before each request: host, seat, then the rule of the view."""
    binding = current_site().binding
    if binding.host and request.host.partition(":")[0] != binding.host:
        raise UnknownHost(detail=request.host)
    if request.endpoint is None:
        return None
    platform = request.environ.get("comptoir.visitor") == "platform"
    stranger = binding.seat_bound and not platform and not session.get("seat")
    if stranger and request.endpoint not in WITHOUT_SEAT:
        raise NotForThisSeat(detail=request.path)
    rule = rule_of(request.endpoint)
    if rule is None:
        abort(403)
    if rule == "staff" and not current_user.is_authenticated:
        face = "/boutique/admin" if request.path.startswith("/boutique") else "/admin"
        back = request.full_path if request.method == "GET" else face
        return redirect(url_for("identity.sign_in", vers=back))  # type: ignore[return-value]
    return None
