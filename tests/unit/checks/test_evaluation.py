"""Sources, conditions, frames and verdicts, each in both directions."""

from __future__ import annotations

from typing import Any

from sandbox.checks import Check, Outcome, PublicPage, evaluate
from tests.unit.checks.world import MemoryWorld, asks, verdict

PRODUCTS: list[dict[str, Any]] = [
    {
        "reference": "BISC-01",
        "price_incl_tax": 550,
        "description": "<p>amande</p>",
        "description_text": "Aux amandes",
        "categories": ["biscuits", "noel"],
        "combinations": [
            {"values": ["Rouge", "L"], "stock": 12},
            {"values": ["Bleu", "L"], "stock": 3},
        ],
        "public_path": "/boutique/biscuits",
        "online": True,
    },
    {
        "reference": "SAC-20",
        "price_incl_tax": 3900,
        "description": "",
        "description_text": "",
        "categories": ["sacs"],
        "combinations": [],
        "public_path": None,
        "online": False,
    },
]
PAGE = PublicPage(
    status=200,
    title="Biscuits – Halbrise",
    headings=((1, "Biscuits aux amandes"), (2, "Avis")),
    links=(("Panier", "/boutique/panier"),),
    images=(("/m/1.webp", "Un biscuit"),),
    fields=(("Quantité", "1"),),
    text="Biscuits aux amandes 5,50 €",
)
SHOP = MemoryWorld({"product": PRODUCTS}, pages={"/boutique/biscuits": PAGE})
HERE = {"view": "product", "where": {"reference": "BISC-01"}}


def test_the_row_must_exist_exactly_once() -> None:
    condition = [{"field": "online", "eq": True}]
    assert verdict(SHOP, given=HERE, all=condition).passed
    for where in ({"reference": "X"}, {}):
        found = verdict(SHOP, given={"view": "product", "where": where}, all=condition)
        assert found.outcome is Outcome.FAILED
        assert found.observations[0].expected == "une seule"


def test_count_asks_how_many_rows_and_conditions_hold_on_each() -> None:
    none_left = {"view": "product", "where": {"reference": "BISC-01"}, "count": 0}
    assert verdict(SHOP, given=none_left).outcome is Outcome.FAILED
    gone = MemoryWorld({"product": PRODUCTS[1:]})
    assert verdict(gone, given=none_left).passed
    both = {"view": "product", "count": {"min": 2}}
    assert verdict(SHOP, given=both, all=[{"field": "price_incl_tax", "gt": 0}]).passed
    assert not verdict(SHOP, given=both, all=[{"field": "online", "eq": True}]).passed


def test_where_reads_lists_as_membership_and_admits_comparators() -> None:
    noel = {"view": "product", "where": {"categories": "noel"}}
    assert verdict(SHOP, given=noel, all=[{"field": "reference", "eq": "BISC-01"}]).passed
    dear = {"view": "product", "where": {"price_incl_tax": {"gt": {"money": "10 €"}}}}
    assert verdict(SHOP, given=dear, all=[{"field": "reference", "eq": "SAC-20"}]).passed
    assert not verdict(SHOP, given=dear, all=[{"field": "reference", "eq": "BISC-01"}]).passed


def test_html_is_read_through_its_text() -> None:
    tags = verdict(SHOP, given=HERE, all=[{"field": "description", "contains": "p"}])
    text = verdict(SHOP, given=HERE, all=[{"field": "description", "words": 2}])
    assert tags.outcome is Outcome.FAILED
    assert text.passed


def test_items_of_a_list_are_chosen_and_compared() -> None:
    def stock(**more: Any) -> Outcome:
        return verdict(SHOP, given=HERE, all=[{"field": "combinations", **more}]).outcome

    assert stock(where={"values": "Rouge"}, item="stock", eq=12) is Outcome.PASSED
    assert stock(where={"values": "Rouge"}, item="stock", eq=3) is Outcome.FAILED
    assert stock(where={"values": "L"}, item="stock", eq=12) is Outcome.FAILED
    assert stock(item="stock", match="some", eq=12) is Outcome.PASSED
    assert stock(item="stock", match="every", eq=12) is Outcome.FAILED
    assert stock(item="stock", match="every", ge=3) is Outcome.PASSED
    assert stock(where={"values": "L"}, count=2) is Outcome.PASSED
    assert stock(where={"values": "XL"}, item="stock", match="every", ge=3) is Outcome.FAILED


