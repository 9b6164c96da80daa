"""The desk keeps what the candidate writes, while it types."""

from __future__ import annotations

from sandbox.errors import RefusedRequest
from sandbox.exam.candidate import Act
from sandbox.exam.events import AnswerSaved, Draft
from sandbox.services.passage import passage, sitting_row
from sandbox.services.room import Room
from sandbox.services.versioned import Saved, Write, refuse_stale, saved
from sandbox.store.tables import AnswerRow

LONGEST_ANSWER = 20_000


def save_answer(
    room: Room, *, actor: str, candidate: str, task: str, text: str, write: Write
) -> Saved:
    """Keep the answer to a task; the deadline is checked inside the write transaction.

    Raises Conflict for a stale version (two tabs), WrongTransition outside the exam, RefusedRequest
    after the deadline, for an unknown task or an answer that is too long.
    """
    if len(text) > LONGEST_ANSWER:
        raise RefusedRequest(
            f"Cette réponse est trop longue\N{NO-BREAK SPACE}: "
            f"{LONGEST_ANSWER} caractères au plus.",
            f"{len(text)} characters",
            code="answer_too_long",
        )
    with room.log.transaction() as transaction:
        first = transaction.seen(write.op_id)
        if first is not None and isinstance(first.payload, AnswerSaved):
            return saved(first, first.payload.text)
        found = passage(transaction.session, room.clock, candidate)
        found.must_allow(Act.SAVE_ANSWER)
        if found.remaining_ms == 0:
            raise RefusedRequest(
                "L’épreuve est terminée\N{NO-BREAK SPACE}: cette réponse n’a pas été enregistrée.",
                code="time_over",
            )
        grid = sitting_row(transaction.session, found.row.sitting).grid
        if task not in {row.task for row in grid.rows}:
            raise RefusedRequest("Cette question n’est pas dans le sujet.", task, code="no_task")
        answer = transaction.session.get(AnswerRow, (candidate, task))
        version, value = (answer.version, answer.text) if answer else (0, "")
        refuse_stale(write, version, value, text)
        said = AnswerSaved(
            task=task,
            text=text,
            version=version + 1,
            device_id=write.device_id,
            device_seq=write.device_seq,
            written_at=write.written_at,
        )
        draft = Draft(said, actor, found.row.sitting, candidate)
        return saved(transaction.append(draft, write.op_id), text)
