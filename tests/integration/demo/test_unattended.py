"""`comptoir exam`: from the list of candidates to the signed sheets, nobody in the room."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from rich.console import Console

from grader_ui.demo.scenario import Scenario, subject_folder
from grader_ui.demo.unattended import StepDone, run_unattended
from sandbox.store.chain import verify_file
from sandbox.subjects import Subject, load_subject
from tests.builders.site import CACHE

NUMBERS = ("0123456701", "0123456702", "0123456703")


class Results:
    """What an unattended exam left, and the steps that it told."""

    def __init__(self, out: Path, steps: list[StepDone], subject: Subject) -> None:
        self.out, self.subject = out, subject
        self.steps = {step.name: step.detail for step in steps}
        lines = (out / "journal.jsonl").read_text("utf-8").splitlines()
        self.events = [event for event in map(json.loads, lines) if "kind" in event]

    def of_kind(self, kind: str) -> list[dict[str, Any]]:
        return [event for event in self.events if event["kind"] == kind]

    def text(self, name: str) -> str:
        pages = PdfReader(self.out / name).pages
        return " ".join(" ".join(page.extract_text() for page in pages).split())


@pytest.fixture(scope="module", params=["B-2027-A", "V-2027-A"])
def results(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Results:
    """One exam of one minute per subject."""
    folder = subject_folder(request.param)
    out = tmp_path_factory.mktemp("exam") / "out"
    scenario = Scenario(data=out / "travail", cache=CACHE, subject=folder, minutes=1, port=0)
    steps = run_unattended(scenario, out, Console(file=io.StringIO()))
    return Results(out, steps, load_subject(folder))


def test_every_document_is_there(results: Results) -> None:
    expected = {f"{name}-{number}.pdf" for name in ("fiche", "grille") for number in NUMBERS}
    expected |= {"bordereau.csv", "bordereau.pdf", "journal.jsonl", "resume.csv"}
    assert expected <= {path.name for path in results.out.iterdir()}


def test_each_sheet_is_signed_and_carries_its_digest(results: Results) -> None:
    signed = {event["candidate"]: event for event in results.of_kind("sheet_signed")}
    assert len(signed) == 3
    digests = {event["payload"]["sheet_digest"][:16] for event in signed.values()}
    for number in NUMBERS:
        text = results.text(f"fiche-{number}.pdf")
        assert number in text and results.subject.code in text and "Camille Le Goff" in text
        assert "Projet" not in text
        found = {digest for digest in digests if digest in text.replace(" ", "")}
        assert len(found) == 1
        digests -= found


def test_the_mark_sheet_follows_the_order_of_the_list(results: Results) -> None:
    content = (results.out / "bordereau.csv").read_text("utf-8-sig")
    rows = [row for row in csv.reader(io.StringIO(content), delimiter=";") if row]
    numbers = [cell for row in rows for cell in row if re.search(r"01234567\d\d", cell)]
    assert [re.sub(r"\D", "", cell) for cell in numbers] == list(NUMBERS)


def test_the_whole_robot_did_everything_and_all_its_checks_are_green(results: Results) -> None:
    whole = results.subject.solutions[0]
    done = [int(count) for count in re.findall(r"(\d+) actes", results.steps["Composer"])]
    assert done[0] == len(whole.steps) + len(whole.answers)
    final = [one for one in results.of_kind("verdicts_computed") if one["payload"]["final"]]
    first = results.of_kind("sheet_signed")[0]["candidate"]
    (verdicts,) = [one["payload"]["verdicts"] for one in final if one["candidate"] == first]
    assert {one["check"] for one in verdicts} == {check.id for check in results.subject.checks}
    assert [one for one in verdicts if one["outcome"] != "passed"] == []


def test_the_half_robot_has_red_checks_too(results: Results) -> None:
    """The control: green above is not the only colour."""
    final = [one for one in results.of_kind("verdicts_computed") if one["payload"]["final"]]
    second = results.of_kind("sheet_signed")[1]["candidate"]
    (verdicts,) = [one["payload"]["verdicts"] for one in final if one["candidate"] == second]
    assert {"passed", "failed"} <= {one["outcome"] for one in verdicts}


def test_its_log_is_whole(results: Results) -> None:
    assert verify_file(results.out / "journal.jsonl").count == len(results.events)


def test_the_summary_names_each_step_with_its_duration(results: Results) -> None:
    rows = (results.out / "resume.csv").read_text("utf-8").splitlines()[1:]
    assert [row.split(";")[0] for row in rows] == list(results.steps)
    assert all(float(row.split(";")[1]) >= 0 for row in rows)
