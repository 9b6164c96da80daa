"""The door's verbs, through a real site on its Unix socket."""

from __future__ import annotations

import pytest

from sandbox.errors import DoorRefusal, SiteUnreachable
from sandbox.observation.door import Door
from sandbox.observation.words import WindowState
from sandbox.runtimes.port import Site
from tests.builders.site import browser_of


def test_health_names_the_site_and_its_day(site: Site) -> None:
    health = site.door.health()
    assert health.name == site.name
    assert health.today == "2027-05-18"
    assert health.window is WindowState.ALONE


def test_without_the_token_the_door_stays_shut(site: Site) -> None:
    stranger = Door(site.door.socket, "wrong")
    with pytest.raises(DoorRefusal) as refusal:
        stranger.health()
    assert refusal.value.code == "door_refused"


def test_a_door_that_nobody_holds_is_unreachable(site: Site) -> None:
    nobody = Door(site.door.socket.with_name("nobody"), "token")
    with pytest.raises(SiteUnreachable):
        nobody.health()


def test_a_stale_window_is_refused_and_changes_nothing(site: Site) -> None:
    site.door.set_window(5, WindowState.OPEN, 60_000)
    with pytest.raises(DoorRefusal) as refusal:
        site.door.set_window(5, WindowState.OVER, 0)
    assert refusal.value.code == "stale_window"
    assert site.door.window().state is WindowState.OPEN


def test_freeze_keeps_the_time_left_and_thaw_gives_it_back(site: Site) -> None:
    site.door.set_window(1, WindowState.OPEN, 60_000)
    frozen = site.door.freeze(2)
    assert frozen.state is WindowState.OVER
    again = site.door.thaw(3)
    assert again.state is WindowState.OPEN
    assert 50_000 < (again.remaining_ms or 0) <= 60_000


def test_an_unknown_view_is_refused_in_french(site: Site) -> None:
    with pytest.raises(DoorRefusal, match="ne connaît pas"):
        site.door.view("unicorn")


def test_every_row_of_every_view_obeys_its_schema(site: Site) -> None:
    schemas = site.door.view_schemas()
    assert {"product", "post"} <= set(schemas)
    for name, schema in schemas.items():
        properties = set(schema["row"]["properties"])
        for row in site.door.view(name):
            assert set(row) == properties


def test_a_malformed_order_is_refused(site: Site) -> None:
    with pytest.raises(DoorRefusal) as refusal:
        site.door.overlay("nothing")  # type: ignore[arg-type]
    assert refusal.value.code == "malformed"


def test_the_public_page_is_read_without_a_visit_being_journaled(site: Site) -> None:
    site.door.set_window(1, WindowState.OPEN, 60_000)
    page = site.door.public("/boutique")
    assert page.status == 200
    assert "Halbrise" in page.html
    assert site.door.journal(0) == []


def test_a_visit_of_the_candidate_is_journaled(site: Site) -> None:
    site.door.set_window(1, WindowState.OPEN, 60_000)
    browser_of(site).get("/boutique")
    (visit,) = site.door.journal(0)
    assert (visit.verb, visit.key) == ("visit", "/boutique")
    assert visit.sentence == "a ouvert la page « Halbrise, le dehors en douceur »"


def test_an_overlay_lays_rows_by_natural_key(site: Site) -> None:
    assert site.door.overlay({"brand": [{"name": "Marque d’essai", "slug": "essai"}]}) == 1
    assert "Marque d’essai" in [row["name"] for row in site.door.view("brand")]