def test_all_and_any_nest() -> None:
    either = {"any": [{"field": "online", "eq": False}, {"field": "price_incl_tax", "eq": 550}]}
    neither = {"any": [{"field": "online", "eq": False}, {"field": "price_incl_tax", "eq": 1}]}
    assert verdict(SHOP, given=HERE, all=[either]).passed
    assert not verdict(SHOP, given=HERE, all=[neither]).passed
    assert not verdict(SHOP, given=HERE, all=[either, neither]).passed
    assert verdict(SHOP, given=HERE, any=[neither, either]).passed


def test_a_public_page_is_found_by_path_or_by_row() -> None:
    heading = [{"item": "text", "match": "some", "contains": "amande"}]
    for public in (
        "/boutique/biscuits",
        "{product:BISC-01}",
        {"view": "product", "where": {"categories": "noel"}},
    ):
        assert verdict(SHOP, given={"public": public, "part": "headings"}, all=heading).passed
    wrong = [{"item": "text", "match": "some", "contains": "noisette"}]
    assert not verdict(
        SHOP, given={"public": "{product:BISC-01}", "part": "headings"}, all=wrong
    ).passed


def test_a_page_that_is_not_published_fails_and_its_absence_can_be_asked() -> None:
    title = [{"field": "title", "contains": "sac"}]
    for public in ("{product:SAC-20}", "{product:NONE}", "/rien"):
        assert verdict(SHOP, given={"public": public}, all=title).outcome is Outcome.FAILED
        gone = verdict(SHOP, given={"public": public, "part": "status"}, all=[{"eq": 404}])
        assert gone.passed


def test_each_part_of_a_page_can_be_asked() -> None:
    def part(name: str, **asked: Any) -> bool:
        given = {"public": "/boutique/biscuits", "part": name}
        return verdict(SHOP, given=given, all=[asked]).passed

    assert part("status", eq=200)
    assert part("title", contains="Halbrise")
    assert part("links", where={"text": "Panier"}, item="href", eq="/boutique/panier")
    assert part("images", where={"src": "/m/1.webp"}, item="alt", eq="un biscuit")
    assert part("labelled_fields", where={"label": "Quantité"}, item="value", eq=1)
    assert part("buttons", empty=True)
    assert part("text", contains="5,50 €")
    assert not part("text", contains="5,5")


JOURNAL = [
    {"seq": 1, "actor": "candidat", "verb": "open", "entity": "thread", "key": "T-1"},
    {"seq": 2, "actor": "candidat", "verb": "reply", "entity": "thread", "key": "T-1"},
    {"seq": 3, "actor": "visiteur", "verb": "reply", "entity": "thread", "key": "T-2"},
]


def test_the_journal_says_what_happened_by_whom_and_in_what_order() -> None:
    world = MemoryWorld(actions=JOURNAL)

    def happened(count: Any = None, **act: Any) -> bool:
        given = {"journal": act} | ({} if count is None else {"count": count})
        return verdict(world, given=given).passed

    assert happened(verb="reply", key="T-1")
    assert not happened(verb="close")
    assert not happened(verb="reply", key="T-2", by="candidat")
    assert happened(verb="reply", count=2)
    assert not happened(verb="reply", count=1)
    assert happened(verb="reply", after={"verb": "open"})
    assert not happened(verb="open", after={"verb": "reply"})
    assert happened(verb="open", before={"verb": "reply"})
    assert not happened(verb="open", before={"verb": "close"})


