"""The screens of the statistics: what they show, for which days, at which cost."""

from __future__ import annotations

import pytest

from tests.builders.past_shop import Office

STATISTICS = "/boutique/admin/statistiques/"
VIEWS = ("ensemble", "trafic", "contenus", "ventes", "campagnes")


def test_the_whole_period_reads_as_the_context_says(office: Office) -> None:
    page = office.get(f"{STATISTICS}?periode=libre&du=2025-10-25&au=2026-11-23&comparer=precedente")
    assert "60\u202f000" in page and "1\u202f320" in page and "2,20\u00a0%" in page
    assert "72,50\u00a0%" in page


def test_each_indicator_prints_its_definition(office: Office) -> None:
    page = office.get(STATISTICS)
    for definition in (
        "commandes / visites",
        "chiffre d’affaires / commandes",
        "1 - commandes / paniers créés",
        "visites d’une seule page / visites",
    ):
        assert definition in page


def test_crossing_a_source_and_a_device_narrows_the_numbers(office: Office) -> None:
    page = office.get(f"{STATISTICS}?vue=trafic&appareil=Mobile")
    assert "Ordinateur</th>" not in page and "Mobile</th>" in page


def test_bad_dates_are_refused_with_a_sentence(office: Office) -> None:
    page = office.get(f"{STATISTICS}?periode=libre&du=2026-03-02&au=2026-03-01")
    assert "La date de fin précède la date de début." in page


@pytest.mark.parametrize("view", VIEWS)
def test_a_period_without_data_is_told_without_failing(office: Office, view: str) -> None:
    days = "periode=libre&du=2020-01-01&au=2020-01-31"
    assert "Statistiques" in office.get(f"{STATISTICS}?vue={view}&{days}")


@pytest.mark.parametrize("view", VIEWS)
def test_each_view_costs_few_queries(office: Office, view: str) -> None:
    assert office.queries_of(f"{STATISTICS}?vue={view}&periode=365") <= 12


def test_the_dashboard_shows_thirty_days_and_what_waits(office: Office) -> None:
    page = office.get("/boutique/admin")
    assert "Du 25 octobre 2026 au 23 novembre 2026" in page
    assert "25 demandes de clients ouvertes" in page and "Poncho Grand Large" in page


@pytest.mark.parametrize(
    "path",
    [
        STATISTICS,
        "/boutique/admin/commandes/",
        "/boutique/admin/clients/",
        "/boutique/admin/service-client/sav/",
        "/boutique/admin/catalogue/reductions/regles-panier/",
    ],
)
def test_a_visitor_is_sent_to_sign_in(office: Office, path: str) -> None:
    office.post("/deconnexion")
    answer = office.client.get(path)
    assert answer.status_code == 302 and "/connexion" in answer.headers["Location"]
