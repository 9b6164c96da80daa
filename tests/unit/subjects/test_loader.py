"""Subjects read from disk: every mistake named by line and remedy."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from sandbox.checks.values import DateValue, Money
from sandbox.subjects import SubjectErrors, load_subject, overlay_digest, subject_digest
from sandbox.subjects.operations import operations
from sandbox.subjects.schema import json_schema
from tests.unit.subjects.conftest import PAPER, Spoil

ROOT = Path(__file__).parents[3]


def plain(sentence: str) -> str:
    return sentence.replace("\u00a0", " ")


def line_of(text: str) -> int:
    return next(i for i, line in enumerate(PAPER.splitlines(), 1) if text in line)


def test_a_sound_subject_is_read_with_its_overlay_and_answers(folder: Path) -> None:
    subject = load_subject(folder)
    assert subject.code == "B-2027-Z"
    assert subject.company.headcount == "6 personnes"
    assert subject.overlay.rows == {"product": [{"reference": "BISC-01", "name": "Biscuits"}]}
    assert subject.overlay.media == folder / "media"
    assert subject.task_of_check("taux").id == "q2"
    assert subject.annex_path("annexe-1.txt").read_text() == "Recette"
    (solution,) = subject.solutions
    assert solution.name == "fiche"
    assert solution.steps[0].fields["price_incl_tax"] == Money(money="5,50 €")
    assert solution.steps[0].fields["available_on"] == DateValue(date="today+15d")
    assert solution.answers["q2"].number == "2,2"
    assert solution.only("q2").steps == []


@pytest.mark.parametrize(
    ("old", "new", "at", "says", "remedy"),
    [
        ("minutes: 40", "minuts: 40", "minutes: 40", "« minuts »", "« minutes »"),
        ("minutes: 40", "minutes: quarante", "minutes: 40", "entier", "nombre"),
        ("minutes: 40", "minutes: 40\nminutes: 50", "tasks:", "deux fois", "Gardez"),
        ("minutes: 40", "minutes: 10", "minutes: 40", "20 minutes", "Réduisez"),
        ("kind: production", "kind: produktion", "kind: production", "produktion", "production"),
        ("face: boutique", "face: magasin", "face: boutique", "magasin", "vitrine"),
        ("format: 1", "format: 2", "format: 1", "« format »", "1"),
        ("code: B-2027-Z", "code: b 2027", "code:", "b 2027", "forme"),
        ("[annexe-1.txt]", "[annexe-2.txt]", "annexes:", "annexe-2.txt", "annexes/annexe-2.txt"),
        ("[annexe-1.txt]", "[../subject.yaml]", "annexes:", "../subject.yaml", "Ajoutez"),
        ("[B05, B09]", "[B05, B99]", "operations:", "B99", "operations.csv"),
        ("[B05, B09]", "[V05]", "operations:", "face vitrine", "boutique"),
        ("criteria: [CP1]", "criteria: [CP9]", "criteria: [CP1]", "CP9", "CP[1-8]"),
        ("checks: [prix]", "checks: [pris]", "checks: [prix]", "« pris »", "« prix »"),
        ("checks: [taux]", "checks: [taux, prix]", "q2-taux", "déjà la question q1", "autre"),
        ("{view: product", "{vue: product", "given: {view", "source inconnue", "« view »"),
        ("eq: {money", "equal: {money", "price_incl_tax", "« equal »", "« eq »"),
        ('"5,50 €"', '"cinq"', "price_incl_tax", "cinq", "5,50"),
        ("today+15d", "dans 15 jours", "Avant le", "dans 15 jours", "today+15d"),
        ("{{adresse_boutique}}", "{{adresse}}", "situation", "adresse", "Corrigez"),
        ("{answer: q2}", "{answer: q1}", "- id: taux", "n’attend pas", "short"),
        ("{answer: q2}", "{answer: q7}", "- id: taux", "q7", "q"),
        ("answer: number", "answer: table", "answer: number", "colonnes", "columns"),
        ("    expected: 2,2 %\n", "", "- id: q2", "« expected » manque", "Ajoutez"),
        ("id: q1-champs", "id: q2-taux", "q2-taux", "sert deux fois", "autre"),
        ("  - id: q2\n", "  - id: q1\n", "- id: q2", "sert deux fois", "autre"),
        (">=1.0,<2", "un", "context:", "versions", "Corrigez"),
        ("format: 1", "format: [1", "code:", "YAML", "guillemets"),
        ("title: Biscuits", "title: !!python/name:os.system x", "title:", "type YAML", "texte"),
    ],
)
def test_each_mistake_names_its_line_and_its_remedy(
    spoil: Spoil, old: str, new: str, at: str, says: str, remedy: str
) -> None:
    problems = spoil(old, new)
    found = [p for p in problems if says in plain(p.sentence) and remedy in plain(p.remedy)]
    assert found, [str(problem) for problem in problems]
    assert found[0].file == "subject.yaml"
    assert found[0].line == line_of(at), str(found[0])


def test_rows_are_required_for_each_task(spoil: Spoil) -> None:
    row = "      - {id: q2-taux, skill: Lire un indicateur, criteria: [CP8], checks: [taux]}\n"
    problems = spoil(f"    rows:\n{row}", "    rows: []\n")
    assert any("« rows »" in plain(problem.sentence) for problem in problems)


def test_a_check_that_no_row_cites_is_named(spoil: Spoil) -> None:
    problems = spoil("checks: [prix]", "checks: []")
    assert [problem.line for problem in problems] == [line_of("- id: prix")]


def test_every_mistake_is_told_at_once(folder: Path, spoil: Spoil) -> None:
    text = (folder / "subject.yaml").read_text("utf-8")
    (folder / "subject.yaml").write_text(text.replace("CP8", "CP0").replace("B05", "B00"), "utf-8")
    problems = spoil("task: q1", "task: q9\n    tache: q1", "solutions/fiche.yaml")
    assert len(problems) == 3
    assert {problem.file for problem in problems} == {"subject.yaml", "solutions/fiche.yaml"}


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("task: q1", "task: q9", "q9"),
        ("media/biscuit.webp", "media/absent.webp", "absent.webp"),
        ("media/biscuit.webp", "../../etc/passwd", "passwd"),
        ('page: "{product:BISC-01}"', "page: https://ailleurs.test/", "chemin du site"),
        ("submit: action=save", "submit: save", "nom=valeur"),
        ("q2: {number: 2.2}", "q1: {number: 2.2}", "n’attend pas"),
        ("{number: 2.2}", "{number: 2.2, text: a}", "un seul"),
        ("form: product-form", "from: product-form", "« from »"),
    ],
)
def test_a_mistake_in_a_model_answer_is_named(spoil: Spoil, old: str, new: str, says: str) -> None:
    problems = spoil(old, new, "solutions/fiche.yaml")
    assert any(says in plain(problem.sentence) for problem in problems)
    assert {problem.file for problem in problems} == {"solutions/fiche.yaml"}


def test_an_overlay_out_of_shape_is_named(spoil: Spoil) -> None:
    (problem,) = spoil("  - reference: BISC-01\n    name: Biscuits\n", "  - x\n", "overlay.yaml")
    assert (problem.file, problem.line) == ("overlay.yaml", 2)


def test_a_bomb_of_aliases_is_refused(spoil: Spoil) -> None:
    problems = spoil("title: Biscuits", "title: &a Biscuits\nsituation: *a")
    assert any("alias" in problem.sentence for problem in problems)


def test_a_file_that_has_no_place_in_a_subject_is_refused(folder: Path) -> None:
    load_subject(folder)
    (folder / "solution.py").write_text("print()", "utf-8")
    with pytest.raises(SubjectErrors, match="n’a pas sa place"):
        load_subject(folder)


def test_a_file_in_another_encoding_is_named(folder: Path) -> None:
    (folder / "subject.yaml").write_bytes(PAPER.encode("windows-1252"))
    with pytest.raises(SubjectErrors) as refused:
        load_subject(folder)
    (problem,) = refused.value.problems
    assert problem.line == line_of("êtes")
    assert "UTF-8" in problem.remedy


def test_a_missing_folder_or_paper_is_named(tmp_path: Path, folder: Path) -> None:
    with pytest.raises(SubjectErrors, match="n’existe pas"):
        load_subject(tmp_path / "rien")
    (folder / "subject.yaml").unlink()
    with pytest.raises(SubjectErrors, match="manque"):
        load_subject(folder)


def test_digests_follow_the_files_and_not_their_place(folder: Path, tmp_path: Path) -> None:
    twin = tmp_path / "ailleurs"
    shutil.copytree(folder, twin)
    assert subject_digest(twin) == subject_digest(folder)
    assert overlay_digest(twin) == overlay_digest(folder)
    (twin / "annexes" / "annexe-1.txt").write_text("Autre", "utf-8")
    assert subject_digest(twin) != subject_digest(folder)
    assert overlay_digest(twin) == overlay_digest(folder)
    (twin / "media" / "biscuit.webp").rename(twin / "media" / "b.webp")
    assert overlay_digest(twin) != overlay_digest(folder)


def test_the_published_schema_is_that_of_the_model() -> None:
    published = ROOT / "sandbox" / "subjects" / "schema.json"
    assert json.loads(published.read_text("utf-8")) == json_schema()


def test_the_operations_are_those_of_the_documentation() -> None:
    packaged = ROOT / "sandbox" / "subjects" / "operations.csv"
    assert packaged.read_bytes() == (ROOT / "docs" / "operations.csv").read_bytes()
    assert len(operations()) == 96
    assert operations()["B05"].face == "boutique"
    assert operations()["V09"].criteria == ("CP1", "CP3")
