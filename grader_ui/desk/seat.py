"""Who sits at this desk: the seat's secret stands in the host's own cookie, nothing else does."""

from __future__ import annotations

from dataclasses import dataclass

from flask import g, request, session

from sandbox.errors import NotFound
from sandbox.services.passage import Passage, passage
from sandbox.services.room import Room
from sandbox.services.sign_in_candidate import seat_status
from sandbox.store.tables import CandidateRow, SittingRow
from sandbox.web.access import Role


@dataclass(frozen=True)
class Seat:
    """This request's candidate and whether its seat may act: active, waiting or revoked."""

    candidate: str
    status: str

    @property
    def actor(self) -> str:
        """How the log names who acts here."""
        return f"candidate:{self.candidate}"


@dataclass(frozen=True)
class Place:
    """The candidate of this host, its sitting and what is left of its time."""

    candidate: CandidateRow
    sitting: SittingRow
    remaining_ms: int


def host_candidate() -> str:
    """The candidate that this host is for."""
    return str(request.environ.get("comptoir.passage", ""))


def current_seat(room: Room) -> Seat | None:
    """The seat of this request: only a secret given to this very candidate counts."""
    if "seat" not in g:
        secret = session.get("seat", "")
        found = seat_status(room, secret) if secret else None
        mine = found is not None and found[0] == host_candidate()
        g.seat = Seat(found[0], found[1]) if mine and found else None
    seat: Seat | None = g.seat
    return seat


def role_of_seat(room: Room) -> Role:
    """The role of this request: a waiting or revoked seat is nobody."""
    seat = current_seat(room)
    return "candidate" if seat and seat.status == "active" else "public"


def take_seat(secret: str) -> None:
    """Keep the seat's secret in a fresh session: nothing of an earlier one remains."""
    session.clear()
    session["seat"] = secret


def place(room: Room) -> Place:
    """The candidate of this host. Raises `NotFound` when no sitting expects it."""
    with room.store.read() as reading:
        found: Passage = passage(reading, room.clock, host_candidate())
        sitting = reading.get(SittingRow, found.row.sitting)
        if sitting is None:
            raise NotFound("Ce passage n’existe pas dans ce centre.", found.row.sitting)
        reading.expunge_all()
        run = found.row.run
        elsewhere = run is not None and run.stopped_ms is None and run.boot_id != found.now.boot_id
        return Place(found.row, sitting, 0 if elsewhere else found.remaining_ms)
