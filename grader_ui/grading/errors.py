"""Refusals of the grading rules."""

from __future__ import annotations

from sandbox.errors import RefusedRequest


class GradingError(RefusedRequest):
    """A level, a mark or a grid that the session does not admit. `code` is stable."""

    def __init__(self, code: str, sentence: str, detail: str = "") -> None:
        super().__init__(sentence, detail, code=code)
