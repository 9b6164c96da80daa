"""From sign-in to the signed PDF in four browsers, though a site and the console fall."""

from __future__ import annotations

import io
import os
import signal
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, expect
from pypdf import PdfReader

from grader_ui.demo.performance import Performance
from grader_ui.demo.scenario import EXAMINER
from sandbox.exam.events import EventKind
from sandbox.observation.door import Door
from sandbox.services.close_site import is_closed
from sandbox.store.chain import verify_store
from tests.browser.exam.pages import ConsolePage, DeskPage
from tests.builders.waiting import wait_until

pytestmark = pytest.mark.browser
PRODUCT = "Sac d’essai"
COMMENT = "Un travail soigné, mené à son terme malgré deux pannes."


def test_the_whole_exam(
    performance: Performance, new_context: Callable[[], BrowserContext]
) -> None:
    stage = performance.stage
    people = stage.sitting.candidates
    names = [one.candidate.surname for one in people]
    doors = {site.name: site.door for site in stage.runtime.list()}

    # Sign-in, notice, identity, waiting room.
    desks = [DeskPage(new_context().new_page(), stage.desk_url(one)) for one in people]
    for desk, one in zip(desks, people, strict=True):
        desk.sign_in(one.candidate.number, one.code)
        desk.confirm_identity()
        desk.expect_heading("Tout est prêt")

    # One start for all.
    console = ConsolePage(new_context().new_page(), stage.console_url)
    console.sign_in(EXAMINER, stage.password)
    console.start_all()
    for name, desk in zip(names, desks, strict=True):
        expect(console.lane(name)).to_contain_text("en cours")
        desk.expect_heading("Travail demandé")

    # The first candidate completes the product sheet by its form; the examiner sees it.
    first = desks[0].open_site()
    first.open_sheet(PRODUCT)
    first.set_price("39,00")
    first.put_online()
    first.save()
    expect(console.feed(names[0])).to_contain_text(PRODUCT)
    expect(console.feed(names[1])).not_to_contain_text(PRODUCT)

    # The second one's site is killed while it works: same address, same sheet, work goes on.
    second = desks[1].open_site()
    second.open_sheet(PRODUCT)
    second.set_price("38,00")
    second.save()
    kill_site(doors[f"site-{people[1].id}"])
    second.set_price("39,00")
    second.save()

    # The console is killed: it comes back by itself and has missed nothing.
    killed = performance.console.pid
    os.kill(killed, signal.SIGKILL)
    second.put_online()
    second.save()
    wait_until(lambda: performance.console.pid != killed, 30)
    console.expect_live()
    expect(console.feed(names[1])).to_contain_text("en ligne", timeout=30_000)
    expect(console.lane(names[1])).to_contain_text("en cours")

    # The third one has finished; the deadline ends the others.
    desks[2].finish()
    desks[2].expect_heading("Épreuve terminée")
    expect(console.lane(names[2])).to_contain_text("terminé")
    for desk in desks[:2]:
        desk.expect_heading("Épreuve terminée", seconds=120)

    # After the end a form post on the site is refused, and nothing moves.
    before = doors[f"site-{people[0].id}"].digest()
    first.set_price("1,00")
    assert first.post().status == 423
    expect(first.page.get_by_text("le site n’accepte plus de modification")).to_be_visible()
    assert doors[f"site-{people[0].id}"].digest() == before

    # Final snapshots and verdicts.
    room, sitting = stage.room, stage.sitting.id
    wait_until(lambda: all(is_closed(room, sitting, one.id) for one in people), 60)
    expect(console.traces(names[0])).to_contain_text("2 réussis", timeout=30_000)

    # Levels by keyboard, mark, comment, signature, PDF.
    console.grade_by_keyboard(3)
    console.conclude("14,5", COMMENT)
    console.sign(stage.password)
    sheet = PdfReader(io.BytesIO(console.download_sheet()))
    text = " ".join(" ".join(page.extract_text() for page in sheet.pages).split())
    for part in (names[0], people[0].candidate.number, "B-ESSAI", "14,5", "Camille Le Goff"):
        assert part in text
    assert "Projet" not in text

    # The log tells all of it, unbroken.
    kinds = {event.kind for event in room.log.read(limit=100_000)}
    assert {
        EventKind.STARTED,
        EventKind.SITE_ACTION,
        EventKind.FINISHED,
        EventKind.DEADLINE_REACHED,
        EventKind.SNAPSHOT_TAKEN,
        EventKind.SHEET_SIGNED,
    } <= kinds
    assert verify_store(room.store).count > 20


def kill_site(door: Door) -> None:
    """SIGKILL, then wait for the process that takes its place."""
    killed = door.health().pid
    os.kill(killed, signal.SIGKILL)
    wait_until(lambda: door.health().pid != killed, 30)
