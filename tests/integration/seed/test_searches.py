"""What the statistics of searches tell is what the search of the shop finds."""

from __future__ import annotations

from pathlib import Path

from reference_site.boutique.catalog.searching import find_products
from reference_site.db import Database
from reference_site.seed.files import CONTEXT
from reference_site.seed.history.materials import read_materials
from sandbox.runtimes.port import Golden
from tests.builders.site import clone


def test_a_search_term_finds_as_many_products_as_its_statistics_say(
    golden: Golden, tmp_path: Path
) -> None:
    searches = read_materials(CONTEXT / "history").audience.searches
    database = Database(clone(golden, tmp_path).database)  # the golden file itself stays closed
    with database.session() as orm:
        found = {row.term: len(find_products(orm, row.term)) for row in searches}
    database.close()
    assert found == {row.term: row.results for row in searches}
    assert found["poncho enfant"] == 0
