"""The work itself: the public page of another host, its scripts dead, and its text."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from sandbox.exam.events import CheckVerdict
from tests.browser.console.pages import ConsolePage
from tests.browser.console.stage import Stage

pytestmark = pytest.mark.browser
HOSTILE = """<html><head><title>Poncho</title><link rel="stylesheet" href="/static/site.css"></head>
<body><main><h1>Poncho</h1><p>Il pleut à verse.</p><img src="/media/a.png" alt="Un poncho bleu">
<script>top.document.title = 'pris'; document.body.innerHTML = 'pris';</script>
<img src="x" onerror="document.body.innerHTML = 'pris'"></main></body></html>"""


def show(stage: Stage, page: Page) -> ConsolePage:
    stage.start_all()
    stage.sites.pages["/p/poncho"] = HOSTILE
    stage.sites.files = {"/static/site.css": (b"h1{color:rgb(1, 2, 3)}", "text/css")}
    row = {"reference": "PLU-PON-ENF", "name": "Poncho", "public_path": "/p/poncho"}
    stage.sites.views = {"product": [row]}
    console = ConsolePage(page, stage).open().ready()
    page.keyboard.press("t")
    return console


def test_the_production_is_shown_with_its_look_and_without_its_scripts(
    stage: Stage, page: Page
) -> None:
    show(stage, page)
    frame = page.frame_locator("iframe.work-frame")
    expect(frame.get_by_role("heading", name="Poncho")).to_have_css("color", "rgb(1, 2, 3)")
    expect(frame.locator("body")).not_to_contain_text("pris")
    expect(page).not_to_have_title("pris")
    assert f"vue-{stage.ids[0]}.localhost" in (page.locator("iframe").get_attribute("src") or "")


def test_the_production_reads_as_text_with_its_counts(stage: Stage, page: Page) -> None:
    show(stage, page)
    page.get_by_role("button", name="Texte", exact=True).click()
    text = page.get_by_role("region", name="Texte de la page")
    expect(text).to_contain_text("Il pleut à verse.")
    expect(text).to_contain_text("5 mots")
    expect(text).to_contain_text("Un poncho bleu")


def test_question_annexes_and_expected_elements_stand_beside(stage: Stage, page: Page) -> None:
    show(stage, page)
    beside = page.get_by_role("region", name="Question", exact=True)
    expect(beside).to_contain_text("Éléments attendus")
    expect(beside.get_by_role("link", name="Annexe 1")).to_be_visible()


def test_a_silent_site_is_unobservable_not_a_failure(stage: Stage, page: Page) -> None:
    stage.sites.silent = True
    show(stage, page)
    expect(page.locator("#travail")).to_contain_text("Non observable pour l’instant")


def test_traces_beside_the_work_follow_by_themselves(stage: Stage, page: Page) -> None:
    show(stage, page)
    traces = page.locator("#travail .trace-list")
    expect(traces).to_contain_text("Pas encore de trace")
    check = next(row.checks[0] for _, row in stage.subject.rows() if row.checks)
    stage.see(CheckVerdict(check=check, task="q1", outcome="failed", observed="rien"))
    expect(traces).to_contain_text("observé : rien")
    stage.see(CheckVerdict(check=check, task="q1", outcome="passed", observed="34,90 €"))
    expect(traces).to_contain_text("observé : 34,90 €")
