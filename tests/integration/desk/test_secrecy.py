"""The desk tells the candidate its paper and nothing of what the examiner knows."""

from __future__ import annotations

import re

from grader_ui.console.writing import read_mark
from sandbox.services.finish import finish
from sandbox.services.set_level import set_level
from sandbox.services.set_mark import set_mark
from sandbox.services.start import start
from sandbox.services.versioned import Write
from tests.browser.console.stage import EXAMINER, Stage
from tests.integration.web.clients import Visitor, candidate_of


def begin(stage: Stage) -> Visitor:
    candidate = candidate_of(stage)
    candidate.form("/identite")
    start(stage.room, actor=EXAMINER, sitting=stage.sitting.id)
    return candidate


def pages(candidate: Visitor) -> str:
    return "".join(
        candidate.get(path).get_data(as_text=True)
        for path in ("/copie", "/copie/imprimer", "/etat")
    )


def test_neither_expected_elements_nor_checks_nor_rows_nor_neighbours_are_in_its_pages(
    stage: Stage,
) -> None:
    shown = pages(begin(stage))
    assert "Petite Houle" in shown
    subject = stage.subject
    secrets = [check.title for check in subject.checks] + [check.id for check in subject.checks]
    secrets += [row.skill for _, row in subject.rows()] + ["Chemins admis", "TANGUY", "SOREL"]
    secrets += [text for _, row in subject.rows() for text in row.levels.values()]
    assert [secret for secret in secrets if secret in shown] == []


def test_levels_and_mark_do_not_show_once_set(stage: Stage) -> None:
    candidate, one = begin(stage), stage.ids[0]
    set_level(
        stage.room, actor=EXAMINER, candidate=one, row="q1-redaction", level="TI",
        write=Write("niveau-1", 0),
    )  # fmt: skip
    finish(stage.room, actor=EXAMINER, candidate=one)
    set_mark(
        stage.room, actor=EXAMINER, candidate=one, mark=read_mark("13,5"), write=Write("note-1", 0)
    )
    page = candidate.get("/copie").get_data(as_text=True)
    assert "Épreuve terminée" in page
    assert not re.search(r"13[,.]5|graded|noté", page)
    assert candidate.get("/etat").get_json()["state"] == "finished"


def test_the_paper_is_closed_before_the_start_and_after_the_end(stage: Stage) -> None:
    candidate = candidate_of(stage)
    candidate.form("/identite")
    assert "Petite Houle" not in candidate.get("/copie").get_data(as_text=True)
    assert candidate.get("/copie/imprimer").status_code == 409
    assert candidate.get("/annexes/annexe-1.pdf").status_code == 404
    start(stage.room, actor=EXAMINER, sitting=stage.sitting.id)
    assert candidate.get("/annexes/annexe-1.pdf").mimetype == "application/pdf"
    candidate.form("/terminer")
    assert candidate.get("/copie/imprimer").status_code == 409
    assert candidate.form("/site").status_code == 409


def test_only_the_annexes_of_the_paper_are_served(stage: Stage) -> None:
    candidate = begin(stage)
    for name in ("subject.yaml", "..%2Fsubject.yaml", "%2e%2e/subject.yaml", "absente.pdf"):
        assert candidate.get(f"/annexes/{name}").status_code == 404


def test_a_wrong_code_and_a_neighbour_s_code_open_nothing(stage: Stage) -> None:
    one, two = stage.sitting.candidates[:2]
    visitor = Visitor(stage, stage.desk(0))
    visitor.refresh_token("/")
    for number, code in [(one.candidate.number, "FAUX"), (two.candidate.number, two.code)]:
        answer = visitor.form("/connexion", number=number, code=code, notice="1")
        assert answer.status_code == 401
        assert "Numéro de candidat ou code incorrect" in answer.get_data(as_text=True)
    assert visitor.get("/copie").status_code == 401


def test_an_answer_after_the_end_is_refused_with_a_sentence(stage: Stage) -> None:
    candidate = begin(stage)
    write = {"op_id": "reponse-1", "task": "q5", "base_version": 0, "value": "Sur mobile."}
    assert candidate.json("/reponses", write).get_json()["version"] == 1
    candidate.form("/terminer")
    late = candidate.json("/reponses", {**write, "op_id": "reponse-2", "base_version": 1})
    assert late.status_code == 409 and "terminé" in late.get_json()["sentence"]
