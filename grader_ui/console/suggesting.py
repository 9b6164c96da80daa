"""A suggested mark, only where the session's grid has weights; the examiner sets the mark."""

from __future__ import annotations

from grader_ui.console.gradebook import Gradebook
from grader_ui.grading import Cell, GradeSheet, Suggestion, build_grid, session_grids, suggest
from sandbox.services.view_sitting import SittingView
from sandbox.subjects import Subject


def suggestion_for(
    view: SittingView, subject: Subject, candidate: str, book: Gradebook
) -> Suggestion | None:
    """None without weights, or while a row has no level, or for a grid that is not installed."""
    for session_grid in session_grids().values():
        grid = build_grid(session_grid, subject)
        if grid.version != view.grid.version:
            continue
        cells = {
            row.id: Cell(level=book.cell(candidate, row.id).level)
            for row in grid.rows
            if book.cell(candidate, row.id).level
        }
        return suggest(GradeSheet(grid, candidate_number="", cells=cells))
    return None
