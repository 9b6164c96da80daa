"""Candidate lists: read whole, or refused whole with a sentence per fault."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sandbox.errors import RosterRefused
from sandbox.exam.roster import read_roster
from sandbox.services.import_roster import import_roster

DEMO = Path(__file__).parents[3] / "grader_ui" / "demo" / "candidats.csv"
HEADER = "N° CANDIDAT;NOM;PRENOM;DATE NAISSANCE;COMMISSION;POSTE;TEMPS MAJORE\n"
GOOD = "0123456789;DUPRÉ;Zoë;29/02/2004;C1;Poste 1;13:20\n"


def refused(text: str | bytes) -> tuple[str, ...]:
    with pytest.raises(RosterRefused) as error:
        read_roster(text.encode() if isinstance(text, str) else text)
    return error.value.errors


def test_the_demo_list_has_three_candidates_after_its_preamble() -> None:
    found = import_roster(DEMO).candidates
    assert [one.number for one in found] == ["0123456701", "0123456702", "0123456703"]
    assert found[0].first_name == "Inès"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_accents_dates_and_leading_zeros_survive_each_encoding(encoding: str) -> None:
    (one,) = read_roster(("Préambule;;\n\n" + HEADER + GOOD).encode(encoding)).candidates
    assert (one.number, one.surname, one.first_name) == ("0123456789", "DUPRÉ", "Zoë")
    assert one.birth_date == date(2004, 2, 29)
    assert (one.panel, one.seat, one.extra_time_ms) == ("C1", "Poste 1", 800_000)


def test_columns_are_known_by_other_names_and_in_any_order() -> None:
    text = (
        "Date de naissance;Prénom(s);Autre;Nom de famille;Numéro candidat\r\n"
        "01/02/2005;Ana;x;SILVA;0000000042\r\n;;;;\r\n"
    )
    (one,) = read_roster(text.encode()).candidates
    assert (one.surname, one.first_name, one.number) == ("SILVA", "Ana", "0000000042")


def test_a_missing_column_is_named_with_the_line_of_the_header() -> None:
    text = "Préambule\n" + HEADER.replace("DATE NAISSANCE;", "") + GOOD
    assert refused(text) == (
        "Ligne 2\N{NO-BREAK SPACE}: il manque la colonne "
        "«\N{NO-BREAK SPACE}DATE NAISSANCE\N{NO-BREAK SPACE}».",
    )


def test_a_file_without_header_says_what_the_header_must_hold() -> None:
    (sentence,) = refused(GOOD)
    assert "en-tête" in sentence and "DATE NAISSANCE" in sentence


@pytest.mark.parametrize(
    ("row", "part"),
    [
        ("123456789;A;B;01/01/2005;;;", "dix chiffres"),
        ("1,23E+09;A;B;01/01/2005;;;", "dix chiffres"),
        ("٠١٢٣٤٥٦٧٨٩;A;B;01/01/2005;;;", "dix chiffres"),
        ("0000000001;;B;01/01/2005;;;", "le nom est vide"),
        ("0000000001;A;;01/01/2005;;;", "le prénom est vide"),
        ("0000000001;A;B;30/02/2005;;;", "JJ/MM/AAAA"),
        ("0000000001;A;B;2005-01-01;;;", "JJ/MM/AAAA"),
        ("0000000001;A;B", "JJ/MM/AAAA"),
        ("0000000001;A;B;01/01/2005;;;un tiers", "temps majoré"),
        ("0000000001;A;B;01/01/2005;;;-5", "temps majoré"),
        ("0000000001;A;B;01/01/2005;;;999", "temps majoré"),
    ],
)
def test_a_wrong_cell_is_named_with_its_line_and_nothing_is_imported(row: str, part: str) -> None:
    (sentence,) = refused(HEADER + GOOD + row + "\n")
    assert sentence.startswith("Ligne 3") and part in sentence


def test_every_fault_is_told_at_once_and_duplicates_name_both_lines() -> None:
    faults = refused(HEADER + GOOD + "1;A;B;x;;;\n" + GOOD)
    assert len(faults) == 3
    assert faults[2].startswith("Ligne 4") and "ligne 2" in faults[2]


@pytest.mark.parametrize("minutes", ["13", "13 min", "13mn00", "13'", "13:00"])
def test_extra_minutes_are_read_as_people_write_them(minutes: str) -> None:
    row = f"0000000001;A;B;01/01/2005;;;{minutes}\n"
    assert read_roster((HEADER + row).encode()).candidates[0].extra_time_ms == 13 * 60_000


@pytest.mark.parametrize(
    ("data", "part"),
    [
        ((HEADER + GOOD).encode("utf-16"), "tableur"),
        (HEADER.encode() + b"\x81\x8d\x90;A;B;01/01/2005;;;\n", "encodage"),
        (HEADER.encode(), "Aucun candidat"),
        (b"", "en-tête"),
        ((HEADER + '0000000001;"A;B;01/01/2005').encode(), "guillemets"),
        (b"a" * 2_000_001, "trop gros"),
    ],
)
def test_a_file_that_is_no_list_is_refused_in_a_sentence(data: bytes, part: str) -> None:
    assert part in refused(data)[0]


def test_a_file_that_is_not_there_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(RosterRefused, match="être lu"):
        import_roster(tmp_path / "none.csv")
