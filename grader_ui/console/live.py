"""The live channel of one sitting: its events, then the clocks; the same data as a plain answer."""

from __future__ import annotations

from collections.abc import Iterator

from flask import Blueprint, Response, jsonify

from grader_ui.console.feed import message_of
from grader_ui.console.lane import lane_of
from grader_ui.console.mine import my_sitting
from grader_ui.sites import Sites
from sandbox.services.room import Room
from sandbox.services.view_sitting import view_sitting
from sandbox.web.stream import Message, resume_point, stream

MOST_EVENTS = 500


def clocks(room: Room, sites: Sites, sitting: str, seq: int) -> Message:
    """Time, state and freshness of every lane; its number moves the client's resume point on."""
    view = view_sitting(room, sitting)
    lanes = [lane_of(one, sites.heard_on(one.id)) for one in view.candidates]
    data = {
        "state": view.state.label,
        "now": view.now.at.isoformat(),
        "lanes": [
            {
                "candidate": lane.view.id,
                "state": lane.view.state.value,
                "remaining_ms": lane.view.remaining_ms,
                "running": lane.running,
                "heard_on": lane.heard_on.isoformat() if lane.heard_on else None,
                "flags": [flag.text for flag in lane.flags],
            }
            for lane in lanes
        ],
    }
    return Message("clocks", data, seq)


def add_live_routes(console: Blueprint, room: Room, sites: Sites) -> None:
    """Put the stream and its plain twin on the blueprint."""
    zone = room.settings.timezone

    @console.get("/passage/<sitting>/flux", endpoint="flux")
    def flux(sitting: str) -> Response:
        my_sitting(room, sitting)

        def source(after: int, wait: float) -> Iterator[Message]:
            room.log.wait(after, wait)
            # Read before the events: an event that comes meanwhile is told now or next time.
            head = room.log.head_seq()
            events = room.log.read(after=after, sitting=sitting, limit=MOST_EVENTS)
            for event in events:
                yield message_of(event, zone)
            if len(events) < MOST_EVENTS:
                last = events[-1].seq if events else after
                yield clocks(room, sites, sitting, max(after, head, last))

        return stream(source)

    @console.get("/passage/<sitting>/evenements", endpoint="events")
    def events(sitting: str) -> Response:
        my_sitting(room, sitting)
        found = room.log.read(after=resume_point(), sitting=sitting, limit=MOST_EVENTS)
        messages = [message_of(event, zone).data for event in found]
        return jsonify(events=messages, last=found[-1].seq if found else resume_point())
