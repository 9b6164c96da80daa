"""A candidate of a sitting: who it is, which state it is in, which act each state allows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sandbox.errors import WrongTransition


@dataclass(frozen=True)
class Candidate:
    """The identity that the imported list gives; `number` is text, ten digits, zeros kept.

    `birth_date` serves the identity check only. `extra_time_ms` is planned extra time; its reason
    is nowhere.
    """

    number: str
    surname: str
    first_name: str
    birth_date: date
    panel: str = ""
    seat: str = ""
    extra_time_ms: int = 0


class CandidateState(StrEnum):
    """Where the candidate stands in its passage. Suspected fraud is a flag, not a state."""

    EXPECTED = "expected"
    PRESENT = "present"
    READY = "ready"
    RUNNING = "running"
    SUSPENDED = "suspended"
    FINISHED = "finished"
    GRADED = "graded"
    SIGNED = "signed"
    ABSENT = "absent"
    WITHDRAWN = "withdrawn"

    @property
    def label(self) -> str:
        """How screens call this state, in French."""
        return _LABELS[self]


_LABELS = {
    CandidateState.EXPECTED: "attendu",
    CandidateState.PRESENT: "présent",
    CandidateState.READY: "prêt",
    CandidateState.RUNNING: "en cours",
    CandidateState.SUSPENDED: "suspendu",
    CandidateState.FINISHED: "terminé",
    CandidateState.GRADED: "noté",
    CandidateState.SIGNED: "signé",
    CandidateState.ABSENT: "absent",
    CandidateState.WITHDRAWN: "retiré",
}


class Act(StrEnum):
    """What may be done to a candidate."""

    ARRIVE = "arrive"
    GET_READY = "get_ready"
    START = "start"
    SUSPEND = "suspend"
    RESUME = "resume"
    FINISH = "finish"
    REOPEN = "reopen"
    CREDIT = "credit"
    SAVE_ANSWER = "save_answer"
    ASSESS = "assess"
    MARK = "mark"
    UNMARK = "unmark"
    SIGN = "sign"
    UNLOCK = "unlock"
    MARK_ABSENT = "mark_absent"
    ADMIT_LATE = "admit_late"
    WITHDRAW = "withdraw"
    SUSPECT_FRAUD = "suspect_fraud"


_S = CandidateState
_BEFORE = (_S.EXPECTED, _S.PRESENT, _S.READY)
_WORKING = (_S.RUNNING, _S.SUSPENDED)
_DONE = (_S.FINISHED, _S.GRADED)

# Act -> (what the sentence says, states that allow it, state after it or None when it stays).
_TABLE: dict[Act, tuple[str, tuple[CandidateState, ...], CandidateState | None]] = {
    Act.ARRIVE: ("l’accueillir", (_S.EXPECTED,), _S.PRESENT),
    Act.GET_READY: ("le déclarer prêt", (_S.PRESENT,), _S.READY),
    Act.START: ("démarrer son épreuve", (_S.READY,), _S.RUNNING),
    Act.SUSPEND: ("suspendre son épreuve", (_S.RUNNING,), _S.SUSPENDED),
    Act.RESUME: ("reprendre son épreuve", (_S.SUSPENDED,), _S.RUNNING),
    Act.FINISH: ("terminer son épreuve", _WORKING, _S.FINISHED),
    Act.REOPEN: ("rouvrir son épreuve", (_S.FINISHED,), _S.RUNNING),
    Act.CREDIT: ("modifier son temps", (*_BEFORE, *_WORKING, _S.FINISHED), None),
    Act.SAVE_ANSWER: ("enregistrer une réponse", (_S.RUNNING,), None),
    Act.ASSESS: ("évaluer son travail", (*_WORKING, *_DONE), None),
    Act.MARK: ("mettre une note", _DONE, _S.GRADED),
    Act.UNMARK: ("retirer la note", _DONE, _S.FINISHED),
    Act.SIGN: ("signer sa fiche", (_S.GRADED,), _S.SIGNED),
    Act.UNLOCK: ("déverrouiller sa fiche", (_S.SIGNED,), _S.GRADED),
    Act.MARK_ABSENT: ("le marquer absent", (_S.EXPECTED, _S.PRESENT), _S.ABSENT),
    Act.ADMIT_LATE: ("l’admettre en retard", (_S.ABSENT,), _S.EXPECTED),
    Act.WITHDRAW: ("enregistrer son retrait", (*_BEFORE, *_WORKING), _S.WITHDRAWN),
    Act.SUSPECT_FRAUD: ("signaler une suspicion de fraude", (*_WORKING, *_DONE), None),
}


def allows(state: CandidateState, act: Act) -> bool:
    """Whether `act` may be done in `state`: what screens ask before they show a button."""
    return state in _TABLE[act][1]


def move(state: CandidateState, act: Act) -> CandidateState:
    """The state after `act`. Raises WrongTransition, whose sentence says why and when it may be."""
    words, allowed, after = _TABLE[act]
    if state not in allowed:
        when = " ou ".join(f"«\N{NO-BREAK SPACE}{one.label}\N{NO-BREAK SPACE}»" for one in allowed)
        raise WrongTransition(
            f"Ce candidat est «\N{NO-BREAK SPACE}{state.label}\N{NO-BREAK SPACE}»"
            f"\N{NO-BREAK SPACE}: impossible de {words}. "
            f"C’est possible seulement dans l’état {when}.",
            f"{act.value} refused in state {state.value}",
        )
    return after or state
