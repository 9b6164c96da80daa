"""What a person gives wrongly: a French sentence, exit code 1 or 2, nothing begun."""

from __future__ import annotations

import shutil
import socket
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT
from tests.integration.cli.command import CommandLine

ESSAI = ROOT / "tests" / "builders" / "subjects" / "B-ESSAI"
HEADER = "N° CANDIDAT;NOM;PRENOM;DATE NAISSANCE\n"
GOOD = "0123456701;BELLANGER;Inès;14/03/2006\n"
ROSTERS = {
    "encoding": ("\x81\x8d".encode("latin-1"), "L’encodage du fichier n’est ni UTF-8"),
    "missing column": (
        "N° CANDIDAT;NOM;PRENOM\n0123456701;A;B\n".encode(),
        "Ligne 1 : il manque la colonne « DATE NAISSANCE ».",
    ),
    "duplicate": ((HEADER + GOOD + GOOD).encode(), "Ligne 3 :"),
    "bad date": ((HEADER + GOOD.replace("14/03", "31/02")).encode("cp1252"), "JJ/MM/AAAA"),
    "empty": (b"", "La ligne d’en-tête est introuvable."),
}


@pytest.mark.parametrize("kind", ROSTERS)
@pytest.mark.parametrize("verb", ["demo", "exam"])
def test_a_malformed_list_of_candidates_is_refused(
    comptoir: CommandLine, tmp_path: Path, verb: str, kind: str
) -> None:
    content, part = ROSTERS[kind]
    path = tmp_path / "liste.csv"
    path.write_bytes(content)
    out = ["--out", tmp_path / "out"] if verb == "exam" else ["--port", "0"]
    told = comptoir.run(verb, "--candidates", path, "--subject", ESSAI, *out)
    assert told.code == 1
    assert "Refusé : La liste des candidats n’a pas été importée" in told.said
    assert part in told.said
    assert "Traceback" not in told.said
    assert not list(tmp_path.rglob("*.sqlite"))


def test_a_list_that_is_not_there_is_told_before_anything(comptoir: CommandLine) -> None:
    told = comptoir.run("demo", "--candidates", "absente.csv", "--subject", ESSAI)
    assert told.code != 0
    assert "absente.csv" in told.said
    assert "Traceback" not in told.said


def test_a_port_that_is_taken_is_told_with_another_one(
    comptoir: CommandLine, tmp_path: Path
) -> None:
    comptoir.share_cache()
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        told = comptoir.run("demo", "--port", str(port), "--subject", ESSAI, "--no-robots")
    assert told.code == 1
    assert f"Le port {port} est déjà pris par un autre programme." in told.said
    assert f"--port {port + 1}" in told.said
    assert "Traceback" not in told.said


def test_an_unknown_subject_is_told_with_those_that_exist(comptoir: CommandLine) -> None:
    told = comptoir.run("demo", "--subject", "X-0000")
    assert told.code == 1
    assert "Le sujet « X-0000 » est introuvable." in told.said
    assert "B-2027-A" in told.said and "V-2027-A" in told.said


@pytest.mark.parametrize("verb", ["check", "demo"])
@pytest.mark.parametrize(
    ("before", "after", "part"),
    [
        ("kind: production", "kind: poterie", "poterie"),
        ("eq: true", "egal: true", "egal"),
        ("checks: [prix, ligne]", "checks: [prix, lignes]", "lignes"),
        ("minutes: 40", "minutes: [", "subject.yaml"),
    ],
    ids=["unknown kind", "unknown comparator", "unknown check", "not YAML"],
)
def test_a_malformed_subject_is_refused_with_its_file_and_line(
    comptoir: CommandLine, tmp_path: Path, verb: str, before: str, after: str, part: str
) -> None:
    folder = tmp_path / "B-ESSAI"
    shutil.copytree(ESSAI, folder)
    paper = folder / "subject.yaml"
    source = paper.read_text("utf-8")
    assert before in source
    line = source[: source.index(before)].count("\n") + 1
    paper.write_text(source.replace(before, after, 1), "utf-8")
    command = ["subject", "check", folder] if verb == "check" else ["demo", "--subject", folder]
    told = comptoir.run(*command)
    assert told.code == 1
    assert part in told.said
    if verb == "check" and part != "subject.yaml":
        assert f"subject.yaml:{line}" in told.said or f"ligne {line}" in told.said
    assert "Traceback" not in told.said
    assert not list(comptoir.home.rglob("*.sqlite"))


def test_a_setting_that_makes_no_sense_is_told(
    comptoir: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMPTOIR_TIMEZONE", "Europe/Atlantide")
    told = comptoir.run("site", "list")
    assert told.code == 1
    assert "Corrigez COMPTOIR_TIMEZONE" in told.said
