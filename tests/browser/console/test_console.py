"""The examiner works: signs in, watches, grades by keyboard, is shown conflicts."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from sandbox.services.set_level import set_level
from sandbox.services.versioned import Write
from sandbox.web.french import clock_time
from tests.browser.console.pages import ConsolePage
from tests.browser.console.stage import EXAMINER, LOGIN, PASSWORD, Stage

pytestmark = pytest.mark.browser
ROW = "q1-redaction"


def test_the_examiner_signs_in_and_finds_three_lanes(stage: Stage, page: Page) -> None:
    ConsolePage(page, stage).open().ready()
    expect(page.locator(".lane")).to_have_count(3)
    expect(page.locator(".lane").first).to_contain_text("RENOIR Agathe")


def test_a_wrong_password_opens_nothing_and_says_what_to_do(stage: Stage, page: Page) -> None:
    ConsolePage(page, stage).open(password="faux")
    expect(page.get_by_role("alert")).to_contain_text("Identifiant ou mot de passe incorrect")
    page.goto(f"{stage.console}/passage/{stage.sitting.id}")
    expect(page.get_by_role("heading", name="Connexion")).to_be_visible()


def test_what_the_candidate_does_arrives_by_itself(stage: Stage, page: Page) -> None:
    stage.start_all()
    console = ConsolePage(page, stage).open().ready()
    stage.act("a modifié le prix du poncho : 0,00 € -> 34,90 €", rank=1)
    expect(console.feed(1)).to_contain_text("a modifié le prix du poncho : 0,00 € → 34,90 €")
    expect(console.feed(0)).not_to_contain_text("poncho")


def test_a_start_for_all_is_one_button(stage: Stage, page: Page) -> None:
    for rank in range(3):
        stage.make_ready(rank)
    console = ConsolePage(page, stage).open().ready()
    page.get_by_role("button", name="Démarrer tous").click()
    for rank in range(3):
        expect(console.lane(rank).locator(".lane-flags")).to_contain_text("en cours")


def test_a_level_set_by_keyboard_is_there_after_a_reload(stage: Stage, page: Page) -> None:
    stage.start_all()
    console = ConsolePage(page, stage).open().ready()
    page.keyboard.press("l")
    page.keyboard.press("Digit3")
    console.expect_state(ROW, "saved")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Digit1")
    console.expect_state(ROW, "saved", rank=1)
    page.reload()
    console.ready().view("Ligne à ligne")
    console.expect_level(ROW, "S")
    console.expect_level(ROW, "TI", rank=1)


def test_undo_takes_the_last_level_back(stage: Stage, page: Page) -> None:
    stage.start_all()
    console = ConsolePage(page, stage).open().ready()
    page.keyboard.press("l")
    page.keyboard.press("Digit2")
    page.keyboard.press("Digit4")
    console.expect_level(ROW, "TS")
    page.keyboard.press("u")
    console.expect_level(ROW, "I")
    console.expect_state(ROW, "saved")


def test_shortcuts_can_be_switched_off(stage: Stage, page: Page) -> None:
    stage.start_all()
    console = ConsolePage(page, stage).open().ready()
    page.keyboard.press("?")
    page.get_by_label("Raccourcis actifs").uncheck()
    page.keyboard.press("Escape")
    console.view("Ligne à ligne")
    page.keyboard.press("Digit3")
    expect(console.levels(ROW).locator("[aria-checked=true]")).to_have_count(0)


def test_a_conflict_shows_both_values_and_keeps_the_one_chosen(
    stage: Stage, page: Page, context: BrowserContext
) -> None:
    stage.start_all()
    console = ConsolePage(page, stage).open().ready()
    console.view("Ligne à ligne")
    context.set_offline(True)
    console.levels(ROW).get_by_role("radio", name="I", exact=True).click()
    console.expect_state(ROW, "local")
    set_level(
        stage.room,
        actor=EXAMINER,
        candidate=stage.ids[0],
        row=ROW,
        level="TS",
        write=Write(op_id="autre-appareil", base_version=0),
    )
    context.set_offline(False)
    dialog = page.get_by_role("dialog", name="Deux valeurs différentes")
    expect(dialog).to_contain_text("TS")
    expect(dialog.locator(".value")).to_have_text(["I", "TS"])
    dialog.get_by_role("button", name="Garder ma saisie").click()
    console.expect_state(ROW, "saved")
    page.reload()
    console.ready().view("Ligne à ligne")
    console.expect_level(ROW, "I")


def test_without_network_a_level_is_local_and_then_acknowledged(
    stage: Stage, page: Page, context: BrowserContext
) -> None:
    stage.start_all()
    console = ConsolePage(page, stage).open().ready()
    console.view("Ligne à ligne")
    context.set_offline(True)
    page.keyboard.press("Digit4")
    console.expect_state(ROW, "local")
    expect(page.locator("#file")).to_have_text("1 en local")
    context.set_offline(False)
    console.expect_state(ROW, "saved")
    expect(page.locator("#file")).to_have_text("tout est enregistré")
    kept = stage.room.log.read(sitting=stage.sitting.id)[-1]
    assert (kept.kind.value, kept.payload.model_dump()["level"]) == ("level_set", "TS")


def test_a_crash_of_the_tab_loses_no_unsent_level(
    stage: Stage, page: Page, context: BrowserContext
) -> None:
    stage.start_all()
    console = ConsolePage(page, stage).open().ready()
    console.view("Ligne à ligne")
    context.route("**/ecritures", lambda route: route.abort())
    page.keyboard.press("Digit2")
    console.expect_state(ROW, "local")
    page.close()
    context.unroute("**/ecritures")
    again = ConsolePage(context.new_page(), stage)
    again.page.goto(f"{stage.console}/passage/{stage.sitting.id}#lignes")
    again.expect_level(ROW, "I")
    again.expect_state(ROW, "saved")


def test_one_key_veils_the_screen_and_shows_it_again(stage: Stage, page: Page) -> None:
    stage.start_all()
    console = ConsolePage(page, stage).open().ready()
    page.keyboard.press("v")
    expect(page.get_by_text("Écran voilé")).to_be_visible()
    page.keyboard.press("Digit3")
    page.keyboard.press("v")
    expect(page.get_by_text("Écran voilé")).to_be_hidden()
    expect(console.levels(ROW).locator("[aria-checked=true]")).to_have_count(0)


def test_a_locked_screen_asks_for_the_password_and_comes_back(stage: Stage, page: Page) -> None:
    console = ConsolePage(page, stage).open().ready()
    page.get_by_role("button", name="Raccourcis et aide (?)").click()
    page.get_by_role("button", name="Verrouiller l’écran").click()
    expect(page.get_by_role("heading", name="Écran verrouillé")).to_be_visible()
    page.goto(f"{stage.console}/passage/{stage.sitting.id}")
    page.get_by_label("Mot de passe").fill(PASSWORD)
    page.get_by_role("button", name="Déverrouiller").click()
    console.ready()


def test_a_session_that_ends_is_renewed_over_the_page_without_losing_the_level(
    stage: Stage, page: Page, context: BrowserContext
) -> None:
    stage.start_all()
    console = ConsolePage(page, stage).open().ready()
    console.view("Ligne à ligne")
    context.clear_cookies()
    page.keyboard.press("Digit3")
    dialog = page.get_by_role("dialog", name="Reconnexion")
    expect(dialog).to_be_visible()
    expect(dialog.get_by_label("Identifiant")).to_have_value(LOGIN)
    dialog.get_by_label("Mot de passe").fill(PASSWORD)
    dialog.get_by_role("button", name="Se reconnecter").click()
    console.expect_state(ROW, "saved")


def test_a_lane_without_news_is_greyed(stage: Stage, page: Page) -> None:
    stage.start_all()
    stage.sites.silent = True
    stage.sites.heard = stage.room.clock.now().replace(year=2020)
    console = ConsolePage(page, stage).open().ready()
    expect(console.lane()).to_have_class("lane stale")


def test_times_are_the_centre_s_wherever_the_laptop_thinks_it_is(
    stage: Stage, browser: Browser
) -> None:
    heard = datetime.now(UTC)
    stage.sites.heard = heard
    stage.start_all()
    context = browser.new_context(timezone_id="Pacific/Noumea")
    console = ConsolePage(context.new_page(), stage)
    console.open().ready()
    said = clock_time(heard, stage.room.settings.timezone)
    expect(console.lane(0).locator("[data-fresh]")).to_have_text(f"données de {said}")
    stage.act("a enregistré la fiche", rank=0)
    expect(console.feed(0)).to_contain_text("a enregistré la fiche")
    expect(console.lane(0).locator("[data-fresh]")).to_have_text(f"données de {said}")
    context.close()
