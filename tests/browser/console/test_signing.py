"""From the end of the passage to a signed, locked sheet."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from sandbox.services.finish import finish
from tests.browser.console.pages import ConsolePage
from tests.browser.console.stage import EXAMINER, PASSWORD, Stage

pytestmark = pytest.mark.browser


def test_levels_mark_and_comment_lead_to_a_signed_sheet(stage: Stage, page: Page) -> None:
    stage.start_all()
    finish(stage.room, actor=EXAMINER, candidate=stage.ids[0])
    ConsolePage(page, stage).open().ready().view("Grille")
    rows = page.locator("#fiche [data-grid-row]")
    expect(rows.first).to_be_visible()
    for _ in range(rows.count()):
        page.keyboard.press("Digit3")
        page.keyboard.press("ArrowDown")
    page.get_by_label("Note", exact=True).fill("14,5")
    page.get_by_label("Appréciation globale").fill("Un travail soigné.")
    page.get_by_label("Note", exact=True).click()
    expect(page.locator(f"[data-write-of='overall:{stage.ids[0]}']")).to_have_text("✓")
    page.get_by_role("button", name="Signer la fiche").click()
    page.get_by_label("Votre mot de passe").fill(PASSWORD)
    page.get_by_role("button", name="Signer", exact=True).click()
    expect(page.locator("#fiche")).to_contain_text("Fiche signée")
    expect(page.get_by_label("Appréciation globale")).to_be_disabled()
    expect(page.locator("#fiche .level").first).to_be_disabled()


def test_an_incomplete_sheet_says_what_is_missing(stage: Stage, page: Page) -> None:
    stage.start_all()
    finish(stage.room, actor=EXAMINER, candidate=stage.ids[0])
    ConsolePage(page, stage).open().ready().view("Grille")
    page.get_by_role("button", name="Signer la fiche").click()
    page.get_by_label("Votre mot de passe").fill(PASSWORD)
    page.get_by_role("button", name="Signer", exact=True).click()
    expect(page.get_by_role("dialog")).to_contain_text("il manque le niveau de")


def test_a_mark_off_the_step_is_refused_with_the_reason(stage: Stage, page: Page) -> None:
    stage.start_all()
    finish(stage.room, actor=EXAMINER, candidate=stage.ids[0])
    ConsolePage(page, stage).open().ready().view("Grille")
    page.get_by_label("Note", exact=True).fill("14,3")
    page.get_by_label("Appréciation globale").click()
    expect(page.get_by_text("La note se met par pas de 0,5")).to_be_visible()
    expect(page.get_by_label("Note", exact=True)).to_have_value("")
