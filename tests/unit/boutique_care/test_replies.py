"""Filling canned replies and numbering threads."""

from __future__ import annotations

from reference_site.boutique.care.rules import fill_reply, next_reference


def test_known_blanks_are_filled_and_others_stay_visible() -> None:
    text = fill_reply("Bonjour {prenom}, commande {commande}.", {"prenom": "Aude"})
    assert text == "Bonjour Aude, commande {commande}."


def test_an_empty_value_leaves_its_blank_to_be_seen() -> None:
    assert fill_reply("Commande {commande}", {"commande": ""}) == "Commande {commande}"


def test_numbers_follow_the_greatest_whatever_the_order() -> None:
    assert next_reference("SAV-", ["SAV-0090", "SAV-0007", "AUTRE"]) == "SAV-0091"
    assert next_reference("ENV-", []) == "ENV-0001"
