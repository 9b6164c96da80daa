"""The work itself: one task of one candidate beside its question, annexes and expected elements."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from flask import Blueprint, Response, render_template, request

from grader_ui.console.gradebook import check_order, read_gradebook
from grader_ui.console.mine import my_candidate, my_sitting
from grader_ui.console.session import examiner
from grader_ui.papers import Paper, Question, SubjectOf, lay_paper, read_table
from grader_ui.sites import Sites
from grader_ui.work.productions import Production, productions
from grader_ui.work.reading import Reading, count_words, read_page
from grader_ui.work.tickets import ViewTickets
from sandbox.checks.errors import Unobservable
from sandbox.errors import ComptoirError, NotFound
from sandbox.services.room import Room
from sandbox.services.view_sitting import SittingView
from sandbox.store.tables import AnswerRow
from sandbox.web.hosts import DOMAIN

SILENT = "Le site ne répond pas. Ce qui a été enregistré est conservé."


@dataclass(frozen=True)
class Shown:
    """What the frame and the text show now; `trouble` says why there is nothing to see."""

    label: str
    key: str
    frame: str
    reading: Reading | None
    texts: tuple[tuple[str, str], ...]
    status: int
    trouble: str = ""


@dataclass(frozen=True)
class Written:
    """What was written on the desk; `table` holds its lines where a table was asked."""

    text: str
    columns: tuple[str, ...]
    table: list[list[str]]
    words: int


def view_origin(candidate: str, port: int) -> str:
    """The only origin that may show a candidate's pages."""
    return f"http://vue-{candidate}.{DOMAIN}:{port}"


def add_work_routes(
    console: Blueprint,
    room: Room,
    sites: Sites,
    subject_of: SubjectOf,
    tickets: ViewTickets,
    port: int,
) -> None:
    """Put the fragment of the work, and the annexes, on the blueprint."""

    def paper_of(view: SittingView, candidate: str) -> Paper:
        slip = sites.access_slip(candidate)
        return lay_paper(subject_of(view.id), date.fromisoformat(view.day), slip.front)

    @console.get("/passage/<sitting>/travail/<candidate>/<task>", endpoint="work")
    def work(sitting: str, candidate: str, task: str) -> str:
        view = my_sitting(room, sitting)
        lane = my_candidate(view, candidate)
        question = paper_of(view, candidate).question(task)
        found, trouble = _found(sitting, candidate, task)
        shown = _shown(candidate, found, request.args.get("page", ""), trouble)
        return render_template(
            "console/work.html",
            view=view,
            lane=lane,
            question=question,
            productions=found,
            shown=shown,
            answer=_answer(candidate, question),
            book=read_gradebook(room, [candidate], check_order(subject_of(sitting))),
            rows=[row for row in view.grid.rows if row.task == task],
        )

    def _found(sitting: str, candidate: str, task: str) -> tuple[list[Production], str]:
        try:
            return productions(subject_of(sitting), task, sites.world(candidate)), ""
        except Unobservable:
            return [], SILENT
        except ComptoirError as error:
            return [], error.sentence

    def _shown(candidate: str, found: list[Production], asked: str, trouble: str) -> Shown | None:
        one = next((item for item in found if item.key == asked), None)
        if asked.startswith("/") and one is None:
            one = Production(asked, asked)
        one = one or next(iter(found), None)
        if one is None:
            return Shown("", "", "", None, (), 0, trouble) if trouble else None
        if not one.path:
            return Shown(one.label, one.key, "", None, one.texts, 200)
        try:
            page = sites.public_page(candidate, one.path)
        except ComptoirError as error:
            return Shown(one.label, one.path, "", None, one.texts, 0, error.sentence)
        ticket = tickets.issue(candidate, examiner(room).login)
        return Shown(
            one.label,
            one.path,
            f"{view_origin(candidate, port)}/{ticket}{one.path}",
            read_page(page.html),
            one.texts,
            page.status,
        )

    def _answer(candidate: str, question: Question) -> Written | None:
        task = question.task
        if task.answer == "none":
            return None
        with room.store.read() as session:
            row = session.get(AnswerRow, (candidate, task.id))
            text = row.text if row else ""
        table = read_table(text, len(task.columns)) if task.answer == "table" else []
        return Written(text, tuple(task.columns), table, count_words(text))

    @console.get("/passage/<sitting>/annexes/<name>", endpoint="annex")
    def annex(sitting: str, name: str) -> Response:
        view = my_sitting(room, sitting)
        if not view.candidates:
            raise NotFound("Ce passage n’a pas de candidat.", sitting)
        found = paper_of(view, view.candidates[0].id).annex(name)
        return Response(found.path.read_bytes(), mimetype=found.media_type)
