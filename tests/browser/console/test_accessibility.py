"""No serious finding on any screen of the console, dialogs open."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from sandbox.exam.events import CheckVerdict
from sandbox.services.finish import finish
from tests.browser.console.axe import findings
from tests.browser.console.pages import ConsolePage
from tests.browser.console.stage import EXAMINER, Stage

pytestmark = pytest.mark.browser


def seen(stage: Stage) -> list[CheckVerdict]:
    outcomes = ["passed", "failed", "unobservable", "error"]
    return [
        CheckVerdict(
            check=check.id,
            task=stage.subject.task_of_check(check.id).id,
            rows=tuple(row.id for _, row in stage.subject.rows() if check.id in row.checks),
            title=check.title,
            outcome=outcomes[rank % 4],
            observed="34,90 €",
        )
        for rank, check in enumerate(stage.subject.checks)
    ]


def test_the_doors(stage: Stage, page: Page) -> None:
    for address in (
        stage.console,
        f"{stage.console}/motifs",
        f"http://autre.localhost:{stage.port}",
    ):
        page.goto(address)
        assert findings(page) == [], address


def test_the_four_views(stage: Stage, page: Page) -> None:
    stage.start_all()
    finish(stage.room, actor=EXAMINER, candidate=stage.ids[1])
    stage.see(*seen(stage))
    stage.act("a publié le poncho")
    row = {"reference": "PLU-PON-ENF", "name": "Poncho", "public_path": "/p/poncho"}
    stage.sites.views = {"product": [row]}
    ConsolePage(page, stage).open().ready()
    page.locator(".traces-task summary").first.click()
    assert findings(page) == [], "suivi"
    page.keyboard.press("t")
    expect(page.locator(".work-frame")).to_be_visible()
    assert findings(page) == [], "travail"
    page.get_by_role("button", name="Texte", exact=True).click()
    assert findings(page) == [], "texte"
    page.keyboard.press("g")
    expect(page.locator("#fiche .levels").first).to_be_visible()
    assert findings(page) == [], "grille"
    page.keyboard.press("l")
    page.keyboard.press("Digit2")
    assert findings(page) == [], "lignes"


@pytest.mark.parametrize("name", ["incident", "documents", "aide", "observation", "acte", "voile"])
def test_each_dialog(stage: Stage, page: Page, name: str) -> None:
    stage.start_all()
    console = ConsolePage(page, stage).open().ready()
    if name == "acte":
        console.lane().get_by_role("button", name="Temps").click()
    elif name == "observation":
        page.keyboard.press("n")
    elif name == "voile":
        page.keyboard.press("v")
    else:
        page.locator(f"[data-opens='{name}']").click()
    expect(page.locator(f"#{name}")).to_be_visible()
    assert findings(page) == []


def test_a_fault_would_be_seen(stage: Stage, page: Page) -> None:
    page.goto(stage.console)
    page.evaluate("document.querySelector('label[for=login]').remove()")
    assert any(one.startswith("label") for one in findings(page))
