"""PDF/UA-1 documents, set by typst with the fonts that it carries: no system library."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path
from typing import Any, cast
from zoneinfo import ZoneInfo

import typst

from grader_ui.exports.errors import DocumentFailure
from grader_ui.exports.models import EvaluationSheet, FilledGrid, MarkLine, MarkSheet
from sandbox.web.french import long_date, mark

TEMPLATES = Path(__file__).parent / "templates"
PARIS = ZoneInfo("Europe/Paris")
REPLACEMENT = "□"
MOST_REPLACEMENTS = 100
PICTURE_PPI = 100
_UNDISPLAYABLE = re.compile(r'the text `"(?P<text>.+?)"` could not be displayed', re.DOTALL)


def evaluation_sheet_pdf(sheet: EvaluationSheet, zone: ZoneInfo = PARIS) -> bytes:
    """The evaluation sheet, with its digest and a box for the handwritten signature."""
    return _typeset("evaluation_sheet.typ", _sheet(sheet, zone), sheet.signed_at)


def evaluation_sheet_png(sheet: EvaluationSheet, zone: ZoneInfo = PARIS) -> bytes:
    """The first page of the evaluation sheet, as a picture."""
    content = json.dumps(_sheet(sheet, zone), ensure_ascii=False, default=_plain)
    compiled = typst.compile(
        TEMPLATES / "evaluation_sheet.typ",
        root=TEMPLATES,
        format="png",
        ppi=PICTURE_PPI,
        ignore_system_fonts=True,
        sys_inputs={"content": content},
    )
    pages = cast("bytes | list[bytes]", compiled)  # a list as soon as there are two pages
    return pages[0] if isinstance(pages, list) else pages


def grid_pdf(grid: FilledGrid, zone: ZoneInfo = PARIS) -> bytes:
    """The filled grid, in landscape, with the digest of its sheet."""
    content = {**asdict(grid), "sheet": _sheet(grid.sheet, zone)}
    return _typeset("grid.typ", content, grid.sheet.signed_at)


def mark_sheet_pdf(sheet: MarkSheet) -> bytes:
    """The record of marks, in the order of the imported list."""
    content = {
        **asdict(sheet),
        "day": long_date(sheet.day),
        "lines": [{**asdict(line), "shown": shown_mark(line)} for line in sheet.lines],
    }
    return _typeset("mark_sheet.typ", content, None)


def shown_mark(line: MarkLine) -> str:
    """What stands in the column of marks: ABS for an absent, nothing while there is no mark."""
    if line.absent:
        return "ABS"
    return "" if line.mark_hundredths is None else mark(line.mark_hundredths / 100)


def _sheet(sheet: EvaluationSheet, zone: ZoneInfo) -> dict[str, Any]:
    content = asdict(sheet)
    hundredths = sheet.mark_hundredths
    signed = sheet.signed_at and sheet.signed_at.astimezone(zone)
    content["day"] = long_date(sheet.day)
    content["mark"] = "" if hundredths is None else mark(hundredths / 100)
    content["signed_at"] = signed and f"{signed:%d/%m/%Y} à {signed:%H:%M:%S}"
    return content


def _typeset(template: str, content: dict[str, Any], at: datetime | None) -> bytes:
    """Typeset, writing □ for what no font at hand can show (an emoji in a comment).

    PDF/UA refuses a missing glyph, and a sheet must come out whatever was typed in it.
    """
    written = json.dumps(content, ensure_ascii=False, default=_plain)
    # Joiners and other format characters have no glyph of their own.
    text = "".join(sign for sign in written if unicodedata.category(sign) not in ("Cf", "Co"))
    for _ in range(MOST_REPLACEMENTS):
        try:
            return _compile(template, text, at)
        except typst.TypstError as error:
            hidden = _UNDISPLAYABLE.search(str(error))
            if hidden is None or hidden["text"] not in text:
                raise DocumentFailure(f"{template}: {error}") from error
            text = text.replace(hidden["text"], REPLACEMENT)
    raise DocumentFailure(f"{template}: too many characters without a glyph")


def _compile(template: str, content: str, at: datetime | None) -> bytes:
    return typst.compile(
        TEMPLATES / template,
        root=TEMPLATES,
        format="pdf",
        pdf_standards="ua-1",
        ignore_system_fonts=True,
        # The same signed sheet always gives the same bytes.
        timestamp=None if at is None else int(at.timestamp()),
        sys_inputs={"content": content},
    )


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)
