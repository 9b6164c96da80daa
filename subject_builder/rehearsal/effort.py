"""How long a person needs for a model answer: reading, finding the screen, typing."""

from __future__ import annotations

from dataclasses import dataclass

from sandbox.subjects.schema import Subject
from sandbox.subjects.solution import Solution

READING_WORDS_PER_MINUTE = 150
TYPING_CHARS_PER_MINUTE = 180  # about 33 words a minute, with second thoughts
SECONDS_PER_SCREEN = 20
SECONDS_PER_FIELD = 4


@dataclass(frozen=True)
class Effort:
    """An estimate for one model answer."""

    solution: str
    steps: int
    minutes: float


def effort(subject: Subject, solution: Solution) -> Effort:
    """Steps and minutes at human pace."""
    paper = " ".join([subject.situation, subject.assignment, *(t.text for t in subject.tasks)])
    seconds = 60.0 * len(paper.split()) / READING_WORDS_PER_MINUTE
    for step in solution.steps:
        seconds += SECONDS_PER_SCREEN
        for value in step.fields.values():
            seconds += SECONDS_PER_FIELD
            seconds += _typing(value if isinstance(value, str) else "")
        seconds += SECONDS_PER_FIELD * (len(step.clear) + len(step.files))
    for answer in solution.answers.values():
        seconds += SECONDS_PER_SCREEN + _typing(answer.text or "")
    return Effort(solution.name, len(solution.steps), round(seconds / 60, 1))


def _typing(text: str) -> float:
    return 60.0 * len(text) / TYPING_CHARS_PER_MINUTE
