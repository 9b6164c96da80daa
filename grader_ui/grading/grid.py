"""The session's grid laid on a subject: the rows that an examiner ticks."""

from __future__ import annotations

from dataclasses import dataclass

from grader_ui.grading.errors import GradingError
from grader_ui.grading.scale import Scale
from grader_ui.grading.session_grid import SessionGrid
from sandbox.subjects.schema import GridRow, Subject, Task


@dataclass(frozen=True)
class Row:
    """One row: what is judged, its criteria as printed, what each level looks like."""

    id: str
    task_id: str
    task_title: str
    skill: str
    criteria: tuple[tuple[str, str], ...]
    descriptors: tuple[tuple[str, str], ...]
    checks: tuple[str, ...]

    def descriptor(self, level: str) -> str:
        """What the level looks like on this row, empty when the grid does not say."""
        return dict(self.descriptors).get(level, "")


@dataclass(frozen=True)
class Grid:
    """Rows of one subject under one session's grid."""

    session_grid: SessionGrid
    subject_code: str
    rows: tuple[Row, ...]

    @property
    def scale(self) -> Scale:
        return self.session_grid.scale

    @property
    def version(self) -> str:
        """« aide-2025 v1 », as results carry it."""
        return f"{self.session_grid.id} v{self.session_grid.version}"

    def row(self, row_id: str) -> Row:
        """The row of that id. Raises `GradingError` (`unknown_row`)."""
        for row in self.rows:
            if row.id == row_id:
                return row
        raise GradingError("unknown_row", f"La ligne « {row_id} » n’est pas dans cette grille.")

    def tasks(self) -> tuple[tuple[str, str, tuple[Row, ...]], ...]:
        """(task id, its title, its rows) in the order of the paper."""
        names = dict.fromkeys((row.task_id, row.task_title) for row in self.rows)
        return tuple(
            (task, title, tuple(row for row in self.rows if row.task_id == task))
            for task, title in names
        )


def build_grid(session_grid: SessionGrid, subject: Subject) -> Grid:
    """Lay a session's grid on a subject.

    Raises `GradingError` (`unknown_criterion`) when a row names a criterion that the grid does
    not print.
    """
    rows: list[Row] = []
    for number, task in enumerate(subject.tasks, start=1):
        title = f"Question {number}" + (f" — {task.title}" if task.title else "")
        if session_grid.rows == "skill":
            rows += [
                _row(session_grid, item.id, task, title, item.skill, [item]) for item in task.rows
            ]
        else:
            skill = " · ".join(item.skill for item in task.rows)
            rows.append(_row(session_grid, task.id, task, title, skill, task.rows))
    return Grid(session_grid, subject.code, tuple(rows))


def _row(
    session_grid: SessionGrid,
    row_id: str,
    task: Task,
    title: str,
    skill: str,
    items: list[GridRow],
) -> Row:
    codes = list(dict.fromkeys(code for item in items for code in item.criteria))
    missing = [code for code in codes if code not in session_grid.criteria]
    if missing:
        raise GradingError(
            "unknown_criterion",
            f"La ligne « {row_id} » cite un critère absent de la grille : {', '.join(missing)}.",
        )
    return Row(
        id=row_id,
        task_id=task.id,
        task_title=title,
        skill=skill,
        criteria=tuple((code, session_grid.criteria[code]) for code in codes),
        descriptors=tuple(
            (level.key, _descriptor(items, level.key) or level.descriptor)
            for level in session_grid.levels
        ),
        checks=tuple(dict.fromkeys(name for item in items for name in item.checks)),
    )


def _descriptor(items: list[GridRow], level: str) -> str:
    """The subject's own words for a level, those of all rows when they share one line."""
    texts = [item.levels[level] for item in items if item.levels.get(level)]
    return " · ".join(dict.fromkeys(texts))
