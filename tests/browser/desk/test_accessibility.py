"""No serious finding on any screen of the desk; the clock and the ends are announced."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from sandbox.services.finish import finish
from sandbox.services.suspend import suspend
from tests.browser.console.axe import findings
from tests.browser.console.stage import EXAMINER, Stage, set_stage
from tests.browser.desk.test_desk import begin, go_on, sign_in

pytestmark = pytest.mark.browser


def test_every_screen_of_a_passage(stage: Stage, page: Page) -> None:
    page.goto(stage.desk())
    assert findings(page) == [], "connexion"
    sign_in(stage, page)
    expect(page.get_by_role("heading", name="Est-ce bien vous")).to_be_visible()
    assert findings(page) == [], "identité"
    go_on(stage, page)
    assert findings(page) == [], "sujet"
    page.get_by_role("button", name="J’ai terminé", exact=True).click()
    assert findings(page) == [], "dialogue"
    suspend(stage.room, actor=EXAMINER, candidate=stage.ids[0])
    expect(page.get_by_role("heading", name="Épreuve suspendue")).to_be_visible()
    assert findings(page) == [], "suspension"
    finish(stage.room, actor=EXAMINER, candidate=stage.ids[0])
    expect(page.get_by_role("heading", name="Épreuve terminée")).to_be_visible()
    assert findings(page) == [], "fin"


@pytest.mark.parametrize(
    ("minutes", "said"), [(5.05, "Il reste cinq minutes."), (1.05, "Il reste une minute.")]
)
def test_five_minutes_and_one_minute_are_announced(
    tmp_path_factory: pytest.TempPathFactory, page: Page, minutes: float, said: str
) -> None:
    stage = set_stage(tmp_path_factory.mktemp("court"), minutes=minutes)
    begin(stage, page)
    expect(page.locator("#annonce[role=alert]")).to_have_text(said, timeout=8000)
    stage.close()
