"""The whole product sheet, sent as an ordinary form."""

from __future__ import annotations

import pytest

from tests.builders.small_shop import picture
from tests.integration.boutique_catalog.desk import BAG, JACKET, KIT, Desk, upload


def test_saving_an_untouched_sheet_changes_nothing(desk: Desk) -> None:
    for address, reference in ((BAG, "HAL-SAC-20"), (JACKET, "HAL-VESTE"), (KIT, "HAL-KIT")):
        before = desk.view("product", reference=reference)

        assert desk.form(address).send().status_code == 302

        assert desk.view("product", reference=reference) == before
    assert desk.sentences()[-1] == "a enregistré le produit Kit de bivouac sans changement"


def test_a_price_typed_including_tax_is_told_with_old_and_new_values(desk: Desk) -> None:
    desk.form(BAG).fill(price_incl="35,00").send()

    row = desk.view("product", reference="HAL-SAC-20")
    assert (row["price_excl_tax"], row["price_incl_tax"]) == (2917, 3500)
    said = "a modifié le prix TTC de Sac étanche 20 L\u00a0: 39,00\u00a0€ → 35,00\u00a0€"
    assert desk.sentences()[-1] == said


def test_a_price_that_cents_without_tax_cannot_reach_is_kept_as_typed(desk: Desk) -> None:
    desk.form(BAG).fill(price_incl="39,99").send()
    assert desk.view("product", reference="HAL-SAC-20")["price_incl_tax"] == 3999
    assert "39,99" in desk.open("/boutique/produit/1-sac-etanche-20-l.html").text

    desk.form(BAG).fill(price_excl="40,00").send()
    assert desk.view("product", reference="HAL-SAC-20")["price_incl_tax"] == 4800


def test_an_offline_sheet_is_completed_and_put_online_in_one_save(desk: Desk) -> None:
    assert desk.client.get("/boutique/produit/3-kit-de-bivouac.html?x=1").status_code == 404
    desk.form(KIT).fill(
        summary="<p>Tout pour <strong>une nuit</strong> dehors.</p>",
        description="<h2>Dans le kit</h2><p>Un abri, un réchaud.</p>",
        brand="Halbrise",
        categories=["accueil", "pluie"],
        main_category="pluie",
        price_excl="100,00",
        price_incl="0,00",
        quantity="8",
        out_of_stock="deny",
        carriers=["Click & collect"],
        web_only="y",
        features=["Matière: Polyester recyclé"],
        related=["HAL-SAC-20"],
        meta_title="Kit de bivouac léger",
        meta_description="Un kit pour dormir dehors.",
        slug="kit-bivouac",
        tags="nuit, dehors",
        online="y",
    ).send()

    row = desk.view("product", reference="HAL-KIT")
    assert row["online"] and row["web_only"] and row["out_of_stock"] == "deny"
    assert row["categories"] == ["accueil", "pluie"] and row["main_category"] == "pluie"
    assert row["carriers"] == ["Click & collect"] and row["related"] == ["HAL-SAC-20"]
    assert row["tags"] == ["nuit", "dehors"] and row["slug"] == "kit-bivouac"
    assert row["price_incl_tax"] == 12000 and row["summary_text"] == "Tout pour une nuit dehors."
    assert "mis en ligne" in desk.sentences()[-1]

    page = desk.open(row["public_path"])
    assert page.status_code == 200
    for shown in ("Tout pour <strong>une nuit</strong>", "Exclusivité web", "Sac étanche 20 L"):
        assert shown in page.text
    assert "<title>Kit de bivouac léger</title>" in page.text


def test_combinations_are_generated_priced_and_stocked(desk: Desk) -> None:
    form = desk.form(JACKET).fill(generate=["Taille: L", "Taille: M", "Taille: S"])
    form.send()
    rows = desk.view("product", reference="HAL-VESTE")["combinations"]
    assert [row["key"] for row in rows] == ["Taille: S", "Taille: M", "Taille: L"]

    desk.form(JACKET).fill(
        combinations__2__impact_incl="10,00",
        combinations__2__quantity="4",
        default_combination="Taille: L",
    ).send()

    large = desk.view("combination", key="Taille: L")
    assert (large["quantity"], large["default"], large["price_incl_tax"]) == (4, True, 11990)
    assert desk.view("product", reference="HAL-VESTE")["quantity"] == 13
    assert "0 → 4" in desk.sentences()[-1] and "Taille\u00a0: L" in desk.sentences()[-1]


def test_a_combination_is_removed_and_another_becomes_the_default(desk: Desk) -> None:
    desk.form(JACKET).fill(combinations__1__remove="y").send()

    rows = desk.view("product", reference="HAL-VESTE")["combinations"]
    assert [(row["key"], row["default"]) for row in rows] == [("Taille: S", True)]


def test_pictures_are_added_captioned_ordered_covered_and_removed(desk: Desk) -> None:
    desk.form(BAG).fill(new_images=[upload(picture("#ffcc00"), "Vue de côté.png")]).send()
    images = desk.view("product", reference="HAL-SAC-20")["images"]
    assert [one["file_name"] for one in images][-1] == "vue-de-cote.webp"

    desk.form(BAG).fill(
        images__0__remove="y",
        images__2__caption="Le sac de côté",
        images__2__position="1",
        images__1__position="2",
        cover="vue-de-cote.webp",
    ).send()

    images = desk.view("product", reference="HAL-SAC-20")["images"]
    assert [(one["file_name"], one["cover"], one["position"]) for one in images] == [
        ("vue-de-cote.webp", True, 1),
        ("photo-1.webp", False, 2),
    ]
    assert images[0]["caption"] == "Le sac de côté"
    assert 'alt="Le sac de côté"' in desk.open("/boutique/produit/1-sac-etanche-20-l.html").text


def test_changing_the_type_wants_a_confirmation_and_loses_combinations(desk: Desk) -> None:
    assert desk.client.post(f"{JACKET}/type").status_code == 422
    assert len(desk.view("product", reference="HAL-VESTE")["combinations"]) == 2

    desk.client.post(f"{JACKET}/type", data={"confirm": "standard"})

    row = desk.view("product", reference="HAL-VESTE")
    assert (row["type"], row["combinations"]) == ("standard", [])
    assert "2 déclinaisons supprimées" in desk.sentences()[-1]


def test_the_type_is_chosen_before_the_sheet(desk: Desk) -> None:
    answer = desk.client.post(
        "/boutique/admin/produits/nouveau", data={"kind": "combinations", "name": "Cape de marin"}
    )
    row = desk.view("product", name="Cape de marin")
    assert answer.location == row["admin_path"]
    assert (row["type"], row["online"], row["slug"]) == ("combinations", False, "cape-de-marin")
    assert "Déclinaisons" in desk.open(row["admin_path"]).text


@pytest.mark.parametrize("redirection, status", [("404", 404), ("410", 410), ("301-category", 301)])
def test_an_offline_product_redirects_as_told(desk: Desk, redirection: str, status: int) -> None:
    target = "pluie" if "-" in redirection else ""
    desk.form(BAG).fill(online=None, redirection=redirection, redirect_to=target).send()

    answer = desk.open("/boutique/produit/1-sac-etanche-20-l.html")
    assert answer.status_code == status
    preview = desk.open("/boutique/produit/1-sac-etanche-20-l.html?apercu=1")
    assert preview.status_code == 200 and "hors ligne" in preview.text
