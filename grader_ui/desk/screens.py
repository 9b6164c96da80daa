"""Which screen a candidate's state calls for, and what it says."""

from __future__ import annotations

from dataclasses import dataclass

from sandbox.exam.candidate import CandidateState


@dataclass(frozen=True)
class Screen:
    """A page that waits for something. `state` changes when the page must be asked again."""

    title: str
    symbol: str
    says: tuple[str, ...]
    follow: str = ""
    leaves: bool = False


WAITING = Screen(
    "Tout est prêt",
    "hourglass-split",
    (
        "L’épreuve commence au signal de l’examinateur.",
        "Cette page s’ouvre alors d’elle-même sur le sujet ; vous n’avez rien à faire.",
    ),
    "En attente du départ…",
)
SUSPENDED = Screen(
    "Épreuve suspendue",
    "pause-circle",
    (
        "Votre temps est arrêté : rien n’est perdu.",
        "Le sujet revient dès que l’examinateur reprend l’épreuve.",
    ),
    "En attente de la reprise…",
)
FINISHED = Screen(
    "Épreuve terminée",
    "check2-circle",
    (
        "Votre copie est remise. Votre site reste dans l’état où vous l’avez laissé.",
        "Vous pouvez quitter le poste après l’accord de l’examinateur.",
    ),
)
ABSENT = Screen("Copie fermée", "slash-circle", ("Appelez l’examinateur.",), "")
SEAT_WAITING = Screen(
    "Votre copie est ouverte sur un autre poste",
    "pc-display",
    (
        "L’examinateur doit confirmer que vous continuez ici.",
        "Ce que vous avez fait est conservé.",
    ),
    "En attente de l’accord de l’examinateur…",
    True,
)
SEAT_REVOKED = Screen(
    "Ce poste n’est plus le vôtre",
    "box-arrow-right",
    (
        "Votre copie a été ouverte sur un autre poste, avec l’accord de l’examinateur.",
        "Si ce n’est pas vous, appelez-le tout de suite.",
    ),
    "",
    True,
)

BY_STATE = {
    CandidateState.READY: WAITING,
    CandidateState.SUSPENDED: SUSPENDED,
    CandidateState.FINISHED: FINISHED,
    CandidateState.GRADED: FINISHED,
    CandidateState.SIGNED: FINISHED,
    CandidateState.ABSENT: ABSENT,
    CandidateState.WITHDRAWN: ABSENT,
    CandidateState.EXPECTED: ABSENT,
}

BY_SEAT = {"waiting": SEAT_WAITING, "revoked": SEAT_REVOKED}


def shown_state(state: CandidateState) -> str:
    """The state as a candidate may know it: graded and signed are only « finished »."""
    after = (CandidateState.GRADED, CandidateState.SIGNED)
    return CandidateState.FINISHED.value if state in after else state.value
