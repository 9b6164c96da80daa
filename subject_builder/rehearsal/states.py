"""The states in which checks are tried, what is expected there, and what was found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from sandbox.checks.typography import typeset
from sandbox.checks.verdict import Outcome, Verdict


class Property(StrEnum):
    """What a certificate proves (design: subjects)."""

    ANSWERED = "model_answer"
    RED_AT_START = "red_at_start"
    RED_ON_NOISE = "red_on_noise"
    GREEN_ON_ANSWER = "green_on_answer"
    ANOTHER_DAY = "another_day"
    OWN_TASK_ONLY = "own_task_only"
    RED_ON_MUTANTS = "red_on_mutants"
    STABLE = "stable"
    FEASIBLE = "feasible"


TITLES = {
    Property.ANSWERED: "Au moins une réponse modèle",
    Property.RED_AT_START: "Rien n’est acquis au départ",
    Property.RED_ON_NOISE: "Une visite ou une modification étrangère ne donne rien",
    Property.GREEN_ON_ANSWER: "La réponse modèle donne tout",
    Property.ANOTHER_DAY: "La réponse modèle donne tout un autre jour",
    Property.OWN_TASK_ONLY: "Chaque question ne donne que ses propres contrôles",
    Property.RED_ON_MUTANTS: "Les réponses presque justes sont vues",
    Property.STABLE: "Les contrôles répondent vite et toujours pareil",
    Property.FEASIBLE: "Le travail tient dans le temps de l’épreuve",
}


@dataclass(frozen=True)
class Refusal:
    """Why the subject cannot be published: the property broken, and a French sentence."""

    property: Property
    sentence: str
    check: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "sentence", typeset(self.sentence))


@dataclass(frozen=True)
class Column:
    """One state: verdicts of all checks, and the outcome expected of each of them.

    A check without an expectation is not judged in this state.
    """

    property: Property
    title: str
    description: str
    verdicts: Mapping[str, Verdict]
    expected: Mapping[str, Outcome] = field(default_factory=dict)

    def wrong(self) -> list[Verdict]:
        """Verdicts that are not the expected ones."""
        return [
            self.verdicts[check]
            for check, outcome in self.expected.items()
            if self.verdicts[check].outcome is not outcome
        ]
