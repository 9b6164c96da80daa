"""Refusals told to a teacher: which check, what it did, what to mend."""

from __future__ import annotations

from sandbox.checks.language import Check
from sandbox.checks.verdict import Outcome, Verdict
from subject_builder.rehearsal.states import Column, Property, Refusal

_REMEDIES = {
    (Property.RED_AT_START, Outcome.PASSED): (
        "il est déjà vert sans que le candidat ait rien fait ; changez la couche locale ou le "
        "contrôle, ou déclarez-le « guards: true » s’il protège ce qui doit rester vrai"
    ),
    (Property.RED_AT_START, Outcome.FAILED): (
        "il garde un état qui devrait être vrai au départ, et ne l’est pas"
    ),
    (Property.RED_ON_NOISE, Outcome.PASSED): (
        "il devient vert après une simple visite ou une modification étrangère à la question"
    ),
    (Property.RED_ON_NOISE, Outcome.FAILED): (
        "il garde un état que touche une modification étrangère à la question"
    ),
    (Property.GREEN_ON_ANSWER, Outcome.FAILED): "il reste rouge sur une réponse modèle",
    (Property.ANOTHER_DAY, Outcome.FAILED): (
        "il reste rouge sur une réponse modèle rejouée un autre jour ; une date est-elle écrite "
        "en toutes lettres au lieu de « today+15d » ?"
    ),
    (Property.OWN_TASK_ONLY, Outcome.PASSED): (
        "il devient vert alors que seule une autre question est traitée"
    ),
    (Property.OWN_TASK_ONLY, Outcome.FAILED): (
        "il reste rouge quand sa question seule est traitée : elle dépend d’une autre"
    ),
    (Property.RED_ON_MUTANTS, Outcome.PASSED): "il accepte une réponse fausse",
}


def refusal(column: Column, verdict: Verdict, check: Check) -> Refusal:
    """The refusal for one verdict that is not the expected one."""
    what = _REMEDIES.get((column.property, verdict.outcome))
    if what is None:
        words = {Outcome.ERROR: "est en défaut", Outcome.UNOBSERVABLE: "ne peut pas être observé"}
        found = words.get(verdict.outcome, "n’est pas celui attendu")
        what = f"il {found} : {verdict.reason.rstrip('.')}"
    if verdict.outcome is Outcome.FAILED:
        seen = "; ".join(
            f"{item.label}, attendu {item.expected}, observé {item.observed}"
            for item in verdict.failures()[:3]
        )
        what = f"{what} ({seen})" if seen else what
    return Refusal(
        column.property,
        f"Contrôle « {check.id} » ({check.title}), état « {column.title} » : {what}.",
        check.id,
    )
