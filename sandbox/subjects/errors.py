"""What is wrong with a subject: file, line, sentence and remedy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sandbox.checks.typography import typeset
from sandbox.errors import RefusedRequest


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake. `file` is relative to the folder, `line` counts from 1 (0: all of it)."""

    file: str
    line: int
    sentence: str
    remedy: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "sentence", typeset(self.sentence))
        object.__setattr__(self, "remedy", typeset(self.remedy))

    def __str__(self) -> str:
        place = f"{self.file}, ligne {self.line}" if self.line else self.file
        return f"{place}\u00a0: {self.sentence} {self.remedy}".rstrip()


class SubjectErrors(RefusedRequest):
    """The subject is refused; every problem found is listed, in the order of the files."""

    code = "subject_refused"

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = list(dict.fromkeys(sorted(problems)))
        number = len(self.problems)
        sentence = (
            "Le sujet est refusé\u00a0: 1 erreur à corriger."
            if number == 1
            else f"Le sujet est refusé\u00a0: {number} erreurs à corriger."
        )
        super().__init__(sentence, "\n".join(map(str, self.problems)))
