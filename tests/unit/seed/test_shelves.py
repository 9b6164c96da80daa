"""The catalogue of the context: complete, coherent, priced round, and free for the subjects."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import Any

from reference_site.boutique.catalog.prices import price
from reference_site.seed.files import context_files, read_rows

COUNTS = {
    "bagagerie-etanche": 8,
    "gourdes-et-pique-nique": 8,
    "pluie-et-vent": 9,
    "randonnee": 8,
    "velo-voyage": 7,
    "plage": 7,
    "bivouac": 7,
    "entretien-et-cartes-cadeaux": 6,
}
CLAIMS = re.compile(
    r"écologique|écoresponsable|éco-responsable|respectueux de|planète|neutre en carbone|"
    r"biodégradable|zéro déchet",
    re.IGNORECASE,
)


@cache
def rows(noun: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for file in context_files():
        if "-boutique-" in file.name:
            found += read_rows(file).get(noun, [])
    return found


@cache
def products() -> list[dict[str, Any]]:
    """Product sheets; rows that only add associated products come apart."""
    return [row for row in rows("product") if "name" in row]


def text(html: str) -> str:
    """Words as read; unbreakable spaces stay what they are."""
    return re.sub(r"[ \n]+", " ", re.sub(r"<[^>]+>", " ", html)).strip()


def test_each_category_has_its_number_of_products() -> None:
    assert Counter(row["main_category"] for row in products()) == COUNTS
    assert {row["slug"] for row in rows("category")} == {*COUNTS, "accueil"}


def test_references_and_addresses_are_unique() -> None:
    references = [row["reference"] for row in products()]
    references += [one["reference"] for row in products() for one in row.get("combinations", [])]
    assert len(references) == len(set(references))
    assert len({row["slug"] for row in products()}) == len(products())


def test_there_are_about_a_hundred_and_fifty_combinations() -> None:
    assert 140 <= sum(len(row.get("combinations", [])) for row in products()) <= 170


def test_a_product_with_combinations_has_one_default_and_the_sum_of_their_stocks() -> None:
    for row in products():
        lines = row.get("combinations", [])
        assert (row["kind"] == "combinations") == bool(lines), row["reference"]
        if lines:
            assert sum(bool(one.get("is_default")) for one in lines) == 1, row["reference"]
            assert row["quantity"] == sum(one["quantity"] for one in lines), row["reference"]
            chosen = [tuple(map(tuple, one["values"])) for one in lines]
            assert len(chosen) == len(set(chosen)), row["reference"]


def test_every_value_of_a_combination_is_declared() -> None:
    known = {(row["attribute"], row["label"]) for row in rows("attribute_value")}
    used = {
        tuple(v) for row in products() for c in row.get("combinations", []) for v in c["values"]
    }
    assert used <= known


def test_prices_including_tax_are_round_shop_prices() -> None:
    rates = {row["name"]: row["rate"] for row in rows("tax_rule")}
    for row in products():
        rate = rates.get(row.get("tax_rule"), 0)
        shown = price(row["price_cents"], rate, row.get("price_incl_cents")).incl_cents
        assert shown % 10 == 0, (row["reference"], shown)
        for one in row.get("combinations", []):
            impact = price(one.get("impact_cents", 0), rate, one.get("impact_incl_cents"))
            assert impact.incl_cents % 10 == 0, (one["reference"], impact)


def test_summaries_and_descriptions_have_the_length_that_the_exam_teaches() -> None:
    for row in products():
        assert 200 <= len(text(row["summary"])) <= 300, row["reference"]
        assert 80 <= len(text(row["description"]).split()) <= 150, row["reference"]
        assert "<ul>" in row["description"], row["reference"]


def test_texts_speak_proper_french_without_claims_that_need_a_proof() -> None:
    for row in products():
        both = row["summary"] + row["description"]
        assert "'" not in text(both), row["reference"]
        assert not re.search(r" [:;!?»]|« ", text(both)), row["reference"]
        assert not CLAIMS.search(both), row["reference"]


def test_every_product_shows_two_pictures_one_on_the_cover() -> None:
    for row in products():
        assert len(row["images"]) >= 2, row["reference"]
        assert [one.get("cover", False) for one in row["images"]].count(True) == 1
        assert all(one["caption"] for one in row["images"]), row["reference"]


def test_search_engine_texts_fit() -> None:
    for row in products():
        assert len(row.get("meta_title", "")) <= 70, row["reference"]
        assert len(row.get("meta_description", "")) <= 165, row["reference"]


def test_the_shop_has_something_out_of_stock_on_sale_new_and_offline() -> None:
    assert len([row for row in products() if not row["online"]]) == 2
    out = sorted(row["reference"] for row in products() if row["quantity"] == 0)
    assert "SAC-ETAN-20" in out
    assert any(row.get("on_sale") for row in products())
    assert any(int(re.findall(r"\d+", row["created_on"])[0]) < 20 for row in products())


def test_nothing_answers_to_poncho_enfant() -> None:
    """Customers look for it in vain: the statistics show it and a subject sells it."""
    for row in products():
        words = f"{row['name']} {row['summary']} {row['description']} {row.get('tags', '')}".lower()
        assert not ("poncho" in words and "enfant" in words), row["reference"]


def test_related_products_exist_and_are_others() -> None:
    references = {row["reference"] for row in products()}
    for row in rows("product"):
        assert set(row.get("related", [])) <= references - {row["reference"]}, row["reference"]


def test_one_category_waits_for_its_search_engine_texts() -> None:
    """A subject asks for those of « Pluie et vent »; the other shelves show how it is done."""
    filled = {row["slug"]: bool(row.get("meta_title")) for row in rows("category")}
    assert filled.pop("pluie-et-vent") is False
    assert all(filled.values())
