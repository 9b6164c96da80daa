"""The sheet of one candidate: levels by row, comments, mark. Frozen; each change gives another."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from types import MappingProxyType
from typing import Any

import rfc8785

from grader_ui.grading.grid import Grid
from grader_ui.grading.scale import show_mark


@dataclass(frozen=True)
class Cell:
    """What the examiner said on one row. Comments are kept apart from the official ticks."""

    level: str | None = None
    comment: str = ""
    communicable: bool = False


EMPTY = Cell()


@dataclass(frozen=True)
class GradeSheet:
    """One candidate under one grid. The mark is set by the examiner, never computed."""

    grid: Grid
    candidate_number: str
    cells: Mapping[str, Cell] = field(default_factory=lambda: MappingProxyType({}))
    mark: Decimal | None = None
    overall_comment: str = ""

    def cell(self, row_id: str) -> Cell:
        """The cell of a row, empty when nothing was said. Raises `GradingError`."""
        self.grid.row(row_id)
        return self.cells.get(row_id, EMPTY)

    def with_level(self, row_id: str, level: str | None) -> GradeSheet:
        """Tick a level, or untick with None. Raises `GradingError`."""
        if level is not None:
            self.grid.scale.level(level)
        return self._with(row_id, replace(self.cell(row_id), level=level))

    def with_comment(self, row_id: str, comment: str, *, communicable: bool = False) -> GradeSheet:
        """Comment a row. Raises `GradingError` for an unknown row."""
        cell = replace(self.cell(row_id), comment=comment.strip(), communicable=communicable)
        return self._with(row_id, cell)

    def with_mark(self, mark: str | int | Decimal | None) -> GradeSheet:
        """Set or clear the mark. Raises `GradingError` when it is out of range or off step."""
        return replace(self, mark=None if mark is None else self.grid.scale.mark(mark))

    def with_overall_comment(self, comment: str) -> GradeSheet:
        """Set the appraisal."""
        return replace(self, overall_comment=comment.strip())

    def missing_rows(self) -> tuple[str, ...]:
        """Rows without a level, in the order of the grid."""
        return tuple(row.id for row in self.grid.rows if self.cell(row.id).level is None)

    def obstacles(self) -> tuple[str, ...]:
        """French sentences: what still prevents signing. Empty when the sheet is complete."""
        required = self.grid.session_grid.required_comments
        sentences: list[str] = []
        missing = self.missing_rows()
        if missing:
            names = ", ".join(f"«\u00a0{self.grid.row(row).skill}\u00a0»" for row in missing)
            sentences.append(f"Il reste {len(missing)} ligne(s) sans niveau\u00a0: {names}.")
        for row in self.grid.rows:
            cell = self.cell(row.id)
            if cell.level in required.levels and not cell.comment:
                sentences.append(
                    f"Le niveau {cell.level} de «\u00a0{row.skill}\u00a0» demande un commentaire."
                )
        if self.mark is None:
            sentences.append("La note sur 20 n’est pas saisie.")
        if required.overall and not self.overall_comment:
            sentences.append("L’appréciation globale est vide.")
        return tuple(sentences)

    def content(self) -> dict[str, Any]:
        """The sheet as canonical values; unset things are written as null."""
        return {
            "format": 1,
            "candidate_number": self.candidate_number,
            "subject": self.grid.subject_code,
            "grid": {"version": self.grid.version, "digest": self.grid.session_grid.digest()},
            "rows": [
                {
                    "id": row.id,
                    "level": self.cell(row.id).level,
                    "comment": self.cell(row.id).comment,
                    "communicable": self.cell(row.id).communicable,
                }
                for row in self.grid.rows
            ],
            "mark": None if self.mark is None else show_mark(self.mark),
            "overall_comment": self.overall_comment,
        }

    def canonical(self) -> bytes:
        """Canonical JSON (RFC 8785): the same sheet gives the same bytes."""
        return bytes(rfc8785.dumps(self.content()))

    def digest(self) -> str:
        """SHA-256 of the canonical JSON, printed on the sheet."""
        return hashlib.sha256(self.canonical()).hexdigest()

    def _with(self, row_id: str, cell: Cell) -> GradeSheet:
        return replace(self, cells=MappingProxyType({**self.cells, row_id: cell}))
