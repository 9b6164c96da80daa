"""axe-core finds nothing serious on the screens of sales, care and statistics."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.boutique_catalog.shop import Shop

AXE = Path(__file__).resolve().parents[3] / "node_modules" / "axe-core" / "axe.min.js"
ADMIN = "/boutique/admin"
SCREENS = [
    ADMIN,
    f"{ADMIN}/commandes/",
    f"{ADMIN}/commandes/10",
    f"{ADMIN}/clients/",
    f"{ADMIN}/clients/1",
    f"{ADMIN}/service-client/sav/",
    f"{ADMIN}/service-client/sav/90",
    f"{ADMIN}/service-client/messages-predefinis/",
    f"{ADMIN}/service-client/messages-predefinis/nouveau",
    f"{ADMIN}/service-client/messages-envoyes/",
    f"{ADMIN}/catalogue/reductions/regles-panier/",
    f"{ADMIN}/catalogue/reductions/regles-panier/nouvelle",
    f"{ADMIN}/catalogue/reductions/regles-de-prix-catalogue/nouvelle",
    *(
        f"{ADMIN}/statistiques/?vue={view}"
        for view in ("ensemble", "trafic", "contenus", "ventes", "campagnes")
    ),
    "/boutique/contact",
    "/boutique/panier",
]


@pytest.mark.browser
def test_no_screen_has_a_serious_finding(shop: Shop) -> None:
    found: dict[str, list[str]] = {}
    for path in SCREENS:
        shop.open(path)
        if path.endswith("nouvelle"):
            shop.page.get_by_role("tab", name="Conditions").click()
        shop.page.evaluate(AXE.read_text("utf-8"))
        results = shop.page.evaluate("axe.run()")
        wrong = [
            f"{one['id']}: {one['nodes'][0]['html'][:160]}"
            for one in results["violations"]
            if one["impact"] in {"serious", "critical"}
        ]
        if wrong:
            found[path] = wrong
    assert found == {}
