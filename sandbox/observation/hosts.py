"""Reaching `*.localhost` from Python: connect to the loopback, keep the host of the URL."""

from __future__ import annotations

from urllib.parse import urlsplit

import httpx


class LoopbackTransport(httpx.HTTPTransport):
    """Connects to 127.0.0.1 whatever the host, which stays in the URL, so cookies stay apart."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request to the loopback with its own `Host`."""
        there = httpx.Request(
            request.method,
            request.url.copy_with(host="127.0.0.1"),
            headers=request.headers,
            stream=request.stream,
            extensions=request.extensions,
        )
        return super().handle_request(there)


def client_for(base_url: str = "", *, timeout: float = 10.0) -> httpx.Client:
    """A client for the hosts of one machine; refuses any other host.

    Raises ValueError for a base URL outside `localhost`.
    """
    host = urlsplit(base_url).hostname or "localhost"
    if host != "localhost" and not host.endswith(".localhost"):
        raise ValueError(f"not a host of this machine: {host}")
    return httpx.Client(base_url=base_url, transport=LoopbackTransport(retries=2), timeout=timeout)
