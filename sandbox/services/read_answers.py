"""What was written on a desk, in the form that checks read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sandbox.observation.world import Answers
from sandbox.services.room import Room
from sandbox.store.tables import AnswerRow
from sandbox.subjects import Subject


def read_answers(room: Room, subject: Subject, candidate: str) -> Answers:
    """A reader of one candidate's answers: text, number or rows, None where nothing was kept."""

    def answer(task_id: str) -> Mapping[str, Any] | None:
        with room.store.read() as session:
            row = session.get(AnswerRow, (candidate, task_id))
        if row is None or not row.text.strip():
            return None
        match subject.task(task_id).answer:
            case "number":
                return {"number": row.text.strip()}
            case "table":
                return {"rows": _rows(row.text)}
        return {"text": row.text}

    return answer


def _rows(text: str) -> list[list[str]]:
    """The lines of a table that say something; a text that is no table is one cell."""
    try:
        rows = json.loads(text)
    except ValueError:
        return [[text]]
    return [[str(cell) for cell in row] for row in rows if any(str(cell).strip() for cell in row)]
