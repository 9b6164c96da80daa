"""A suggested mark, only where the session's grid has weights: the examiner sets the mark."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from grader_ui.grading.gradesheet import GradeSheet
from grader_ui.grading.scale import HIGHEST, normal


@dataclass(frozen=True)
class Suggestion:
    """A mark in the grid's step, and the exact value before rounding (two decimals)."""

    mark: Decimal
    exact: Decimal


def suggest(sheet: GradeSheet) -> Suggestion | None:
    """Weighted mean over the criteria that the subject touches, out of 20.

    None without weights, while a row has no level, or when no touched criterion weighs anything.
    A criterion counts once, by the mean of its rows: a subject with many rows on one criterion
    does not change that criterion's weight.
    """
    weights = sheet.grid.session_grid.weights
    if weights is None or sheet.missing_rows():
        return None
    shares: dict[str, list[Decimal]] = {}
    for row in sheet.grid.rows:
        share = sheet.grid.scale.level(sheet.cell(row.id).level or "").share
        for code, _ in row.criteria:
            shares.setdefault(code, []).append(share or Decimal(0))
    total = sum((weights.get(code, Decimal(0)) for code in shares), Decimal(0))
    if not total:
        return None
    points = sum(
        (weights.get(code, Decimal(0)) * sum(values, Decimal(0)) / len(values))
        for code, values in shares.items()
    )
    exact = points * HIGHEST / total
    step = sheet.grid.scale.mark_step
    mark = (exact / step).quantize(Decimal(1), ROUND_HALF_UP) * step
    return Suggestion(normal(mark), exact.quantize(Decimal("0.01"), ROUND_HALF_UP))
