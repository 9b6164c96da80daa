"""What the sheet refuses: a French sentence beside the field, nothing changed, nothing lost."""

from __future__ import annotations

from typing import Any

import pytest

from tests.builders.small_shop import picture
from tests.integration.boutique_catalog.desk import BAG, Desk, upload


@pytest.mark.parametrize(
    "typed, sentence",
    [
        ({"price_excl": "vingt"}, "Indiquez un montant en euros"),
        ({"price_incl": "-3"}, "Indiquez un montant en euros"),
        ({"quantity": "2,5"}, "Indiquez un nombre entier"),
        ({"restock_on": "31/02/2027"}, "Indiquez une date"),
        ({"slug": "Sac Étanche"}, "lettres minuscules"),
        ({"name": ""}, "Indiquez le nom du produit."),
        ({"brand": "Inconnue"}, "Choisissez une valeur de la liste."),
        ({"ean13": "12"}, "13 chiffres"),
        ({"reference": "HAL-KIT"}, "déjà celle de « Kit de bivouac »"),
        ({"related_add": "Rien de tel"}, "Aucun produit ne s’appelle"),
        ({"redirection": "301-product", "redirect_to": "X"}, "un produit (référence)"),
    ],
)
def test_a_wrong_value_is_refused_beside_its_field(
    desk: Desk, typed: dict[str, Any], sentence: str
) -> None:
    before, said = desk.view("product", reference="HAL-SAC-20"), len(desk.sentences())

    answer = desk.form(BAG).fill(**typed, meta_title="Mon titre gardé").send()

    assert answer.status_code == 422
    assert sentence in answer.text
    assert 'value="Mon titre gardé"' in answer.text
    for value in typed.values():
        if value and value != "Inconnue":
            assert f'value="{value}"' in answer.text
    assert desk.view("product", reference="HAL-SAC-20") == before
    assert len(desk.sentences()) == said


@pytest.mark.parametrize(
    "data, sentence",
    [
        (b"<script>alert(1)</script>", "pas une image lisible"),
        (b"MZ" + bytes(2000), "pas une image lisible"),
        (picture("#123456") + bytes(9 * 1024 * 1024), "dépasse 8 Mo"),
    ],
)
def test_a_disguised_or_oversized_upload_is_refused(desk: Desk, data: bytes, sentence: str) -> None:
    before, media = desk.view("product", reference="HAL-SAC-20"), len(desk.views("media"))

    answer = desk.form(BAG).fill(new_images=[upload(data, "a.png")], meta_title="Gardé").send()

    assert answer.status_code == 422
    assert sentence in answer.text and 'value="Gardé"' in answer.text
    assert desk.view("product", reference="HAL-SAC-20") == before
    assert len(desk.views("media")) == media


def test_html_is_inert_everywhere(desk: Desk) -> None:
    evil = "<script>alert(1)</script><b onclick=x>gras</b>"
    desk.form(BAG).fill(
        name=evil,
        summary=evil,
        description=evil,
        meta_title=evil,
        tags=evil,
        images__0__caption=evil,
    ).send()

    row = desk.view("product", reference="HAL-SAC-20")
    assert row["summary"] == "<b>gras</b>" and row["description"] == "<b>gras</b>"
    for page in (desk.open(row["public_path"]), desk.open(BAG), desk.open("/boutique")):
        assert page.status_code == 200
        assert "<script>alert" not in page.text and "onclick" not in page.text.replace(
            "&lt;b onclick=x&gt;", ""
        )


def test_an_oversized_request_gets_a_clear_page(desk: Desk) -> None:
    answer = desk.form(BAG).fill(new_images=[upload(bytes(13 * 1024**2), "a.png")]).send()

    assert answer.status_code == 413
    assert "12 Mo au plus" in answer.text
