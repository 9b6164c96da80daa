"""What leaves the console: signature, unlocking is an act, documents."""

from __future__ import annotations

from flask import Blueprint, Response, jsonify, request
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from grader_ui.console.mine import my_candidate, my_sitting
from grader_ui.console.session import examiner
from grader_ui.exports import evaluation_sheet_pdf, grid_pdf, mark_sheet_csv, mark_sheet_pdf
from grader_ui.exports.sheets import evaluation_sheet, filled_grid, mark_sheet
from sandbox.errors import RefusedRequest
from sandbox.services.room import Room
from sandbox.services.sign_sheet import sign_sheet

PDF = "application/pdf"


class SignOrder(BaseModel):
    """The password again; `unsent` is what this browser still holds."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    op_id: str = Field(min_length=8, max_length=64)
    candidate: str
    password: str
    unsent: int = Field(default=0, ge=0)
    unsent_reason: str = Field(default="", max_length=500)


def add_output_routes(console: Blueprint, room: Room) -> None:
    """Put signature and documents on the blueprint."""

    @console.post("/passage/<sitting>/signature", endpoint="sign")
    def sign(sitting: str) -> Response:
        view = my_sitting(room, sitting)
        try:
            order = SignOrder.model_validate(request.get_json(silent=True))
        except ValidationError as error:
            raise RefusedRequest(
                "Donnez votre mot de passe pour signer.", code="malformed_order"
            ) from error
        my_candidate(view, order.candidate)
        signed = sign_sheet(
            room,
            login=examiner(room).login,
            password=order.password,
            candidate=order.candidate,
            op_id=order.op_id,
            unsent_writes=order.unsent,
            unsent_override=order.unsent_reason,
        )
        return jsonify(digest=signed.sheet_digest, signed_at=signed.at.isoformat())

    @console.get("/passage/<sitting>/<candidate>/fiche.pdf", endpoint="sheet_pdf")
    def sheet_pdf(sitting: str, candidate: str) -> Response:
        one = my_candidate(my_sitting(room, sitting), candidate)
        content = evaluation_sheet_pdf(evaluation_sheet(room, candidate), room.settings.timezone)
        return _file(content, PDF, f"fiche-{one.number}.pdf")

    @console.get("/passage/<sitting>/<candidate>/grille.pdf", endpoint="grid_pdf")
    def grid_document(sitting: str, candidate: str) -> Response:
        one = my_candidate(my_sitting(room, sitting), candidate)
        content = grid_pdf(filled_grid(room, candidate), room.settings.timezone)
        return _file(content, PDF, f"grille-{one.number}.pdf")

    @console.get("/passage/<sitting>/bordereau.pdf", endpoint="marks_pdf")
    def marks_pdf(sitting: str) -> Response:
        my_sitting(room, sitting)
        return _file(mark_sheet_pdf(mark_sheet(room, sitting)), PDF, "bordereau.pdf")

    @console.get("/passage/<sitting>/bordereau.csv", endpoint="marks_csv")
    def marks_csv(sitting: str) -> Response:
        my_sitting(room, sitting)
        content = mark_sheet_csv(mark_sheet(room, sitting))
        return _file(content, "text/csv; charset=utf-8", "bordereau.csv", attached=True)


def _file(content: bytes, media_type: str, name: str, *, attached: bool = False) -> Response:
    response = Response(content, content_type=media_type)
    response.headers["Content-Disposition"] = (
        f'{"attachment" if attached else "inline"}; filename="{name}"'
    )
    return response
