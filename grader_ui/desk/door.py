"""The way in, open without a seat: sign-in, a seat that waits, the state that pages follow."""

from __future__ import annotations

from flask import Blueprint, Response, jsonify, redirect, render_template, request, session, url_for

from grader_ui.desk.screens import BY_SEAT, shown_state
from grader_ui.desk.seat import current_seat, host_candidate, place, take_seat
from sandbox.errors import RefusedRequest
from sandbox.exam.candidate import CandidateState
from sandbox.services.check_in import read_notice
from sandbox.services.room import Room
from sandbox.services.sign_in_candidate import sign_in_candidate

_TICKING = (CandidateState.RUNNING,)


def add_door_routes(door: Blueprint, room: Room) -> None:
    """Put the routes that need no seat on the blueprint."""

    @door.get("/", endpoint="enter")
    def enter() -> str | Response:
        here = place(room)  # an unknown host is refused before anything is shown
        seat = current_seat(room)
        if seat is None:
            return render_template("desk/sign_in.html", number="", wrong="")
        if seat.status == "active":
            return _see(url_for("desk.home"))
        screen = BY_SEAT[seat.status]
        return render_template(
            "desk/waiting.html",
            candidate=here.candidate,
            state=f"seat-{seat.status}",
            facts=(),
            **screen.__dict__,
        )

    @door.post("/connexion", endpoint="sign_in")
    def sign_in() -> tuple[str, int] | Response:
        here = place(room)
        number = request.form.get("number", "")
        try:
            if not request.form.get("notice"):
                raise RefusedRequest("Lisez l’information, puis cochez la case.", code="notice")
            taken = sign_in_candidate(
                room,
                candidate_number=number,
                code=request.form.get("code", ""),
                seat=here.candidate.seat,
                desk=host_candidate(),
            )
        except RefusedRequest as refusal:
            page = render_template("desk/sign_in.html", number=number, wrong=refusal.sentence)
            return page, refusal.status
        take_seat(taken.session)
        read_notice(room, actor=f"candidate:{taken.candidate}", candidate=taken.candidate)
        return _see(url_for("door.enter"))

    @door.post("/deconnexion", endpoint="sign_out")
    def sign_out() -> Response:
        session.clear()
        return _see(url_for("door.enter"))

    @door.get("/etat", endpoint="state")
    def state() -> Response:
        seat = current_seat(room)
        if seat is None:
            return jsonify(state="signed-out")
        if seat.status != "active":
            return jsonify(state=f"seat-{seat.status}")
        here = place(room)
        return jsonify(
            state=shown_state(here.candidate.state),
            remaining_ms=here.remaining_ms,
            running=here.candidate.state in _TICKING,
        )


def _see(address: str) -> Response:
    response = redirect(address, code=303)
    assert isinstance(response, Response)
    return response
