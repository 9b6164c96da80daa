"""The end of the exam belongs to the site's own clock, whoever is dead."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from grader_ui.demo.performance import Performance, perform
from grader_ui.demo.scenario import Scenario
from grader_ui.demo.unattended import free_port
from sandbox.exam.candidate import CandidateState
from sandbox.observation.words import WindowState
from sandbox.runtimes.port import Golden, Site
from sandbox.runtimes.process import ProcessRuntime
from sandbox.services.check_in import confirm_identity, declare_ready, read_notice
from sandbox.services.close_site import is_closed
from sandbox.services.sign_in_candidate import sign_in_candidate
from sandbox.services.start import start
from sandbox.services.view_sitting import view_sitting
from tests.builders.site import CACHE, browser_of, fresh_site, golden_of
from tests.builders.site import runtime_in as running_in
from tests.builders.waiting import wait_until

ESSAI = Path(__file__).parents[1] / "builders" / "subjects" / "B-ESSAI"
BRANDS = "/boutique/admin/marques/nouvelle"
SOON_MS = 4_000


@pytest.fixture
def own(tmp_path: Path) -> Iterator[ProcessRuntime]:
    """A runtime that this test alone may break."""
    with running_in(tmp_path / "room") as runtime:
        yield runtime


@pytest.fixture
def state(own: ProcessRuntime) -> Golden:
    return golden_of(own)


def staff_of(site: Site) -> httpx.Client:
    """A browser signed in through the site's own ticket."""
    client = browser_of(site)
    client.get(site.door.access_path("boutique"), follow_redirects=True)
    return client


def write(client: httpx.Client, name: str) -> int:
    """Post the form of a new brand; the status of the answer."""
    from grader_ui.demo.pages import csrf_of

    token = csrf_of(client.get(BRANDS))
    fields = {"csrf_token": token, "name": name, "description": "", "slug": ""}
    return client.post(BRANDS, data=fields).status_code


def brands(site: Site) -> set[str]:
    return {str(row["name"]) for row in site.door.view("brand")}


def wait_for_the_end(site: Site) -> None:
    wait_until(lambda: site.door.window().state is WindowState.OVER, 30)


def test_a_site_freezes_by_itself_and_the_database_refuses(
    own: ProcessRuntime, state: Golden
) -> None:
    site = fresh_site(own, state)
    client = staff_of(site)
    site.door.set_window(1, WindowState.OPEN, SOON_MS)
    assert write(client, "À temps") == 302
    wait_for_the_end(site)
    assert write(client, "Trop tard") == 423
    assert "À temps" in brands(site) and "Trop tard" not in brands(site)


def test_with_time_left_the_same_write_is_accepted(own: ProcessRuntime, state: Golden) -> None:
    """The control: the refusals of this file come from the deadline and from nothing else."""
    site = fresh_site(own, state)
    client = staff_of(site)
    site.door.set_window(1, WindowState.OPEN, 60_000)
    assert write(client, "À temps") == 302
    assert write(client, "Encore à temps") == 302


def test_a_site_that_was_dead_at_its_deadline_comes_back_frozen(
    own: ProcessRuntime, state: Golden
) -> None:
    """Console and site both killed before the deadline; only the site comes back."""
    site = fresh_site(own, state)
    client = staff_of(site)
    site.door.set_window(1, WindowState.OPEN, SOON_MS)
    opened = time.monotonic()
    assert write(client, "À temps") == 302
    hello = own.nursery.ask({"op": "hello"}, 5)
    os.kill(int(hello["pid"]), signal.SIGKILL)  # its children die with it: nothing is left
    wait_until(lambda: time.monotonic() - opened > SOON_MS / 1000, 30)
    own.nursery.ensure()  # the sites come back alone, nobody speaks to them
    wait_until(lambda: own.status(site.name).healthy, 30)
    assert site.door.window().state is WindowState.OVER
    assert write(client, "Trop tard") == 423
    assert "À temps" in brands(site) and "Trop tard" not in brands(site)


def test_a_site_killed_in_the_middle_keeps_its_deadline(own: ProcessRuntime, state: Golden) -> None:
    site = fresh_site(own, state)
    client = staff_of(site)
    site.door.set_window(1, WindowState.OPEN, SOON_MS)
    killed = site.door.health().pid
    os.kill(killed, signal.SIGKILL)
    wait_until(lambda: site.door.health().pid != killed, 30)
    assert (site.door.window().remaining_ms or 0) < SOON_MS
    wait_for_the_end(site)
    assert write(client, "Trop tard") == 423


@pytest.fixture
def performance(tmp_path: Path) -> Iterator[Performance]:
    """A whole exam of a few seconds, its console a process of its own."""
    scenario = Scenario(
        data=tmp_path / "data",
        cache=CACHE,
        subject=ESSAI,
        minutes=0.2,
        robots=False,
        port=free_port(),
    )
    with perform(scenario) as playing:
        yield playing


def test_with_the_console_dead_sites_end_and_a_later_console_closes_them(
    performance: Performance,
) -> None:
    stage = performance.stage
    room, sitting = stage.room, stage.sitting.id
    for one in stage.sitting.candidates:
        actor = f"candidate:{one.id}"
        sign_in_candidate(
            room, candidate_number=one.candidate.number, code=one.code, seat="A", desk=one.id
        )
        read_notice(room, actor=actor, candidate=one.id)
        confirm_identity(room, actor=actor, candidate=one.id)
        declare_ready(room, actor=actor, candidate=one.id)
    start(room, actor="examiner:examinateur", sitting=sitting)
    sites = list(stage.runtime.list())
    wait_until(lambda: all(site.door.window().state is WindowState.OPEN for site in sites), 10)
    clients = [staff_of(site) for site in sites]
    performance.console.stop()

    for site, client in zip(sites, clients, strict=True):
        wait_for_the_end(site)
        assert write(client, "Trop tard") == 423
        assert "Trop tard" not in brands(site)
    assert {one.state for one in view_sitting(room, sitting).candidates} == {CandidateState.RUNNING}

    performance.console = type(performance.console)(stage)
    performance.console.start()
    ids = [one.id for one in stage.sitting.candidates]
    wait_until(lambda: all(is_closed(room, sitting, one) for one in ids), 60)
    over = {one.state for one in view_sitting(room, sitting).candidates}
    assert over == {CandidateState.FINISHED}
