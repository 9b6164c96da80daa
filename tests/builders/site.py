"""Real sites for tests: one golden state per code and day, one clone per test."""

from __future__ import annotations

import functools
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import httpx
from flask import Flask
from flask.testing import FlaskClient

from reference_site.app import create_app
from reference_site.journal.rebuild import canonical_digest
from reference_site.settings import Binding
from reference_site.site import bind
from sandbox.runtimes.port import Golden, GoldenRequest, Site, SiteSpec
from sandbox.runtimes.process import ProcessRuntime

TODAY = date(2027, 5, 18)
CACHE = Path(__file__).parents[2] / ".cache" / "tests"


OPENED: list[httpx.Client] = []


@functools.cache
def the_app() -> Flask:
    """The application, built once per test process as the nursery builds it."""
    return create_app()


def bound_client(golden: Golden, folder: Path, *, signed_in: bool = True) -> FlaskClient:
    """A client of a fresh clone, in this process; form tokens are off, sign-in is done."""
    binding = clone(golden, folder)
    app = the_app()
    app.config["WTF_CSRF_ENABLED"] = False
    bind(app, binding)
    client = app.test_client()
    if signed_in:
        client.post("/connexion", data={"login": "candidat", "password": candidate_password()})
    return client


def candidate_password() -> str:
    """The password of the named persona `candidat`, printed on every desk."""
    from sandbox.observation.personas import CANDIDATE_PASSWORD

    return CANDIDATE_PASSWORD


def clone(golden: Golden, folder: Path) -> Binding:
    """A copy of the golden file with secrets of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(golden.folder / "site.sqlite", folder / "site.sqlite")
    (folder / "media").mkdir(exist_ok=True)
    return Binding(
        name="essai",
        database=folder / "site.sqlite",
        media=(folder / "media", golden.folder / "media", CACHE / "pictures"),
        secret_key=secrets.token_hex(16),
        door_token=secrets.token_hex(16),
        today=golden.today,
    )


@contextmanager
def runtime_in(folder: Path) -> Iterator[ProcessRuntime]:
    """A process runtime of its own, ended at the end; golden states come from the cache."""
    runtime = ProcessRuntime(folder, cache=CACHE)
    try:
        yield runtime
    finally:
        runtime.close()


def golden_of(runtime: ProcessRuntime, overlay: Path | None = None) -> Golden:
    """The golden state of the tests' day."""
    media = overlay.parent / "media" if overlay else None
    return runtime.prepare(
        GoldenRequest(TODAY, overlay, media if media and media.is_dir() else None)
    )


def fresh_site(runtime: ProcessRuntime, golden: Golden, *, seat_bound: bool = False) -> Site:
    """A running clone under a name of its own, open to all and without an exam unless told."""
    name = f"site-{secrets.token_hex(6)}"
    return runtime.start(
        SiteSpec(name, f"{name}.localhost", golden, seat_bound=seat_bound, waiting=False)
    )


def digest_of(folder: Path) -> str:
    """The canonical digest of a site's folder."""
    return canonical_digest(folder / "site.sqlite", [folder / "media"])


def browser_of(site: Site) -> httpx.Client:
    """An HTTP client that reaches the site by its own host, as a browser would."""
    from sandbox.observation.hosts import client_for

    client = client_for(site.url)
    OPENED.append(client)
    return client
