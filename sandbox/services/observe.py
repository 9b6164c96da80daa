"""A timestamped observation, linked back to the moment it speaks of."""

from __future__ import annotations

from sandbox.exam import ledger
from sandbox.exam.candidate import Act
from sandbox.exam.events import Draft, ObservationAdded
from sandbox.services.passage import passage, required_text, sitting_row
from sandbox.services.room import Room
from sandbox.services.set_level import refuse_unknown_row


def observe(
    room: Room,
    *,
    actor: str,
    candidate: str,
    text: str,
    row: str | None = None,
    moment_seq: int | None = None,
    op_id: str | None = None,
) -> int:
    """Keep the note; its id. The candidate's own elapsed time (ms) is kept with it.

    Raises SheetLocked, WrongTransition, or RefusedRequest (no text, unknown row).
    """
    text = required_text(text, "Le texte de l’observation")
    with room.log.transaction() as transaction:
        if op_id is not None and (first := transaction.seen(op_id)) is not None:
            return first.seq
        found = passage(transaction.session, room.clock, candidate)
        found.must_allow(Act.ASSESS)
        if row is not None:
            refuse_unknown_row(sitting_row(transaction.session, found.row.sitting).grid, row)
        run = found.row.run
        readable = run is not None and (
            run.stopped_ms is not None or run.boot_id == found.now.boot_id
        )
        said = ObservationAdded(
            text=text,
            row=row,
            moment_seq=moment_seq,
            elapsed_ms=ledger.elapsed_ms(run, found.now) if run and readable else None,
        )
        return transaction.append(Draft(said, actor, found.row.sitting, candidate), op_id).seq
