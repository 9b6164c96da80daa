"""The grid of a session, laid on a subject, and the sheet of a candidate."""

from __future__ import annotations

from grader_ui.grading.errors import GradingError
from grader_ui.grading.gradesheet import Cell, GradeSheet
from grader_ui.grading.grid import Grid, Row, build_grid
from grader_ui.grading.scale import Level, Scale
from grader_ui.grading.session_grid import SessionGrid, load_session_grid, session_grids
from grader_ui.grading.suggestion import Suggestion, suggest

__all__ = [
    "Cell",
    "GradeSheet",
    "GradingError",
    "Grid",
    "Level",
    "Row",
    "Scale",
    "SessionGrid",
    "Suggestion",
    "build_grid",
    "load_session_grid",
    "session_grids",
    "suggest",
]
