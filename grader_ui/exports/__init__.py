"""What leaves the room on paper and as a file: sheets, grids, mark sheets."""

from grader_ui.exports.documents import (
    evaluation_sheet_pdf,
    grid_pdf,
    mark_sheet_pdf,
)
from grader_ui.exports.models import (
    EvaluationSheet,
    FilledGrid,
    FilledRow,
    MarkLine,
    MarkSheet,
    ScaleColumn,
)
from grader_ui.exports.spreadsheet import mark_sheet_csv

__all__ = [
    "EvaluationSheet",
    "FilledGrid",
    "FilledRow",
    "MarkLine",
    "MarkSheet",
    "ScaleColumn",
    "evaluation_sheet_pdf",
    "grid_pdf",
    "mark_sheet_csv",
    "mark_sheet_pdf",
]
