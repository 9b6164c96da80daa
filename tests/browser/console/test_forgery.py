"""A page of another host cannot act on the console; with the defences removed, it can."""

from __future__ import annotations

from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIEnvironment

import pytest
from flask import Flask
from playwright.sync_api import Page, expect

from tests.browser.console.pages import ConsolePage
from tests.browser.console.stage import Server, Stage

pytestmark = pytest.mark.browser


def forged(stage: Stage, path: str) -> Server:
    """A hostile site that posts to the console as soon as its button is pressed."""
    page = (
        f'<form method="post" action="{stage.console}{path}"><button>Gagner</button></form>'
    ).encode()

    def site(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        start("200 OK", [("Content-Type", "text/html")])
        return [page]

    return Server(site)


def press(stage: Stage, page: Page, host: str) -> None:
    server = forged(stage, "/deconnexion")
    page.goto(f"http://{host}:{server.port}/")
    page.get_by_role("button", name="Gagner").click()
    page.wait_for_url(f"{stage.console}/**")
    server.stop()


def still_signed_in(stage: Stage, page: Page) -> bool:
    page.goto(stage.console)
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    return page.get_by_role("heading", name="Connexion", exact=True).count() == 0


@pytest.mark.parametrize("host", ["site-abc.localhost", "piege.console.localhost"])
def test_a_forged_form_is_refused(stage: Stage, page: Page, host: str) -> None:
    ConsolePage(page, stage).open().ready()
    press(stage, page, host)
    expect(page.get_by_text("Cette demande ne vient pas de cette page")).to_be_visible()
    assert still_signed_in(stage, page)


def test_the_same_form_acts_once_the_guard_is_removed(stage: Stage, page: Page) -> None:
    ConsolePage(page, stage).open().ready()
    console: Flask = stage.wsgi._exact["console.localhost"]  # type: ignore[attr-defined]
    guards = console.before_request_funcs[None]
    guards[:] = [guard for guard in guards if guard.__module__ != "sandbox.web.guard"]
    press(stage, page, "piege.console.localhost")
    assert not still_signed_in(stage, page)
