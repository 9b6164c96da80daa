"""Serving one bound site: the site on its listening socket, the door on its own."""

from __future__ import annotations

import gc
import socket
import threading
from collections.abc import Callable
from typing import Any

from flask import Flask
from waitress.server import create_server

from reference_site.door.app import create_door
from reference_site.settings import Binding
from reference_site.site import bind

SITE_THREADS = 6
DOOR_THREADS = 3


def serve(
    app: Flask,
    binding: Binding,
    site_socket: socket.socket,
    door_socket: socket.socket,
    ready: Callable[[], None],
) -> None:
    """Open the database and serve until the process ends. `ready` is called once both listen."""
    bind(app, binding)
    door = _server(create_door(app), door_socket, DOOR_THREADS)
    site = _server(app, site_socket, SITE_THREADS)
    threading.Thread(target=door.run, name="door", daemon=True).start()
    gc.unfreeze()
    ready()
    site.run()


def _server(app: Flask, listener: socket.socket, threads: int) -> Any:
    return create_server(
        app, sockets=[listener], threads=threads, ident=None, clear_untrusted_proxy_headers=True
    )
