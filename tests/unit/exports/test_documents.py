"""Documents: accessible PDF, complete, and come out whatever was typed."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from pypdf import PdfReader

from grader_ui.exports import (
    EvaluationSheet,
    FilledGrid,
    FilledRow,
    MarkLine,
    MarkSheet,
    ScaleColumn,
    evaluation_sheet_pdf,
    grid_pdf,
    mark_sheet_csv,
    mark_sheet_pdf,
)
from grader_ui.exports.spreadsheet import safe_cell

SHEET = EvaluationSheet(
    candidate_number="0212345678",
    surname="RENOIR",
    first_name="Agathe",
    panel="Commission 3",
    center="Lycée Jean-Moulin",
    exam_session="Session 2027",
    day=date(2027, 5, 18),
    subject_code="B-2027-A",
    subject_title="Un poncho pour la rentrée",
    face="boutique",
    mark_hundredths=1450,
    overall_comment="Fiche complète et soignée.",
    examiner_name="Mme Claire Vasseur",
    signed_at=datetime(2027, 5, 18, 9, 12, 4, tzinfo=UTC),
    digest="ab12cd34" * 8,
)
GRID = FilledGrid(
    SHEET,
    "aide-2025 v1",
    tuple(ScaleColumn(key, key) for key in ("TI", "I", "S", "TS")),
    (FilledRow("Q1", "Rédiger un contenu", ("CP1",), "S", "Textes corrects.", "Bien."),),
)
MARKS = MarkSheet(
    "Lycée Jean-Moulin",
    "Session 2027",
    "Commission 3",
    date(2027, 5, 18),
    "B-2027-A",
    "Mme Claire Vasseur",
    (
        MarkLine("0212345678", "RENOIR", "Agathe", 1450),
        MarkLine("0012345679", "=CMD()", "Bilal", None, absent=True, status="absent"),
        MarkLine("0212345680", "ABADIE", "Chloé", None, status="à terminer"),
    ),
)


def read(content: bytes) -> tuple[PdfReader, str]:
    reader = PdfReader(io.BytesIO(content))
    return reader, " ".join("\n".join(page.extract_text() for page in reader.pages).split())


@pytest.mark.parametrize(
    ("content", "title"),
    [
        (evaluation_sheet_pdf(SHEET), "Fiche d’évaluation · RENOIR Agathe"),
        (grid_pdf(GRID), "Grille d’évaluation · RENOIR Agathe"),
        (mark_sheet_pdf(MARKS), "Bordereau de notes · B-2027-A"),
    ],
)
def test_each_document_declares_pdf_ua_its_title_and_french(content: bytes, title: str) -> None:
    reader, text = read(content)
    root = reader.trailer["/Root"]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_object().get_data()
    assert root["/Lang"] == "fr-FR"
    assert root["/MarkInfo"]["/Marked"]
    assert reader.metadata is not None and reader.metadata.title == title
    assert "14,50" in text


def test_the_sheet_carries_its_digest_its_signature_and_room_for_the_pen() -> None:
    _, text = read(evaluation_sheet_pdf(SHEET))
    assert "ab12cd34 ab12cd34" in text
    assert "18/05/2027 à 11:12:04" in text  # the centre's time, not UTC
    assert "Signature manuscrite" in text and "Projet" not in text


def test_an_unsigned_sheet_says_that_it_is_a_draft() -> None:
    draft = replace(SHEET, signed_at=None, digest="", mark_hundredths=None)
    _, text = read(evaluation_sheet_pdf(draft))
    assert "Projet" in text and "n’est pas signée" in text


def test_the_same_signed_sheet_gives_the_same_bytes() -> None:
    assert evaluation_sheet_pdf(SHEET) == evaluation_sheet_pdf(SHEET)
    assert evaluation_sheet_pdf(SHEET) != evaluation_sheet_pdf(replace(SHEET, surname="SOREL"))


@pytest.mark.parametrize("typed", ["Bravo 😀 你好 👨‍👩‍👧", '#panic("x") $x$ *a* _b_ \\ ]', "=1+1"])
def test_whatever_is_typed_the_sheet_comes_out(typed: str) -> None:
    _, text = read(evaluation_sheet_pdf(replace(SHEET, overall_comment=f"Début {typed} fin")))
    assert "Début" in text and "fin" in text


def test_the_csv_opens_in_a_french_spreadsheet_in_the_order_of_the_list() -> None:
    content = mark_sheet_csv(MARKS)
    assert content.startswith(b"\xef\xbb\xbf")
    lines = content.decode("utf-8-sig").split("\r\n")
    assert lines[0].startswith("N° candidat;Nom;Prénom;Note sur 20;")
    assert lines[1].startswith("0212345678;RENOIR;Agathe;14,50;;")
    assert lines[2].startswith("0012345679;'=CMD();Bilal;ABS;absent;")
    assert lines[3].startswith("0212345680;ABADIE;Chloé;;à terminer;")


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", "\tx", " =1", "\r=1"])
def test_no_cell_runs_as_a_formula(text: str) -> None:
    assert safe_cell(text) == f"'{text}"


def test_an_ordinary_cell_is_left_alone() -> None:
    assert safe_cell("Le Goff-Martin") == "Le Goff-Martin"