def test_an_answer_of_the_desk_is_compared_and_its_absence_is_a_failure() -> None:
    world = MemoryWorld(
        answers={
            "q1": {"text": "La conversion baisse sur mobile."},
            "q2": {"number": "2,2 "},
            "q3": {"rows": [["Conversion", "2,2 %"]]},
        }
    )
    assert verdict(world, given={"answer": "q1"}, all=[{"contains": "mobile"}]).passed
    assert not verdict(world, given={"answer": "q1"}, all=[{"contains": "tablette"}]).passed
    assert verdict(world, given={"answer": "q2"}, all=[{"eq": {"decimal": "2,2"}}]).passed
    assert not verdict(world, given={"answer": "q2"}, all=[{"eq": {"decimal": "2,3"}}]).passed
    assert verdict(world, given={"answer": "q3"}, all=[{"count": 1}]).passed
    missing = verdict(world, given={"answer": "q4"}, all=[{"contains": "a"}])
    assert missing.outcome is Outcome.FAILED


FRAME = {
    "unchanged": [
        {"view": "product", "except": {"reference": "BISC-01"}, "fields": ["price_incl_tax"]}
    ]
}


def framed(rows: list[dict[str, Any]]) -> Outcome:
    world = MemoryWorld({"product": rows}, golden={"product": PRODUCTS})
    return verdict(world, given=HERE, all=[{"field": "online", "eq": True}], frame=FRAME).outcome


def test_a_frame_protects_named_rows_and_named_fields_only() -> None:
    assert framed(PRODUCTS) is Outcome.PASSED
    assert framed(PRODUCTS[:1]) is Outcome.FAILED
    assert framed([PRODUCTS[0], PRODUCTS[1] | {"price_incl_tax": 1}]) is Outcome.FAILED
    assert framed([PRODUCTS[0], PRODUCTS[1] | {"online": True}]) is Outcome.PASSED
    assert framed([PRODUCTS[0] | {"price_incl_tax": 1}, PRODUCTS[1]]) is Outcome.PASSED
    assert framed([*PRODUCTS, PRODUCTS[1] | {"reference": "NEW"}]) is Outcome.PASSED


def test_a_frame_that_protects_nothing_is_a_fault_of_the_check() -> None:
    term = {"view": "product", "where": {"reference": "NONE"}}
    found = verdict(SHOP, frame={"unchanged": [term]})
    assert found.outcome is Outcome.ERROR


def test_a_dead_site_is_unobservable_and_never_a_failure() -> None:
    dead = MemoryWorld({"product": PRODUCTS}, dead=True)
    check = {"given": HERE, "all": [{"field": "online", "eq": True}]}
    assert verdict(dead, **check).outcome is Outcome.UNOBSERVABLE
    assert verdict(SHOP, **check).outcome is Outcome.PASSED


def test_any_fault_of_the_check_is_an_error_and_never_a_failure() -> None:
    for given, condition in (
        ({"view": "produkt"}, {"field": "online", "eq": True}),
        (HERE, {"field": "onlin", "eq": True}),
        ({"view": "product", "where": {"ref": "a"}}, {"field": "online", "eq": True}),
        (HERE, {"eq": True}),
        (HERE, {"field": "price_incl_tax", "where": {"a": 1}, "item": "b", "eq": 1}),
    ):
        found = verdict(SHOP, given=given, all=[condition])
        assert found.outcome is Outcome.ERROR, found
        assert found.reason


def test_an_exception_of_the_world_is_an_error_too() -> None:
    class Broken(MemoryWorld):
        def view(self, name: str) -> Any:
            raise RuntimeError("boom")

    check = Check.model_validate(
        {"id": "a", "title": "Essai", "given": HERE, "all": [{"field": "online", "eq": True}]}
    )
    assert evaluate(check, Broken()).outcome is Outcome.ERROR


def test_observations_are_told_in_french() -> None:
    seen = asks(
        {"price_incl_tax": 551, "ends_on": "2027-06-01", "title": ""},
        {"field": "price_incl_tax", "eq": {"money": "5,50 €"}},
        {"field": "ends_on", "same_day": "today+15d"},
        {"field": "title", "label": "titre de l’article", "words": {"min": 2}},
    ).observations
    told = [(item.label, item.expected, item.observed.replace("\u00a0", " ")) for item in seen]
    assert told == [
        ("prix TTC", "5,50\u00a0€", "5,51 €"),
        ("fin", "le mercredi 2 juin 2027", "mardi 1er juin 2027"),
        ("titre de l’article", "au moins 2 mots", "rien"),
    ]
