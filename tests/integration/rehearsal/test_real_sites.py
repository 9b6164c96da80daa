"""The proof on real sites: real nursery, real forms, real door, real checks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from ruamel.yaml import YAML
from typer.testing import CliRunner

import subject_builder.cli
from sandbox.runtimes.process import ProcessRuntime
from sandbox.subjects import load_subject
from subject_builder.bootstrap import RealStage
from subject_builder.rehearsal import Property, prove
from tests.builders.site import TODAY

OVERLAY = {
    "post": [
        {
            "slug": "repetition-baie",
            "title": "La baie",
            "status": "published",
            "publish_at": "today-3d 09:00",
        },
        {
            "slug": "repetition-phare",
            "title": "Le phare",
            "status": "published",
            "publish_at": "today-2d 09:00",
        },
    ],
    "comment": [
        {
            "reference": f"r-{number}",
            "author_name": "Maël",
            "content": "Bonjour",
            "status": "pending",
            "post": "repetition-baie",
        }
        for number in (1, 2)
    ],
}


def _task(number: int, checks: list[str]) -> dict[str, object]:
    row = {"id": f"q{number}-l", "skill": "Agir", "criteria": ["CP5"], "checks": checks}
    return {
        "id": f"q{number}",
        "kind": "operation",
        "text": "Faites.",
        "expected": "Fait.",
        "rows": [row],
    }


PAPER = {
    "format": 1,
    "code": "V-2027-Z",
    "face": "vitrine",
    "context": {"name": "halbrise", "version": ">=0.1"},
    "company": {"name": "Halbrise", "activity": "Plein air", "headcount": 6},
    "situation": "Vous êtes assistant.",
    "assignment": "Traitez les questions.",
    "minutes": 40,
    "tasks": [_task(1, ["modere"]), _task(2, ["date"])],
    "checks": [
        {
            "id": "modere",
            "title": "Le commentaire 1 est approuvé, l’autre attend",
            "given": {"view": "comment", "where": {"reference": "r-1"}},
            "all": [{"field": "status", "eq": "approved"}],
            "frame": {
                "unchanged": [
                    {"view": "comment", "where": {"reference": "r-2"}, "fields": ["status"]}
                ]
            },
        },
        {
            "id": "date",
            "title": "L’article du phare paraîtra dans quinze jours",
            "given": {"view": "post", "where": {"slug": "repetition-phare"}},
            "all": [
                {"field": "publish_at", "same_day": "today+15d"},
                {"field": "title", "eq": "Le phare du large"},
            ],
        },
    ],
}
SOLUTION = {
    "title": "Par les écrans",
    "path_description": "Commentaires, puis Articles.",
    "steps": [
        {
            "task": "q1",
            "label": "a approuvé le commentaire",
            "page": "{comment:r-1}",
            "form": "comment-form",
            "fields": {"status": "approved"},
        },
        {
            "task": "q2",
            "label": "a planifié l’article",
            "page": "{post:repetition-phare}",
            "form": "post-form",
            "submit": "do=update",
            "fields": {
                "title": "Le phare du large",
                "publish_at": "{{date:today+15d}}T09:00",
            },
        },
    ],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "V-2027-Z"
    (place / "solutions").mkdir(parents=True)
    yaml = YAML()
    yaml.dump(PAPER, place / "subject.yaml")
    yaml.dump(OVERLAY, place / "overlay.yaml")
    yaml.dump(SOLUTION, place / "solutions" / "ecrans.yaml")
    return place


def test_a_sound_subject_is_proved_on_real_sites_and_leaves_none_behind(
    folder: Path, runtime: ProcessRuntime
) -> None:
    before = {site.name for site in runtime.list()}
    proof = prove(load_subject(folder), RealStage(runtime, load_subject(folder), TODAY))
    assert [refusal.sentence for refusal in proof.refusals] == []
    (noise,) = (c for c in proof.columns if c.property is Property.RED_ON_NOISE)
    assert "2 renommées ailleurs" in noise.description
    mutants = [c.title for c in proof.columns if c.property is Property.RED_ON_MUTANTS]
    assert "Variante : date un jour trop tard" in mutants
    assert {site.name for site in runtime.list()} == before


def test_a_subject_whose_answer_misses_is_refused_on_real_sites(
    folder: Path, runtime: ProcessRuntime
) -> None:
    text = (folder / "solutions" / "ecrans.yaml").read_text("utf-8")
    (folder / "solutions" / "ecrans.yaml").write_text(text.replace("+15d", "+14d"), "utf-8")
    subject = load_subject(folder)
    proof = prove(subject, RealStage(runtime, subject, TODAY))
    assert not proof.holds(Property.GREEN_ON_ANSWER)
    assert {refusal.check for refusal in proof.refusals} == {"date"}


def test_the_command_writes_the_page_and_the_certificate(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMPTOIR_DATA", str(tmp_path / "data"))
    out = tmp_path / "out"
    arguments = ["prove", str(folder), "--vers", str(out), "--jour", TODAY.isoformat()]
    result = CliRunner().invoke(subject_builder.cli.subject, arguments)
    assert result.exit_code == 0, result.output
    assert "V-2027-Z" in (out / "repetition-V-2027-Z.html").read_text("utf-8")
    certificate = json.loads((out / "certificate.json").read_text("utf-8"))
    assert certificate["subject"] == "V-2027-Z"
    assert not (folder / "certificate.json").exists()


def test_check_names_the_line_and_fails(folder: Path) -> None:
    runner = CliRunner()
    assert runner.invoke(subject_builder.cli.subject, ["check", str(folder)]).exit_code == 0
    text = (folder / "subject.yaml").read_text("utf-8")
    (folder / "subject.yaml").write_text(text.replace("minutes: 40", "minuts: 40"), "utf-8")
    result = runner.invoke(subject_builder.cli.subject, ["check", str(folder)])
    assert result.exit_code == 1
    assert "ligne" in result.output and "minuts" in result.output
