"""`python -m reference_site`: the site alone; `python -m reference_site nursery --socket PATH`."""

from __future__ import annotations

import argparse
import contextlib
import os
import secrets
import socket
import sys
import tempfile
from datetime import date
from pathlib import Path

from reference_site.app import create_app, warm
from reference_site.clock import day_in
from reference_site.nursery import Nursery
from reference_site.seed.build import GoldenOrder, build_golden
from reference_site.serving import serve
from reference_site.settings import Binding


def main() -> int:
    """Parse the command line and run."""
    parser = argparse.ArgumentParser(prog="reference_site", description="Le site de référence.")
    verbs = parser.add_subparsers(dest="verb")
    nursery = verbs.add_parser("nursery", help="parent des sites, pour la plateforme")
    nursery.add_argument("--socket", type=Path, required=True)
    parser.add_argument("--port", type=int, default=8400)
    parser.add_argument("--data", type=Path, default=_default_folder())
    parser.add_argument("--today", type=date.fromisoformat, default=None)
    options = parser.parse_args()
    if options.verb == "nursery":
        Nursery(options.socket).run()
        return 0
    return run_alone(options.data, options.port, options.today or day_in("Europe/Paris"))


def run_alone(data: Path, port: int, today: date) -> int:
    """Build the site of the day if needed and serve it on the loopback, without an exam."""
    app = create_app()
    folder = data / f"site-{today.isoformat()}"
    database = folder / "site.sqlite"
    pictures = data / "pictures"
    if not database.exists():
        print("Construction du site Halbrise…", flush=True)
        build_golden(GoldenOrder(folder=folder, pictures=pictures, today=today))
    warm(app)
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind(("127.0.0.1", port))
    except OSError:
        print(f"Le port {port} est déjà pris. Choisissez-en un autre : --port {port + 1}.")
        return 1
    listener.listen(128)
    port = int(listener.getsockname()[1])  # `--port 0` lets the machine choose
    with tempfile.TemporaryDirectory() as private:
        door = socket.socket(socket.AF_UNIX)
        door.bind(str(Path(private) / "door"))
        door.listen(8)
        binding = Binding(
            name="seul",
            database=database,
            media=(folder / "media", pictures),
            secret_key=secrets.token_hex(32),
            door_token=secrets.token_hex(32),
            today=today,
        )
        print(f"Vitrine      http://localhost:{port}/")
        print(f"Boutique     http://localhost:{port}/boutique")
        print("Administration  /admin et /boutique/admin : identifiant candidat")
        with contextlib.suppress(KeyboardInterrupt):
            serve(app, binding, listener, door, lambda: None)
    return 0


def _default_folder() -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "comptoir-site"


if __name__ == "__main__":
    sys.exit(main())
