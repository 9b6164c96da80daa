"""subject.yaml as one pydantic model, published as JSON Schema for editors (format 1)."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, PrivateAttr, field_validator

from sandbox.checks.language import Check, Identifier
from sandbox.checks.values import Strict
from sandbox.subjects.operations import operations
from sandbox.subjects.overlay import Overlay
from sandbox.subjects.placeholders import check_placeholders
from sandbox.subjects.solution import Solution

Prose = Annotated[str, Field(min_length=1), AfterValidator(check_placeholders)]
Criterion = Annotated[str, Field(pattern=r"^CP[1-8]$")]
_VERSION = re.compile(
    r"(?:(?:>=|<=|<|>|==|!=|~=)\s*\d+(?:\.\d+)*)(?:\s*,\s*(?:>=|<=|<|>|==|!=|~=)\s*\d+(?:\.\d+)*)*"
)


class Context(Strict):
    """The national reference context that the subject stands on, and the versions it accepts."""

    name: str = Field(min_length=1)
    version: str

    @field_validator("version")
    @classmethod
    def _range(cls, text: str) -> str:
        if not _VERSION.fullmatch(text):
            raise ValueError("on attend un intervalle de versions comme « >=1.0,<2 »")
        return text


class Company(Strict):
    """The first lines of the paper: who the candidate works for."""

    name: str = Field(min_length=1)
    activity: Prose
    headcount: str = Field(min_length=1)

    @field_validator("headcount", mode="before")
    @classmethod
    def _as_text(cls, value: Any) -> Any:
        return f"{value} personnes" if type(value) is int else value


class GridRow(Strict):
    """A row of the grid that a task feeds. Levels: keys of the session's scale; no weight."""

    id: Identifier
    skill: str = Field(min_length=3)
    criteria: list[Criterion] = Field(min_length=1)
    levels: dict[str, str] = Field(default_factory=dict)
    checks: list[str] = Field(default_factory=list)


class Task(Strict):
    """One question of the paper. `expected` is for the examiner only."""

    id: Identifier
    kind: Literal["question", "situation", "problem", "operation", "production"]
    title: str = ""
    text: Prose
    minutes: int | None = Field(default=None, ge=1)
    annexes: list[str] = Field(default_factory=list)
    answer: Literal["none", "short", "long", "number", "table"] = "none"
    columns: list[str] = Field(default_factory=list)
    expected: Prose
    operations: list[str] = Field(default_factory=list)
    rows: list[GridRow] = Field(min_length=1)

    @field_validator("operations")
    @classmethod
    def _known(cls, ids: list[str]) -> list[str]:
        unknown = [name for name in ids if name not in operations()]
        if unknown:
            raise ValueError(f"opération inconnue : {', '.join(unknown)}")
        return ids

    def check_ids(self) -> list[str]:
        """The checks that feed this task's rows, each once, in order."""
        return list(dict.fromkeys(name for row in self.rows for name in row.checks))


class Subject(Strict):
    """A subject. `overlay`, `solutions` and `folder` come from the other files of its folder."""

    format: Literal[1]
    code: str = Field(pattern=r"^[A-Z0-9]+(?:-[A-Z0-9]+)*$", max_length=40)
    title: str = ""
    face: Literal["boutique", "vitrine"]
    context: Context
    company: Company
    situation: Prose
    assignment: Prose
    minutes: int = Field(ge=1, le=240)
    tasks: list[Task] = Field(min_length=1)
    checks: list[Check] = Field(default_factory=list)

    _folder: Path = PrivateAttr(default=Path())
    _overlay: Overlay = PrivateAttr(default_factory=Overlay)
    _solutions: tuple[Solution, ...] = PrivateAttr(default=())

    @property
    def folder(self) -> Path:
        """Where the subject was read."""
        return self._folder

    @property
    def overlay(self) -> Overlay:
        """Rows that the subject lays on the national seed."""
        return self._overlay

    @property
    def solutions(self) -> tuple[Solution, ...]:
        """Model answers, in the order of their file names."""
        return self._solutions

    def task(self, task_id: str) -> Task:
        """The task of that id. Raises KeyError."""
        return {task.id: task for task in self.tasks}[task_id]

    def check(self, check_id: str) -> Check:
        """The check of that id. Raises KeyError."""
        return {check.id: check for check in self.checks}[check_id]

    def task_of_check(self, check_id: str) -> Task:
        """The one task that a check feeds. Raises KeyError."""
        return {name: task for task in self.tasks for name in task.check_ids()}[check_id]

    def rows(self) -> list[tuple[Task, GridRow]]:
        """Every grid row with its task, in the order of the paper."""
        return [(task, row) for task in self.tasks for row in task.rows]

    def annex_path(self, name: str) -> Path:
        """The file of an annex."""
        return self._folder / "annexes" / name


def json_schema() -> dict[str, Any]:
    """JSON Schema of subject.yaml (draft 2020-12), the content of `schema.json`."""
    schema = Subject.model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
