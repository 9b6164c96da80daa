"""Everything that the examiner writes on a sheet, saved at once: one route, one envelope."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Any

from flask import Blueprint, Response, jsonify

from grader_ui.console.mine import check_candidate
from grader_ui.console.session import actor
from grader_ui.writes import GradeWrite, read_write, say_saved
from sandbox.errors import RefusedRequest
from sandbox.services.comment import comment_row, comment_sheet
from sandbox.services.observe import observe
from sandbox.services.room import Room
from sandbox.services.set_level import set_level
from sandbox.services.set_mark import set_mark


def read_mark(text: str | None) -> Decimal | None:
    """A mark as a person types it (« 12,5 »); None and nothing take it away.

    Raises `RefusedRequest` for what is not a number.
    """
    if text is None or not text.strip():
        return None
    try:
        return Decimal(text.strip().replace(",", "."))
    except InvalidOperation as error:
        raise RefusedRequest(
            "La note s’écrit en chiffres, par exemple 12,5.", text[:40], code="wrong_mark"
        ) from error


def add_writing_routes(console: Blueprint, room: Room) -> None:
    """Put the route of writes on the blueprint."""

    @console.post("/ecritures", endpoint="write")
    def write() -> Response:
        asked: GradeWrite = read_write(GradeWrite)
        check_candidate(room, asked.candidate)
        return jsonify(_save(room, actor(room), asked))


def _save(room: Room, by: str, asked: GradeWrite) -> dict[str, Any]:
    if asked.what == "mark":
        mark = read_mark(asked.value)
        return say_saved(
            set_mark(room, actor=by, candidate=asked.candidate, mark=mark, write=asked.write())
        )
    if asked.what == "overall":
        return say_saved(
            comment_sheet(
                room,
                actor=by,
                candidate=asked.candidate,
                text=asked.value or "",
                write=asked.write(),
            )
        )
    if asked.what == "observation":
        seq = observe(
            room,
            actor=by,
            candidate=asked.candidate,
            text=asked.value or "",
            row=asked.row,
            moment_seq=asked.moment_seq,
            op_id=asked.op_id,
        )
        return {"version": 1, "seq": seq, "value": asked.value}
    if asked.row is None:
        raise RefusedRequest("Choisissez une ligne de la grille.", code="row_required")
    if asked.what == "comment":
        return say_saved(
            comment_row(
                room,
                actor=by,
                candidate=asked.candidate,
                row=asked.row,
                text=asked.value or "",
                communicable=asked.communicable,
                write=asked.write(),
            )
        )
    return say_saved(
        set_level(
            room,
            actor=by,
            candidate=asked.candidate,
            row=asked.row,
            level=asked.value,
            write=asked.write(),
        )
    )
