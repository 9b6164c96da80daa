"""A candidate's passage on its desk, from the slip to « J’ai terminé »."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from sandbox.services.credit_time import credit_time
from sandbox.services.resume import resume
from sandbox.services.sign_in_candidate import confirm_seat, waiting_seats
from sandbox.services.start import start
from sandbox.services.suspend import suspend
from tests.browser.console.stage import EXAMINER, Stage

pytestmark = pytest.mark.browser


def sign_in(stage: Stage, page: Page, rank: int = 0) -> None:
    one = stage.sitting.candidates[rank]
    page.goto(stage.desk(rank))
    page.get_by_label("Numéro de candidat").fill(one.candidate.number)
    page.get_by_label("Code", exact=True).fill(one.code)
    page.get_by_label("J’ai lu l’information ci-contre.").check()
    page.get_by_role("button", name="Continuer").click()


def begin(stage: Stage, page: Page) -> None:
    sign_in(stage, page)
    go_on(stage, page)


def go_on(stage: Stage, page: Page) -> None:
    page.get_by_role("button", name="Oui, c’est moi").click()
    expect(page.get_by_role("heading", name="Tout est prêt")).to_be_visible()
    start(stage.room, actor=EXAMINER, sitting=stage.sitting.id)
    expect(page.get_by_role("heading", name="Un poncho pour la rentrée")).to_be_visible()


def test_the_whole_passage(stage: Stage, page: Page) -> None:
    begin(stage, page)
    expect(page.locator(".question")).to_have_count(5)
    answer = page.get_by_label("Votre réponse")
    answer.fill("Le taux de conversion baisse sur mobile.")
    expect(page.get_by_text("enregistré à")).to_be_visible()
    page.reload()
    expect(page.get_by_label("Votre réponse")).to_have_value(
        "Le taux de conversion baisse sur mobile."
    )
    page.get_by_role("button", name="J’ai terminé", exact=True).click()
    page.get_by_role("button", name="Oui, j’ai terminé").click()
    expect(page.get_by_role("heading", name="Épreuve terminée")).to_be_visible()


def test_the_site_opens_in_its_own_tab_by_a_single_use_address(
    stage: Stage, page: Page, context: BrowserContext
) -> None:
    begin(stage, page)
    context.route("**/boutique?billet=*", lambda route: route.fulfill(body="boutique"))
    with context.expect_page() as opened:
        page.get_by_role("button", name="Ouvrir mon site").click()
    opened.value.wait_for_url(f"{stage.sites.origin(stage.ids[0])}/boutique?billet=*")
    assert opened.value.evaluate("window.opener") is None


def test_a_suspension_closes_the_paper_and_a_resumption_opens_it(stage: Stage, page: Page) -> None:
    begin(stage, page)
    suspend(stage.room, actor=EXAMINER, candidate=stage.ids[0])
    expect(page.get_by_role("heading", name="Épreuve suspendue")).to_be_visible()
    resume(stage.room, actor=EXAMINER, candidate=stage.ids[0])
    expect(page.get_by_role("heading", name="Travail demandé")).to_be_visible()


def test_credited_time_shows_on_the_clock_by_itself(stage: Stage, page: Page) -> None:
    begin(stage, page)
    credit_time(stage.room, actor=EXAMINER, candidate=stage.ids[0], ms=10 * 60_000, reason="réseau")
    expect(page.get_by_role("timer").first).to_contain_text("49:")


def test_a_second_seat_waits_and_then_revokes_the_first(
    stage: Stage, page: Page, context: BrowserContext
) -> None:
    begin(stage, page)
    browser = context.browser
    assert browser is not None
    elsewhere = browser.new_context().new_page()
    sign_in(stage, elsewhere)
    title = "Votre copie est ouverte sur un autre poste"
    expect(elsewhere.get_by_role("heading", name=title)).to_be_visible()
    waiting = waiting_seats(stage.room, stage.sitting.id)
    confirm_seat(stage.room, actor=EXAMINER, key=waiting[0].key)
    expect(elsewhere.get_by_role("heading", name="Travail demandé")).to_be_visible()
    expect(page.get_by_role("heading", name="Ce poste n’est plus le vôtre")).to_be_visible()
    elsewhere.context.close()


def test_without_network_an_answer_stays_on_the_seat_and_leaves_afterwards(
    stage: Stage, page: Page, context: BrowserContext
) -> None:
    begin(stage, page)
    context.route("**/reponses", lambda route: route.abort())
    page.get_by_label("Votre réponse").fill("Gardée ici.")
    expect(page.get_by_text("enregistré sur ce poste")).to_be_visible()
    context.unroute("**/reponses")
    page.reload()
    expect(page.get_by_label("Votre réponse")).to_have_value("Gardée ici.")
    expect(page.get_by_text("enregistré à")).to_be_visible()
