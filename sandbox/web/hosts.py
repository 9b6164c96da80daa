"""One WSGI entry for several hosts: each name is an application of its own, the rest is refused."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

DOMAIN = "localhost"


def host_name(environ: WSGIEnvironment) -> str:
    """The host asked for, lower case and without its port; empty when there is none."""
    host = str(environ.get("HTTP_HOST", "")).lower().strip()
    name, _, port = host.rpartition(":")
    return name if name and port.isdigit() else host


class HostRouter:
    """Dispatches by `Host`: an exact name, or a prefix followed by an opaque identifier.

    What follows a prefix (before the domain) is given to the application as `comptoir.passage`.
    Every application is apart: own cookies, own routes, no page in common.
    """

    def __init__(
        self,
        exact: Mapping[str, WSGIApplication],
        prefixes: Mapping[str, WSGIApplication],
        unknown: WSGIApplication,
        domain: str = DOMAIN,
    ) -> None:
        self._exact = {f"{name}.{domain}": app for name, app in exact.items()}
        self._prefixes = dict(prefixes)
        self._suffix = f".{domain}"
        self._unknown = unknown

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        name = host_name(environ)
        app = self._exact.get(name)
        if app is not None:
            return app(environ, start_response)
        label = name.removesuffix(self._suffix) if name.endswith(self._suffix) else ""
        for prefix, prefixed in self._prefixes.items():
            passage = label.removeprefix(prefix) if label.startswith(prefix) else ""
            if passage.isalnum():
                environ["comptoir.passage"] = passage
                return prefixed(environ, start_response)
        return self._unknown(environ, start_response)
