"""What every runtime owes, whatever runs the sites. Later runtimes join the fixture below."""

from __future__ import annotations

import os
import secrets
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from sandbox.errors import SeedRefused
from sandbox.observation.words import WindowState
from sandbox.runtimes.port import Golden, GoldenRequest, Runtime, SiteSpec
from sandbox.runtimes.process import ProcessRuntime
from tests.builders.site import CACHE, TODAY, browser_of, golden_of, runtime_in


@pytest.fixture
def own(tmp_path: Path) -> Iterator[ProcessRuntime]:
    """A runtime that this test alone may break."""
    with runtime_in(tmp_path / "room") as running:
        yield running


@pytest.fixture
def state(own: ProcessRuntime) -> Golden:
    """Its golden state."""
    return golden_of(own)


def spec(golden: Golden, **other: bool) -> SiteSpec:
    """A site under a name of its own."""
    name = f"site-{secrets.token_hex(5)}"
    return SiteSpec(name, f"{name}.localhost", golden, **{"seat_bound": False, **other})


def test_prepare_finds_the_same_golden_state_again(own: Runtime, state: Golden) -> None:
    assert own.prepare(GoldenRequest(TODAY)).digest == state.digest


def test_a_wrong_overlay_is_refused_and_leaves_nothing(own: Runtime, tmp_path: Path) -> None:
    overlay = tmp_path / "overlay.yaml"
    overlay.write_text("product:\n  - {reference: X-1, prix: 3}\n", "utf-8")
    with pytest.raises(SeedRefused, match="prix"):
        own.prepare(GoldenRequest(TODAY, overlay))
    assert not list((CACHE / "golden").glob("*.part"))


def test_a_started_site_answers_its_own_host_only(own: Runtime, state: Golden) -> None:
    site = own.start(spec(state))
    assert own.status(site.name).healthy
    client = browser_of(site)
    assert client.get("/boutique").status_code == 200
    other = client.get("/boutique", headers={"Host": "site-autre.localhost"})
    assert other.status_code == 421


def test_a_waiting_site_refuses_writes_until_it_is_opened(own: Runtime, state: Golden) -> None:
    site = own.start(spec(state, waiting=True))
    assert site.door.window().state is WindowState.WAITING


def test_two_sites_share_nothing(own: Runtime, state: Golden) -> None:
    one, two = own.start(spec(state, waiting=False)), own.start(spec(state, waiting=False))
    one.door.overlay({"brand": [{"name": "Seulement ici", "slug": "seulement-ici"}]})
    assert "Seulement ici" not in [row["name"] for row in two.door.view("brand")]


def test_a_killed_site_comes_back_with_what_was_committed(own: Runtime, state: Golden) -> None:
    site = own.start(spec(state, waiting=False))
    site.door.overlay({"brand": [{"name": "Avant la chute", "slug": "avant"}]})
    before = site.door.digest()
    os.kill(site.door.health().pid, signal.SIGKILL)
    assert site.door.digest() == before
    assert browser_of(site).get("/boutique").status_code == 200


def test_a_restarted_platform_finds_its_sites_again(own: ProcessRuntime, state: Golden) -> None:
    site = own.start(spec(state))
    again = ProcessRuntime(own.data, cache=own.cache)
    found = {one.name: one for one in again.list()}
    assert found[site.name].url == site.url
    assert found[site.name].door.health().name == site.name


def test_a_nursery_that_was_killed_brings_its_sites_back(
    own: ProcessRuntime, state: Golden
) -> None:
    site = own.start(spec(state, waiting=False))
    site.door.overlay({"brand": [{"name": "Survivante", "slug": "survivante"}]})
    pid = int(own.nursery.ask({"op": "hello"}, 5)["pid"])
    os.kill(pid, signal.SIGKILL)
    own.nursery.ensure()
    found = {one.name: one for one in own.list()}
    assert found[site.name].url == site.url
    assert "Survivante" in [row["name"] for row in found[site.name].door.view("brand")]


def test_a_snapshot_restores_the_same_state(own: Runtime, state: Golden) -> None:
    site = own.start(spec(state, waiting=False))
    archive, digest = own.snapshot(site.name)
    site.door.overlay({"brand": [{"name": "De trop", "slug": "de-trop"}]})
    assert site.door.digest() != digest
    own.restore(site.name, archive)
    assert site.door.digest() == digest


def test_a_site_over_a_snapshot_shows_it_frozen(own: Runtime, state: Golden) -> None:
    site = own.start(spec(state, waiting=False))
    site.door.overlay({"brand": [{"name": "Dans la copie", "slug": "dans-la-copie"}]})
    archive, digest = own.snapshot(site.name)
    copy = own.start_over("voir-1", "voir-1.localhost", state, archive)
    assert copy.door.digest() == digest
    assert copy.door.window().state is WindowState.OVER
    own.stop("voir-1", discard=True)


def test_a_paused_site_is_unhealthy_and_goes_on_when_resumed(own: Runtime, state: Golden) -> None:
    site = own.start(spec(state))
    own.pause(site.name)
    own.resume(site.name)
    assert own.status(site.name).healthy


def test_a_stopped_site_is_gone_and_says_so(own: Runtime, state: Golden) -> None:
    site = own.start(spec(state))
    own.stop(site.name, discard=True)
    assert not own.status(site.name).healthy
    assert site.name not in [one.name for one in own.list()]


def test_close_ends_every_process(own: ProcessRuntime, state: Golden) -> None:
    pid = own.start(spec(state)).door.health().pid
    own.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
