"""Floors: the least that the same machine can do, measured in the same run.

A bare Flask application is forked from a parent that has loaded it; a bare endpoint sends events.
"""

from __future__ import annotations

import os
import signal
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from flask import Flask, Response
from waitress.server import create_server


def bare_app() -> Flask:
    """One route, one sentence."""
    app = Flask("bare")

    @app.get("/")
    def home() -> str:
        return "bonjour"

    return app


@contextmanager
def forked_bare_sites(count: int) -> Iterator[list[tuple[int, int]]]:
    """(pid, port) of bare applications forked from this preloaded process."""
    app = bare_app()
    children = []
    for _ in range(count):
        listener = socket.socket()
        listener.bind(("127.0.0.1", 0))
        listener.listen(64)
        pid = os.fork()
        if pid == 0:
            try:
                create_server(app, sockets=[listener], threads=4).run()
            finally:
                os._exit(0)
        children.append((pid, int(listener.getsockname()[1])))
        listener.close()
    try:
        yield children
    finally:
        for pid, _ in children:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)


class BareEvents:
    """An endpoint that sends the time of each ring as a server-sent event."""

    def __init__(self, threads: int) -> None:
        self._rung = threading.Condition()
        self._count = 0
        self._at = 0.0
        app = bare_app()
        app.add_url_rule("/flux", "stream", self._stream)
        listener = socket.socket()
        listener.bind(("127.0.0.1", 0))
        listener.listen(64)
        self.port = int(listener.getsockname()[1])
        self._server = create_server(app, sockets=[listener], threads=threads)
        threading.Thread(target=self._server.run, daemon=True).start()

    def ring(self) -> None:
        """Something happened."""
        with self._rung:
            self._count += 1
            self._at = time.monotonic()
            self._rung.notify_all()

    def _stream(self) -> Response:
        def events() -> Iterator[str]:
            seen = self._count
            yield ": ouvert\n\n"
            while True:
                with self._rung:
                    while self._count == seen:
                        self._rung.wait(30)
                    seen = self._count
                    yield f"data: {self._at}\n\n"

        return Response(events(), mimetype="text/event-stream")
