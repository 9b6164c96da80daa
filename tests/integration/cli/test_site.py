"""`comptoir site`: run, list, reset, and what they say."""

from __future__ import annotations

import re

from sandbox.observation.hosts import client_for
from sandbox.runtimes.process import ProcessRuntime
from tests.builders.site import TODAY
from tests.integration.cli.command import CommandLine

BRAND = {"brand": [{"name": "De passage", "slug": "de-passage"}]}


def test_a_site_is_run_listed_reset_and_removed(comptoir: CommandLine) -> None:
    assert "Aucun site ne tourne" in comptoir.run("site", "list").said
    comptoir.share_cache()

    told = comptoir.run("site", "run", "--jour", TODAY.isoformat())
    assert told.code == 0
    found = re.search(r"(site-[0-9a-f]+) : (http://\S+)/ ", told.said)
    assert found is not None
    name, address = found.groups()
    with client_for(address) as visitor:
        assert visitor.get("/boutique").status_code == 200
    listed = comptoir.run("site", "list")
    assert name in listed.said and "répond" in listed.said

    def brands() -> set[str]:
        site = next(one for one in ProcessRuntime(comptoir.home).list() if one.name == name)
        return {str(row["name"]) for row in site.door.view("brand")}

    runtime = ProcessRuntime(comptoir.home)
    next(iter(runtime.list())).door.overlay(BRAND)
    assert "De passage" in brands()
    assert comptoir.run("site", "reset", name).code == 0
    assert "De passage" not in brands()

    assert comptoir.run("site", "reset", name, "--effacer").code == 0
    assert "Aucun site ne tourne" in comptoir.run("site", "list").said


def test_an_unknown_site_is_told_with_the_way_to_find_one(comptoir: CommandLine) -> None:
    told = comptoir.run("site", "reset", "site-absent")
    assert told.code == 1
    assert "comptoir site list" in told.said


def test_each_command_has_an_example(comptoir: CommandLine) -> None:
    for command in ("demo", "exam", "verify", "site run", "site clone", "site reset", "site list"):
        told = comptoir.run(*command.split(), "--help")
        assert told.code == 0
        assert f"Exemple : comptoir {command}" in told.said
