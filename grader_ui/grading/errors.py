"""Refusals of the grading rules."""

from __future__ import annotations


class GradingError(Exception):
    """A level, a mark or a grid that the session does not admit. `code` is stable."""

    def __init__(self, code: str, sentence: str, detail: str = "") -> None:
        self.code = code
        self.sentence = sentence
        super().__init__(detail or sentence)
