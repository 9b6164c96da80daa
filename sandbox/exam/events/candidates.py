"""Events of a candidate's arrival, seat and side states."""

from __future__ import annotations

from typing import ClassVar

from sandbox.exam.events.kinds import EventKind, Payload


class CandidateExpected(Payload):
    """A candidate of the list joins the sitting. Codes and birth dates never enter the log."""

    kind: ClassVar[EventKind] = EventKind.CANDIDATE_EXPECTED
    number: str
    surname: str
    first_name: str
    panel: str = ""
    seat: str = ""
    rank: int
    base_ms: int
    extra_time_ms: int = 0


class SeatTaken(Payload):
    """Somebody signed in at a seat with the candidate's number and code.

    `active` is false while another seat holds the copy and the examiner has not confirmed.
    `session_digest` is the SHA-256 of the seat's secret, which itself stays in the cookie.
    """

    kind: ClassVar[EventKind] = EventKind.SEAT_TAKEN
    session_digest: str
    seat: str
    robot: bool = False
    active: bool


class SeatConfirmed(Payload):
    """The examiner lets the waiting seat in."""

    kind: ClassVar[EventKind] = EventKind.SEAT_CONFIRMED
    session_digest: str


class SeatRevoked(Payload):
    """A seat may no longer act for the candidate."""

    kind: ClassVar[EventKind] = EventKind.SEAT_REVOKED
    session_digest: str
    reason: str = ""


class IdentityConfirmed(Payload):
    """The identity shown is the candidate's."""

    kind: ClassVar[EventKind] = EventKind.IDENTITY_CONFIRMED


class NoticeRead(Payload):
    """The candidate read what is watched, why and for how long."""

    kind: ClassVar[EventKind] = EventKind.NOTICE_READ
    version: str = "1"


class CandidateReady(Payload):
    """The candidate waits for the start."""

    kind: ClassVar[EventKind] = EventKind.READY


class MarkedAbsent(Payload):
    """Absent: recorded, no mark."""

    kind: ClassVar[EventKind] = EventKind.MARKED_ABSENT
    reason: str = ""


class AbsenceCancelled(Payload):
    """Late, and admitted: a human decision with its reason."""

    kind: ClassVar[EventKind] = EventKind.ABSENCE_CANCELLED
    reason: str


class Withdrawn(Payload):
    """The candidate leaves the exam for good."""

    kind: ClassVar[EventKind] = EventKind.WITHDRAWN
    reason: str
    ticks_ms: int
    boot_id: str


class FraudSuspected(Payload):
    """A flag: the candidate finishes, evidence is kept, the result is withheld."""

    kind: ClassVar[EventKind] = EventKind.FRAUD_SUSPECTED
    suspected: bool = True
    reason: str
