"""The console's process: opens the room, watches the sitting, serves console, desks and views.

It may be killed at any moment: sites go on, the log is on disk, a new process takes up the same
sitting from the same folder.
"""

from __future__ import annotations

import argparse
import ctypes
import logging
import os
import signal
import socket
import sys
from datetime import date
from pathlib import Path

from waitress.server import create_server

from grader_ui.bootstrap import create_wsgi
from grader_ui.watched import WatchedSites
from sandbox.errors import ComptoirError
from sandbox.runtimes.process import ProcessRuntime
from sandbox.services.open_sites import prepare_golden
from sandbox.services.read_answers import read_answers
from sandbox.services.room import open_room
from sandbox.services.view_sitting import view_sitting
from sandbox.services.watch import Watch
from sandbox.settings import Settings
from sandbox.subjects import load_subject

STREAMS = 24
THREADS = 8 + STREAMS
PORT_TAKEN = 3
PR_SET_PDEATHSIG = 1


def main() -> int:
    """Serve one sitting until told to stop."""
    parser = argparse.ArgumentParser(prog="grader_ui")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--cache", type=Path, required=True)
    parser.add_argument("--subject", type=Path, required=True)
    parser.add_argument("--sitting", required=True)
    parser.add_argument("--port", type=int, required=True)
    options = parser.parse_args()
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(name)s %(message)s")
    _die_with_parent()
    try:
        return serve(options.data, options.cache, options.subject, options.sitting, options.port)
    except ComptoirError as error:
        print(f"{error.sentence} ({error.code}) {error.detail}", file=sys.stderr)
        return 1


def serve(data: Path, cache: Path, subject_folder: Path, sitting: str, port: int) -> int:
    """Open everything, say that it is open on standard output, and serve."""
    settings = Settings.from_environment(data=data, listen_on=port)
    try:
        listener = listen(port)
    except OSError:
        print(f"Le port {port} est déjà pris.", file=sys.stderr)
        return PORT_TAKEN
    room = open_room(settings)
    runtime = ProcessRuntime(data, str(settings.timezone), cache)
    subject = load_subject(subject_folder)
    view = view_sitting(room, sitting)
    golden = prepare_golden(runtime, subject, date.fromisoformat(view.day))
    watch = Watch(
        room,
        runtime,
        sitting,
        subject,
        golden,
        lambda candidate: read_answers(room, subject, candidate),
    )
    desks = {one.id: f"http://{one.desk_host}.localhost:{port}/" for one in view.candidates}
    watch.open(desks)
    app = create_wsgi(room, WatchedSites(watch), lambda _sitting: subject, origin_port=port)
    server = create_server(app, sockets=[listener], threads=THREADS, ident=None)
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    print("ouvert", flush=True)
    try:
        server.run()
    finally:
        watch.close()
    return 0


def listen(port: int) -> socket.socket:
    """The console's listening socket. Raises OSError when the port is taken."""
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", port))
    listener.listen(256)
    return listener


def _die_with_parent() -> None:
    """The demonstration's parent ends, by whatever means: so does its console (Linux)."""
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


if __name__ == "__main__":
    sys.exit(main())
