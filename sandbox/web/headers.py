"""Headers of every answer: what a browser may do with our pages (safety.md, threats)."""

from __future__ import annotations

from flask import Flask, Response, g, request

BASE_POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"


def allow(directive: str, *origins: str) -> None:
    """Widen one directive of this answer's policy by named origins, never by a wildcard."""
    extra: dict[str, list[str]] = g.setdefault("policy", {})
    extra.setdefault(directive, []).extend(origins)


def content_policy() -> str:
    """The content security policy of the current answer."""
    policy = dict(BASE_POLICY)
    for directive, origins in g.get("policy", {}).items():
        policy[directive] = " ".join([policy.get(directive, ""), *sorted(set(origins))]).strip()
    return "; ".join(f"{name} {value}" for name, value in policy.items())


def secure(app: Flask) -> None:
    """Put the headers on every answer of this application."""

    @app.after_request
    def put(response: Response) -> Response:
        headers = response.headers
        if "Content-Security-Policy" not in headers:  # a view says itself who may frame it
            headers["Content-Security-Policy"] = content_policy()
            headers["X-Frame-Options"] = "DENY"
        headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
        headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        headers.setdefault("X-Content-Type-Options", "nosniff")
        headers.setdefault("Referrer-Policy", "no-referrer")
        headers.setdefault("Permissions-Policy", PERMISSIONS)
        if request.endpoint in ("kit.static", "vendor.static"):
            headers["Cache-Control"] = "private, no-cache"
        else:
            headers["Cache-Control"] = "no-store"
        if request.is_secure:
            headers.setdefault("Strict-Transport-Security", "max-age=31536000")
        return response
