"""The grid as the event log freezes it when a sitting is prepared."""

from __future__ import annotations

from grader_ui.grading.grid import Grid
from sandbox.exam.events import GridFrame, GridRow, ScaleLevel


def freeze_grid(grid: Grid) -> GridFrame:
    """Everything that signing and printing need, whatever happens to the files afterwards."""
    session_grid = grid.session_grid
    return GridFrame(
        version=grid.version,
        levels=tuple(ScaleLevel(key=level.key, label=level.label) for level in session_grid.levels),
        rows=tuple(
            GridRow(
                id=row.id,
                task=row.task_id,
                skill=row.skill,
                criteria=tuple(code for code, _ in row.criteria),
                descriptors={level: text for level, text in row.descriptors if text},
            )
            for row in grid.rows
        ),
        mark_step_hundredths=int(session_grid.mark_step * 100),
        overall_comment_required=session_grid.required_comments.overall,
        comment_required_for=tuple(session_grid.required_comments.levels),
    )
