"""Writes of the console: acknowledged, idempotent, in conflict, refused, never another's."""

from __future__ import annotations

from typing import Any

import pytest

from sandbox.services.accounts import save_account
from sandbox.services.finish import finish
from tests.browser.console.stage import EXAMINER, Stage
from tests.integration.web.clients import Visitor, examiner_of

ROW = "q1-redaction"


def level(stage: Stage, value: str | None, **more: Any) -> dict[str, Any]:
    return {
        "what": "level",
        "op_id": "operation-1",
        "candidate": stage.ids[0],
        "row": ROW,
        "base_version": 0,
        "value": value,
        **more,
    }


def test_a_write_is_acknowledged_once_whatever_the_number_of_sendings(stage: Stage) -> None:
    stage.start_all()
    examiner = examiner_of(stage)
    first = examiner.json("/ecritures", level(stage, "S")).get_json()
    assert (first["version"], first["value"]) == (1, "S")
    assert examiner.json("/ecritures", level(stage, "S")).get_json() == first


def test_a_stale_write_is_answered_with_both_values_and_writes_nothing(stage: Stage) -> None:
    stage.start_all()
    examiner = examiner_of(stage)
    examiner.json("/ecritures", level(stage, "S"))
    answer = examiner.json("/ecritures", level(stage, "TI", op_id="operation-2"))
    body = answer.get_json()
    assert answer.status_code == 409
    assert (body["current_value"], body["current_version"], body["attempted"]) == ("S", 1, "TI")


def test_a_missing_value_clears_nothing(stage: Stage) -> None:
    stage.start_all()
    examiner = examiner_of(stage)
    examiner.json("/ecritures", level(stage, "S"))
    partial = level(stage, "S", op_id="operation-2", base_version=1)
    del partial["value"]
    assert examiner.json("/ecritures", partial).get_json()["code"] == "malformed_write"
    cleared = level(stage, None, op_id="operation-3", base_version=1)
    assert examiner.json("/ecritures", cleared).get_json()["value"] is None


@pytest.mark.parametrize("typed", ["quatorze", "14,3", "21", "-1", "NaN", "1e3"])
def test_a_mark_that_is_none_is_refused_with_a_sentence(stage: Stage, typed: str) -> None:
    stage.start_all()
    finish(stage.room, actor=EXAMINER, candidate=stage.ids[0])
    write = {**level(stage, typed), "what": "mark"}
    del write["row"]
    answer = examiner_of(stage).json("/ecritures", write)
    assert answer.status_code == 422
    assert answer.get_json()["sentence"].startswith("La note")


def test_another_examiner_finds_nothing_of_this_sitting(stage: Stage) -> None:
    stage.start_all()
    save_account(stage.room, login="autre", name="M. Autre", password="marée haute")
    other = Visitor(stage, stage.console)
    other.refresh_token("/connexion")
    other.form("/connexion", login="autre", password="marée haute")
    other.refresh_token("/")
    assert other.get(f"/passage/{stage.sitting.id}").status_code == 404
    assert other.get(f"/passage/{stage.sitting.id}/bordereau.csv").status_code == 404
    assert other.json("/ecritures", level(stage, "S")).status_code == 404
    act = {"act": "suspend", "op_id": "12345678", "candidates": [stage.ids[0]]}
    assert other.json(f"/passage/{stage.sitting.id}/actes", act).status_code == 404


def test_behind_a_locked_screen_nothing_is_read_or_written(stage: Stage) -> None:
    stage.start_all()
    examiner = examiner_of(stage)
    assert examiner.json("/verrou", {}).get_json() == {"locked": True}
    assert examiner.json("/ecritures", level(stage, "S")).get_json()["code"] == "locked"
    page = examiner.get(f"/passage/{stage.sitting.id}")
    assert page.status_code == 423 and "RENOIR" not in page.get_data(as_text=True)


def test_the_plain_twin_of_the_stream_resumes_where_it_is_asked(stage: Stage) -> None:
    stage.start_all()
    examiner = examiner_of(stage)
    stage.act("a publié le poncho")
    path = f"/passage/{stage.sitting.id}/evenements"
    every = examiner.get(f"{path}?after=0").get_json()
    assert every["events"][-1]["sentence"] == "a publié le poncho"
    since = examiner.get(path, **{"Last-Event-ID": str(every["last"] - 1)}).get_json()
    assert [one["seq"] for one in since["events"]] == [every["last"]]


def test_html_of_a_candidate_stays_text_in_the_console(stage: Stage) -> None:
    stage.start_all()
    stage.act("a nommé le produit <script>alert(1)</script>")
    page = examiner_of(stage).get(f"/passage/{stage.sitting.id}").get_data(as_text=True)
    assert "<script>alert" not in page and "&lt;script&gt;alert(1)" in page


def test_the_view_host_wants_a_ticket_of_its_own_candidate(stage: Stage) -> None:
    stage.start_all()
    row = {"reference": "PLU-PON-ENF", "name": "Poncho", "public_path": "/p/poncho"}
    stage.sites.views = {"product": [row]}
    fragment = examiner_of(stage).get(f"/passage/{stage.sitting.id}/travail/{stage.ids[0]}/q1")
    address = fragment.get_data(as_text=True).partition('src="')[2].partition('"')[0]
    base, _, path = address.partition(f":{stage.port}/")
    mine = Visitor(stage, f"{base}:{stage.port}")
    shown = mine.get(f"/{path}")
    assert shown.status_code == 200 and "Petite Houle" in shown.get_data(as_text=True)
    assert (
        "sandbox; default-src 'none'; script-src 'none'" in shown.headers["Content-Security-Policy"]
    )
    other = Visitor(stage, f"http://vue-{stage.ids[1]}.localhost:{stage.port}")
    assert other.get(f"/{path}").status_code == 403
    assert mine.get(f"/x{path}").status_code == 403
