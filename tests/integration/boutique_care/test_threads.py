"""What customers write and what the shop answers."""

from __future__ import annotations

import pytest

from tests.builders.past_shop import Office

SAV = "/boutique/admin/service-client/sav"


def thread(office: Office, reference: str = "SAV-0090") -> dict[str, object]:
    return next(row for row in office.view("customer_thread") if row["reference"] == reference)


def test_the_past_left_ninety_threads_of_which_twenty_five_are_open(office: Office) -> None:
    states = [row["state"] for row in office.view("customer_thread")]
    assert (len(states), states.count("open")) == (90, 25)
    assert len(office.view("canned_reply")) == 10


def test_an_answer_reaches_the_customer_and_closes_the_thread(office: Office) -> None:
    row = thread(office)
    office.post(f"{row['admin_path']}/repondre", message="Bonjour,\r\nmerci.", state="closed")
    after = thread(office)
    assert (after["state"], after["last_reply"]) == ("closed", "Bonjour,\nmerci.")
    sent = office.view("outbox_message")[-1]
    assert (sent["recipient"], sent["thread"]) == (row["email"], "SAV-0090")
    assert office.actions()[-1]["sentence"].startswith("a répondu à la demande SAV-0090")


def test_a_private_note_is_not_sent(office: Office) -> None:
    row = thread(office)
    office.post(f"{row['admin_path']}/repondre", message="À voir.", private="y", state="open")
    assert office.view("outbox_message") == []
    assert thread(office)["replies"] == row["replies"]
    assert "Note privée" in office.get(str(row["admin_path"]))


def test_an_empty_answer_is_refused_and_nothing_is_sent(office: Office) -> None:
    row = thread(office)
    answer = office.post(f"{row['admin_path']}/repondre", message="", state="closed")
    assert answer.status_code == 422
    assert "Écrivez votre réponse." in answer.get_data(as_text=True)
    assert thread(office) == row


def test_forwarding_names_the_employee_and_tells_her(office: Office) -> None:
    row = thread(office)
    office.post(f"{row['admin_path']}/transmettre", employee="nolwenn", comment="Une idée ?")
    assert thread(office)["assignee"] == "nolwenn"
    assert office.view("outbox_message")[-1]["recipient"] == "nolwenn@example.org"


def test_a_thread_is_linked_to_an_order_that_exists(office: Office) -> None:
    row = thread(office)
    order = office.view("order")[3]["reference"]
    wrong = office.post(f"{row['admin_path']}/commande", order="ZZZZZZZZZ")
    assert "Aucune commande ne porte cette référence" in wrong.get_data(as_text=True)
    office.post(f"{row['admin_path']}/commande", order=str(order).lower())
    assert thread(office)["order"] == order


def test_a_canned_reply_is_inserted_with_its_blanks_filled(office: Office) -> None:
    office.post("/boutique/admin/service-client/messages-predefinis/nouveau",
                name="Merci", body="Merci {prenom}, {conseiller}")  # fmt: skip
    row = thread(office)
    first = str(row["sender_name"]).split(" ")[0]
    page = office.get(f"{row['admin_path']}?reply=Merci")
    assert f"Merci {first}, Camille Le Goff" in page


def test_a_canned_reply_is_edited_and_deleted(office: Office) -> None:
    path = "/boutique/admin/service-client/messages-predefinis"
    row = next(row for row in office.view("canned_reply") if row["name"] == "Prix clubs")
    office.post(row["admin_path"], name="Prix clubs", body="Nouveau texte")
    assert {"Nouveau texte"} & {row["body"] for row in office.view("canned_reply")}
    taken = office.post(f"{path}/nouveau", name="prix clubs", body="x")
    assert "Un autre message porte déjà ce nom." in taken.get_data(as_text=True)
    office.post(f"{row['admin_path']}/supprimer")
    assert "Prix clubs" not in {row["name"] for row in office.view("canned_reply")}


def test_the_contact_form_opens_a_thread_for_a_known_customer(office: Office) -> None:
    answer = office.post(
        "/boutique/contact",
        contact="Service client",
        name="Aude Le Goff",
        email="Famille.LeGoff@example.org",
        order="",
        message="Bonjour, <b>où</b> est mon colis ?",
    )
    assert answer.status_code == 302
    row = thread(office, "SAV-0091")
    assert (row["customer"], row["state"]) == ("famille.legoff@example.org", "open")
    assert "<b>où</b>" not in office.get(str(row["admin_path"]))


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("email", "aude@", "Cette adresse e-mail n’est pas complète"),
        ("message", " ", "Écrivez votre message."),
        ("name", "", "Indiquez votre nom."),
        ("message", "a" * 6001, "Ce texte dépasse 6 000 caractères."),
    ],
)
def test_a_bad_contact_form_keeps_what_was_typed(
    office: Office, field: str, value: str, sentence: str
) -> None:
    fields = {"contact": "Service client", "name": "Aude", "email": "a@example.org"}
    fields |= {"order": "", "message": "Bonjour", field: value}
    answer = office.post("/boutique/contact", **fields)
    assert answer.status_code == 422
    assert sentence in answer.get_data(as_text=True)
    assert len(office.view("customer_thread")) == 90


def test_the_list_of_threads_never_queries_by_row(office: Office) -> None:
    assert office.queries_of(f"{SAV}/") <= office.queries_of(f"{SAV}/?texte=SAV-0001") + 2
