"""Pages of the console: the list of sittings, the sitting itself, and the parts it asks again."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Blueprint, Response, render_template, url_for

from grader_ui.console.door import see
from grader_ui.console.feed import is_visit, sentence_of
from grader_ui.console.gradebook import check_order, read_gradebook
from grader_ui.console.lane import lane_of
from grader_ui.console.mine import my_candidate, my_sitting
from grader_ui.console.session import examiner
from grader_ui.console.showing import view_origin
from grader_ui.console.suggesting import suggestion_for
from grader_ui.papers import SubjectOf
from grader_ui.sites import Sites
from sandbox.exam.events import Event
from sandbox.services.log_incident import CATEGORIES
from sandbox.services.room import Room
from sandbox.services.view_sitting import SittingView, sittings
from sandbox.web.headers import allow

FEED_LENGTH = 60
MOST_EVENTS = 100_000


@dataclass(frozen=True)
class FeedItem:
    """One line of a lane's feed."""

    event: Event
    sentence: str
    by_candidate: bool


def feeds(room: Room, view: SittingView) -> tuple[dict[str, list[FeedItem]], int]:
    """The latest lines of each lane, newest first, and the last event that they include."""
    found: dict[str, list[FeedItem]] = {one.id: [] for one in view.candidates}
    events = room.log.read(sitting=view.id, limit=MOST_EVENTS)
    for event in events:
        sentence = sentence_of(event)
        if event.candidate in found and sentence and not is_visit(event):
            by_candidate = event.kind.value == "site_action"
            found[event.candidate].insert(0, FeedItem(event, sentence, by_candidate))
    last = events[-1].seq if events else 0
    return {candidate: items[:FEED_LENGTH] for candidate, items in found.items()}, last


def add_screen_routes(
    console: Blueprint, room: Room, sites: Sites, subject_of: SubjectOf, port: int
) -> None:
    """Put the pages on the blueprint."""

    @console.get("/", endpoint="home")
    def home() -> str | Response:
        account = examiner(room)
        mine = sittings(room, examiner=account.login)
        if len(mine) == 1:
            return see(url_for("console.sitting", sitting=mine[0].id))
        return render_template("console/home.html", account=account, sittings=mine)

    @console.get("/passage/<sitting>", endpoint="sitting")
    def sitting_page(sitting: str) -> str:
        view = my_sitting(room, sitting)
        allow("frame-src", *(view_origin(one.id, port) for one in view.candidates))
        lines, last = feeds(room, view)
        subject = subject_of(sitting)
        return render_template(
            "console/sitting.html",
            account=examiner(room),
            view=view,
            lanes=[lane_of(one, sites.heard_on(one.id)) for one in view.candidates],
            feeds=lines,
            last=last,
            book=read_gradebook(room, [one.id for one in view.candidates], check_order(subject)),
            tasks=subject.tasks,
            categories=CATEGORIES,
        )

    @console.get("/passage/<sitting>/couloir/<candidate>", endpoint="lane")
    def lane(sitting: str, candidate: str) -> str:
        one = my_candidate(my_sitting(room, sitting), candidate)
        return render_template(
            "console/lane.html",
            lane=lane_of(one, sites.heard_on(candidate)),
            book=read_gradebook(room, [candidate], check_order(subject_of(sitting))),
        )

    @console.get("/passage/<sitting>/traces/<candidate>", endpoint="evidence")
    def evidence(sitting: str, candidate: str) -> str:
        view = my_sitting(room, sitting)
        one = my_candidate(view, candidate)
        return render_template(
            "console/evidence.html",
            candidate=one,
            book=read_gradebook(room, [candidate], check_order(subject_of(sitting))),
            tasks=subject_of(sitting).tasks,
        )

    @console.get("/passage/<sitting>/fiche/<candidate>", endpoint="sheet")
    def sheet(sitting: str, candidate: str) -> str:
        view = my_sitting(room, sitting)
        one = my_candidate(view, candidate)
        subject = subject_of(sitting)
        book = read_gradebook(room, [candidate], check_order(subject))
        return render_template(
            "console/sheet.html",
            view=view,
            lane=lane_of(one, sites.heard_on(candidate)),
            book=book,
            suggestion=suggestion_for(view, subject, candidate, book),
        )
