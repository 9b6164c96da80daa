"""Moderating, editing, answering; what visitors may send."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from tests.integration.vitrine_publishing.desk import Desk

POST = "choisir-son-sac-etanche"
WAITING = "c-0004"


def path_of(desk: Desk, reference: str) -> str:
    return str(desk.row("comment", reference=reference)["admin_path"]).removesuffix("/modifier")


@pytest.mark.operation("V25")
@pytest.mark.parametrize(
    ("order", "status", "online"),
    [("approve", "approved", True), ("spam", "spam", False), ("trash", "trash", False)],
)
def test_a_waiting_comment_is_moderated(desk: Desk, order: str, status: str, online: bool) -> None:
    assert "bagage cabine" not in desk.read(f"/article/{POST}")
    desk.post(f"{path_of(desk, WAITING)}/{order}")
    assert desk.row("comment", reference=WAITING)["status"] == status
    assert ("bagage cabine" in desk.read(f"/article/{POST}")) is online
    assert desk.sentences()[-1][1] == WAITING and "Anaïs Morvan" in desk.sentences()[-1][2]


@pytest.mark.operation("V25")
def test_an_approved_comment_is_refused_and_leaves_the_page(desk: Desk) -> None:
    desk.post(f"{path_of(desk, 'c-0003')}/unapprove")
    assert "bandoulière glisse" not in desk.read(f"/article/{POST}")


@pytest.mark.operation("V25")
def test_a_comment_is_edited_and_answered(desk: Desk) -> None:
    path = path_of(desk, WAITING)
    desk.post(
        f"{path}/modifier",
        {
            "author_name": "Anaïs M.",
            "author_email": "a@example.org",
            "content": "Passe-t-il en cabine ?",
            "status": "approved",
        },
    )
    desk.post(f"{path}/repondre", {"content": "Oui, vide et roulé."})
    reply = desk.rows("comment")[-1]
    assert (reply["parent"], reply["by_staff"], reply["post"]) == (WAITING, True, POST)
    page = desk.read(f"/article/{POST}")
    assert "Passe-t-il en cabine ?" in page and "Oui, vide et roulé." in page


@pytest.mark.operation("V25")
def test_answering_a_waiting_comment_approves_it(desk: Desk) -> None:
    desk.post(f"{path_of(desk, WAITING)}/repondre", {"content": "Bonjour Anaïs."})
    assert desk.row("comment", reference=WAITING)["status"] == "approved"


def test_several_comments_are_moderated_at_once(desk: Desk) -> None:
    waiting = [c["reference"] for c in desk.rows("comment") if c["status"] == "pending"]
    desk.post("/admin/commentaires/actions", {"action": "approve", "selection": waiting[:3]})
    assert sum(c["status"] == "pending" for c in desk.rows("comment")) == len(waiting) - 3
    assert len(desk.sentences()) == 3


def test_a_visitor_comments_and_waits(visitor: FlaskClient) -> None:
    desk = Desk(visitor)
    fields = {"author_name": "Lou", "author_email": "lou@example.org", "content": "<b>Bravo</b> !"}
    answer = desk.post(f"/article/{POST}/commentaires", fields)
    assert "en attente de validation" in answer.text and "Bravo" not in answer.text
    assert desk.rows("comment")[-1]["status"] == "pending"


def test_html_in_a_comment_is_shown_as_text(visitor: FlaskClient, desk: Desk) -> None:
    desk.post(f"/article/{POST}/commentaires", {"content": "<script>alert(1)</script>"})
    page = desk.read(f"/article/{POST}")
    assert "&lt;script&gt;alert(1)" in page and "<script>alert(1)" not in page


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"author_email": "pas-une-adresse"}, "Cette adresse e-mail n’est pas valable."),
        ({"content": ""}, "Écrivez votre commentaire."),
        ({"content": "x" * 3001}, "3 000 caractères au plus."),
    ],
)
def test_a_bad_comment_is_refused_beside_its_field_and_kept(
    visitor: FlaskClient, changed: dict[str, str], said: str
) -> None:
    desk = Desk(visitor)
    fields = {
        "author_name": "Lou",
        "author_email": "lou@example.org",
        "content": "Bonjour",
        **changed,
    }
    before = len(desk.rows("comment"))
    answer = desk.post(f"/article/{POST}/commentaires", fields)
    assert answer.status_code == 422 and said in answer.text and 'value="Lou"' in answer.text
    assert len(desk.rows("comment")) == before
