"""What the examiner does to time and states: one route, one service each, nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from flask import Blueprint, Response, jsonify, request
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from grader_ui.console.mine import my_candidate, my_sitting
from grader_ui.console.session import actor
from grader_ui.sites import Sites
from sandbox.errors import RefusedRequest
from sandbox.exam.events import FinishedBy, SuspensionReason
from sandbox.services.credit_time import credit_time, plan_extra_time
from sandbox.services.finish import finish
from sandbox.services.log_incident import log_incident
from sandbox.services.mark_absent import admit_late, mark_absent, suspect_fraud, withdraw
from sandbox.services.reopen import reopen
from sandbox.services.resume import resume
from sandbox.services.room import Room
from sandbox.services.sign_in_candidate import confirm_seat
from sandbox.services.start import start
from sandbox.services.suspend import suspend
from sandbox.services.unlock import unlock

ActName = Literal[
    "start", "suspend", "resume", "finish", "reopen", "credit", "absent", "late", "withdraw",
    "fraud", "fraud-lifted", "seat", "site", "unlock", "incident", "extra",
]  # fmt: skip
MINUTE_MS = 60_000


class Order(BaseModel):
    """One act. `candidates` empty means everybody for a start, nobody for an incident."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    act: ActName
    op_id: str = Field(min_length=8, max_length=64)
    candidates: tuple[str, ...] = Field(default=(), max_length=3)
    reason: str = Field(default="", max_length=2000)
    minutes: float = Field(default=0, ge=0, le=120)
    category: str = ""
    key: str = ""
    pause: bool = False

    @property
    def ms(self) -> int:
        """The time that goes with the act, in milliseconds."""
        return round(self.minutes * MINUTE_MS)


def add_act_routes(console: Blueprint, room: Room, sites: Sites) -> None:
    """Put the route of acts on the blueprint."""

    @console.post("/passage/<sitting>/actes", endpoint="act")
    def act(sitting: str) -> Response:
        view = my_sitting(room, sitting)
        order = _read_order()
        for candidate in order.candidates:
            my_candidate(view, candidate)
        _do(room, sites, sitting, order, actor(room))
        return jsonify(done=True)


def _read_order() -> Order:
    try:
        return Order.model_validate(request.get_json(silent=True))
    except ValidationError as error:
        raise RefusedRequest(
            "Cette demande est incomplète : vérifiez le temps et le motif, puis recommencez.",
            str(error.errors(include_url=False, include_input=False))[:300],
            code="malformed_order",
        ) from error


def _do(room: Room, sites: Sites, sitting: str, order: Order, by: str) -> None:
    if order.act == "start":
        start(room, actor=by, sitting=sitting, candidates=order.candidates or None)
    elif order.act == "incident":
        log_incident(
            room,
            actor=by,
            sitting=sitting,
            category=order.category,
            text=order.reason,
            candidates=order.candidates,
            credited_ms=order.ms,
            op_id=order.op_id,
        )
    elif order.act == "seat":
        confirm_seat(room, actor=by, key=order.key)
    else:
        for candidate in order.candidates:
            op_id = f"{order.op_id}/{candidate}"
            _one(order, sites)(room, by, candidate, op_id)


Deed = Callable[[Room, str, str, str], object]


def _one(order: Order, sites: Sites) -> Deed:
    """The service of an act on one candidate."""
    reason = order.reason
    why = SuspensionReason.BREAK if order.pause else SuspensionReason.INCIDENT
    deeds: dict[str, Deed] = {
        "suspend": lambda room, by, one, op: suspend(
            room, actor=by, candidate=one, reason=why, text=reason, op_id=op
        ),
        "resume": lambda room, by, one, op: resume(room, actor=by, candidate=one, op_id=op),
        "finish": lambda room, by, one, op: finish(
            room, actor=by, candidate=one, by=FinishedBy.EXAMINER
        ),
        "reopen": lambda room, by, one, op: reopen(
            room, actor=by, candidate=one, reason=reason, op_id=op
        ),
        "credit": lambda room, by, one, op: credit_time(
            room, actor=by, candidate=one, ms=order.ms, reason=reason, op_id=op
        ),
        "extra": lambda room, by, one, op: plan_extra_time(
            room, actor=by, candidate=one, total_ms=order.ms
        ),
        "absent": lambda room, by, one, op: mark_absent(
            room, actor=by, candidate=one, reason=reason, op_id=op
        ),
        "late": lambda room, by, one, op: admit_late(
            room, actor=by, candidate=one, reason=reason, op_id=op
        ),
        "withdraw": lambda room, by, one, op: withdraw(
            room, actor=by, candidate=one, reason=reason, op_id=op
        ),
        "fraud": lambda room, by, one, op: suspect_fraud(
            room, actor=by, candidate=one, reason=reason, op_id=op
        ),
        "fraud-lifted": lambda room, by, one, op: suspect_fraud(
            room, actor=by, candidate=one, reason=reason, suspected=False, op_id=op
        ),
        "unlock": lambda room, by, one, op: unlock(
            room, actor=by, candidate=one, reason=reason, op_id=op
        ),
        "site": lambda room, by, one, op: sites.replace_site(
            one, reason or "remplacé par l’examinateur"
        ),
    }
    return deeds[order.act]
