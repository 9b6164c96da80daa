"""Routes of the desk once the seat is the candidate's: identity, paper, site, end."""

from __future__ import annotations

from datetime import date

from flask import Blueprint, Response, jsonify, redirect, render_template, url_for

from grader_ui.desk.questions import desk_questions, kept_answers
from grader_ui.desk.screens import BY_STATE, shown_state
from grader_ui.desk.seat import Place, current_seat, place
from grader_ui.papers import Paper, SubjectOf, lay_paper
from grader_ui.sites import Sites
from grader_ui.writes import AnswerWrite, read_write, say_saved
from sandbox.errors import NotFound, WrongTransition
from sandbox.exam.candidate import CandidateState
from sandbox.services.check_in import confirm_identity, declare_ready
from sandbox.services.finish import finish
from sandbox.services.room import Room
from sandbox.services.save_answer import save_answer
from sandbox.web.headers import allow

_PAPER_STATES = (CandidateState.RUNNING,)
_SEEN_STATES = (*_PAPER_STATES, CandidateState.SUSPENDED)


def add_desk_routes(desk: Blueprint, room: Room, sites: Sites, subject_of: SubjectOf) -> None:
    """Put the routes of a seated candidate on the blueprint."""

    def seat_actor() -> str:
        seat = current_seat(room)
        assert seat is not None, "the access rule lets candidates only"
        return seat.actor

    def paper_of(here: Place) -> Paper:
        slip = sites.access_slip(here.candidate.id)
        day = date.fromisoformat(here.sitting.day)
        return lay_paper(subject_of(here.sitting.id), day, slip.front)

    def must_work(here: Place) -> None:
        if here.candidate.state not in _PAPER_STATES:
            raise WrongTransition("Le sujet s’ouvre pendant l’épreuve seulement.")

    @desk.get("/copie")
    def home() -> str | Response:
        here = place(room)
        state = here.candidate.state
        if state is CandidateState.PRESENT:
            return render_template("desk/identity.html", candidate=here.candidate)
        if state in _PAPER_STATES:
            return _show_paper(here)
        return render_template(
            "desk/waiting.html",
            candidate=here.candidate,
            state=shown_state(state),
            **_screen(BY_STATE[state].__dict__),
        )

    def _show_paper(here: Place) -> str:
        allow("form-action", sites.origin(here.candidate.id))
        paper = paper_of(here)
        return render_template(
            "desk/paper.html",
            candidate=here.candidate,
            state=here.candidate.state.value,
            remaining_ms=here.remaining_ms,
            subject=paper.subject,
            allotted_seconds=here.sitting.base_ms / 1000,
            texts=paper,
            tasks=desk_questions(paper, kept_answers(room, here.candidate.id)),
            annexes=paper.annexes,
            access=sites.access_slip(here.candidate.id),
        )

    @desk.post("/identite", endpoint="confirm_identity")
    def confirm() -> Response:
        actor, candidate = seat_actor(), place(room).candidate.id
        confirm_identity(room, actor=actor, candidate=candidate)
        declare_ready(room, actor=actor, candidate=candidate)
        return _home()

    @desk.post("/site")
    def open_site() -> Response:
        here = place(room)
        must_work(here)
        return _see(sites.access_url(here.candidate.id))

    @desk.post("/reponses")
    def write_answer() -> Response:
        write: AnswerWrite = read_write(AnswerWrite)
        saved = save_answer(
            room,
            actor=seat_actor(),
            candidate=place(room).candidate.id,
            task=write.task,
            text=write.value,
            write=write.write(),
        )
        return jsonify(say_saved(saved))

    @desk.post("/terminer", endpoint="finish")
    def finish_now() -> Response:
        finish(room, actor=seat_actor(), candidate=place(room).candidate.id)
        return _home()

    @desk.get("/annexes/<name>")
    def annex(name: str) -> Response:
        here = place(room)
        if here.candidate.state not in _SEEN_STATES:
            raise NotFound("Les annexes s’ouvrent pendant l’épreuve seulement.", name)
        found = paper_of(here).annex(name)
        return Response(found.path.read_bytes(), mimetype=found.media_type)

    @desk.get("/copie/imprimer")
    def printable() -> str:
        here = place(room)
        must_work(here)
        paper = paper_of(here)
        return render_template(
            "desk/printable.html",
            candidate=here.candidate,
            subject=paper.subject,
            allotted_seconds=here.sitting.base_ms / 1000,
            texts=paper,
            tasks=desk_questions(paper, {}),
            annexes=paper.annexes,
        )


def _screen(values: dict[str, object]) -> dict[str, object]:
    return {"facts": (), **values}


def _home() -> Response:
    return _see(url_for("desk.home"))


def _see(address: str) -> Response:
    response = redirect(address, code=303)
    assert isinstance(response, Response)
    return response
