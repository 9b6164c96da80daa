"""The mark sheet as CSV, as French spreadsheets open it: UTF-8 with BOM, semicolons."""

from __future__ import annotations

import csv
import io

from grader_ui.exports.documents import shown_mark
from grader_ui.exports.models import MarkSheet

HEADER = ("N° candidat", "Nom", "Prénom", "Note sur 20", "Situation", "Commission", "Sujet", "Date")
# What a spreadsheet would run as a formula (safety.md: formula in a CSV).
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


def safe_cell(text: str) -> str:
    """The text, made harmless when a spreadsheet would read it as a formula."""
    if text.startswith(_FORMULA_STARTS) or text.lstrip().startswith(_FORMULA_STARTS):
        return f"'{text}"
    return text


def mark_sheet_csv(sheet: MarkSheet) -> bytes:
    """One line per candidate, in the order of the imported list; an absent is ABS, without mark.

    Candidate numbers stay text of ten digits: the column must be imported as text.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(HEADER)
    for line in sheet.lines:
        cells = (
            line.candidate_number,
            line.surname,
            line.first_name,
            shown_mark(line),
            "absent" if line.absent else line.status,
            sheet.panel,
            sheet.subject_code,
            f"{sheet.day:%d/%m/%Y}",
        )
        writer.writerow([safe_cell(cell) for cell in cells])
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8")
