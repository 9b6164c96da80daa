"""A candidate answers a customer, forwards, links, and prepares canned replies."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.boutique_catalog.shop import Shop

SAV = "/boutique/admin/service-client/sav/"


@pytest.mark.browser
@pytest.mark.operation("B21")
def test_a_claim_is_answered_forwarded_and_linked(shop: Shop) -> None:
    page = shop.page
    order = shop.read("order")[5]["reference"]
    shop.open(SAV)
    page.get_by_label("État").select_option(label="Ouvert")
    page.get_by_role("button", name="Rechercher", exact=True).last.click()
    page.get_by_role("link", name=re.compile("SAV-")).first.click()
    reference = page.get_by_role("heading", level=1).inner_text().split()[-1]
    page.get_by_label("Référence de la commande").fill(str(order))
    page.get_by_role("button", name="Lier à la commande").click()
    page.get_by_label("Employé").select_option(label="Nolwenn Cario")
    page.get_by_role("button", name="Transmettre la demande").click()
    page.get_by_label("Message prédéfini").select_option(label="Colis expédié")
    page.get_by_role("button", name="Insérer").click()
    expect(page.get_by_label("Votre réponse *")).to_have_value(re.compile("a quitté notre atelier"))
    page.get_by_role("button", name="Envoyer").click()
    expect(page.get_by_role("status").filter(has_text="Réponse envoyée")).to_be_visible()
    thread = next(row for row in shop.read("customer_thread") if row["reference"] == reference)
    assert (thread["state"], thread["order"], thread["assignee"]) == ("closed", order, "nolwenn")
    assert "a quitté notre atelier" in str(thread["last_reply"])
    page.get_by_role("navigation", name="Menu").get_by_role("link", name="SAV").click()
    page.get_by_role("link", name="Messages envoyés").click()
    expect(page.get_by_role("table")).to_contain_text(reference)


@pytest.mark.browser
@pytest.mark.operation("B22")
def test_a_canned_reply_is_written_and_used(shop: Shop) -> None:
    page = shop.page
    shop.open("/boutique/admin/service-client/messages-predefinis/")
    page.get_by_role("link", name="Ajouter un message prédéfini").click()
    page.get_by_label("Nom").fill("Merci de votre avis")
    page.get_by_label("Message", exact=False).last.fill("Bonjour {prenom},\nmerci !")
    page.get_by_role("button", name="Enregistrer").click()
    assert any(row["name"] == "Merci de votre avis" for row in shop.read("canned_reply"))
    shop.open(SAV)
    page.get_by_role("link", name="SAV-0090").click()
    page.get_by_label("Message prédéfini").select_option(label="Merci de votre avis")
    page.get_by_role("button", name="Insérer").click()
    expect(page.locator("#message")).to_have_value(re.compile(r"^Bonjour [^{]+,\nmerci !$"))


@pytest.mark.browser
def test_a_visitor_writes_to_the_shop(shop: Shop) -> None:
    page = shop.page
    shop.open("/boutique/contact")
    page.get_by_label("Votre nom").fill("Aude Le Goff")
    page.get_by_label("Votre adresse e-mail").fill("aude@example.org")
    page.locator("#message").fill("Mon colis est-il parti ?")
    page.get_by_role("button", name="Envoyer").click()
    expect(page.get_by_role("status").filter(has_text="bien été envoyé")).to_be_visible()
    assert shop.read("customer_thread")[-1]["subject"] == "Mon colis est-il parti ?"
