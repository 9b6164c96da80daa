"""The examiner ticks a level of the session's scale on a row of the grid."""

from __future__ import annotations

from sandbox.errors import RefusedRequest
from sandbox.exam.candidate import Act
from sandbox.exam.events import Draft, GridFrame, LevelSet
from sandbox.services.passage import passage, sitting_row
from sandbox.services.room import Room
from sandbox.services.versioned import Saved, Write, refuse_stale, saved
from sandbox.store.tables import GridCell


def refuse_unknown_row(grid: GridFrame, row: str) -> None:
    """Raises RefusedRequest when the frozen grid has no such row."""
    if row not in {one.id for one in grid.rows}:
        raise RefusedRequest(
            "Cette ligne n’est pas dans la grille de la session.", row, code="unknown_row"
        )


def set_level(
    room: Room, *, actor: str, candidate: str, row: str, level: str | None, write: Write
) -> Saved:
    """Set or clear (None) a level.

    Raises Conflict for a stale version, SheetLocked once signed, WrongTransition before the start,
    RefusedRequest for a row or a level that the grid does not have.
    """
    with room.log.transaction() as transaction:
        first = transaction.seen(write.op_id)
        if first is not None and isinstance(first.payload, LevelSet):
            return saved(first, first.payload.level)
        found = passage(transaction.session, room.clock, candidate)
        found.must_allow(Act.ASSESS)
        grid = sitting_row(transaction.session, found.row.sitting).grid
        refuse_unknown_row(grid, row)
        if level is not None and level not in {one.key for one in grid.levels}:
            raise RefusedRequest(
                "Ce niveau n’est pas dans l’échelle de la session.", level, code="unknown_level"
            )
        cell = transaction.session.get(GridCell, (candidate, row))
        version, value = (cell.level_version, cell.level) if cell else (0, None)
        refuse_stale(write, version, value, level)
        said = LevelSet(
            row=row,
            level=level,
            version=version + 1,
            device_id=write.device_id,
            device_seq=write.device_seq,
            written_at=write.written_at,
        )
        draft = Draft(said, actor, found.row.sitting, candidate)
        return saved(transaction.append(draft, write.op_id), level)
