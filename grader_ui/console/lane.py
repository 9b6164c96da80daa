"""A lane as the console shows it: independent flags, alerts first, and the acts of its state."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sandbox.exam.candidate import Act, CandidateState, allows
from sandbox.services.view_sitting import CandidateView
from sandbox.web.french import spoken_duration

SOON_MS = 5 * 60_000
_S = CandidateState


@dataclass(frozen=True)
class Flag:
    """One fact about a candidate: colour, icon and word, never colour alone."""

    tone: str
    symbol: str
    text: str
    title: str = ""


@dataclass(frozen=True)
class Lane:
    """One candidate's lane. `heard_on` is when its site was last heard."""

    view: CandidateView
    flags: tuple[Flag, ...]
    acts: tuple[str, ...]
    heard_on: datetime | None
    running: bool


_STATE_FLAGS = {
    _S.EXPECTED: Flag("", "person-dash", "attendu"),
    _S.PRESENT: Flag("info", "person", "présent"),
    _S.READY: Flag("info", "person-check", "prêt"),
    _S.RUNNING: Flag("good", "play-fill", "en cours"),
    _S.SUSPENDED: Flag("warn", "pause-fill", "suspendu"),
    _S.FINISHED: Flag("info", "check2-circle", "terminé"),
    _S.GRADED: Flag("info", "pencil-square", "noté"),
    _S.SIGNED: Flag("good", "lock-fill", "fiche signée"),
    _S.ABSENT: Flag("", "slash-circle", "absent"),
    _S.WITHDRAWN: Flag("", "box-arrow-right", "retiré"),
}
_ACTS = {
    "start": Act.START,
    "suspend": Act.SUSPEND,
    "resume": Act.RESUME,
    "finish": Act.FINISH,
    "reopen": Act.REOPEN,
    "credit": Act.CREDIT,
    "absent": Act.MARK_ABSENT,
    "late": Act.ADMIT_LATE,
    "withdraw": Act.WITHDRAW,
    "fraud": Act.SUSPECT_FRAUD,
    "sign": Act.SIGN,
    "unlock": Act.UNLOCK,
}


def lane_of(view: CandidateView, heard_on: datetime | None) -> Lane:
    """The lane of a candidate."""
    return Lane(
        view=view,
        flags=tuple(_flags(view)),
        acts=tuple(_acts(view)),
        heard_on=heard_on,
        running=view.state is _S.RUNNING and not view.interrupted,
    )


def _acts(view: CandidateView) -> list[str]:
    """What the state allows; extra time is planned before the start, time is given back after."""
    acts = [name for name, act in _ACTS.items() if allows(view.state, act)]
    if view.state in (_S.EXPECTED, _S.PRESENT, _S.READY):
        acts.remove("credit")
        acts.append("extra")
    return acts


def _flags(view: CandidateView) -> list[Flag]:
    working = view.state in (_S.RUNNING, _S.SUSPENDED)
    alerts = []
    if view.interrupted:
        alerts.append(Flag("bad", "power", "machine redémarrée", "Reprenez l’épreuve."))
    if view.seat.waiting_key:
        alerts.append(
            Flag("bad", "pc-display", "autre poste", "Un autre poste attend votre accord.")
        )
    if view.site and view.site.status == "failed":
        alerts.append(Flag("bad", "plug", "site muet", "Le site ne répond pas."))
    if view.fraud_suspicion:
        alerts.append(Flag("bad", "exclamation-octagon", "suspicion de fraude", view.fraud_reason))
    if working and not view.seat.connected:
        alerts.append(Flag("warn", "wifi-off", "poste non connecté"))
    if view.state is _S.RUNNING and view.remaining_ms <= SOON_MS:
        alerts.append(Flag("warn", "alarm", "bientôt fini"))
    facts = [_STATE_FLAGS[view.state]]
    if view.extra_time_ms:
        facts.append(
            Flag("", "plus-circle", f"majoré {spoken_duration(view.extra_time_ms / 1000)}")
        )
    if view.credited_ms > 0:
        facts.append(
            Flag("", "arrow-counterclockwise", f"rendu {spoken_duration(view.credited_ms / 1000)}")
        )
    if view.seat.robot:
        facts.append(Flag("violet", "robot", "robot"))
    if view.site and view.site.snapshot_final:
        facts.append(Flag("", "archive", "état final gardé"))
    return alerts + facts
