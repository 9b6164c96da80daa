"""The proof: put sites in every state, ask every check, say what is not as it must be."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from sandbox.checks.dates import PARIS
from sandbox.checks.evaluate import evaluate
from sandbox.checks.verdict import Outcome
from sandbox.subjects.schema import Subject
from subject_builder.rehearsal.effort import Effort, effort
from subject_builder.rehearsal.port import Stage
from subject_builder.rehearsal.scenes import Scenes
from subject_builder.rehearsal.states import TITLES, Column, Property, Refusal
from subject_builder.rehearsal.wording import refusal

OTHER_DAY = 9
Progress = Callable[[str], None]


@dataclass(frozen=True)
class Proof:
    """What a rehearsal found."""

    subject: Subject
    columns: tuple[Column, ...]
    refusals: tuple[Refusal, ...]
    efforts: tuple[Effort, ...]
    digests: Mapping[str, str]

    @property
    def accepted(self) -> bool:
        """Whether the subject may be published."""
        return not self.refusals

    def holds(self, what: Property) -> bool:
        """Whether one property was proved."""
        return all(item.property is not what for item in self.refusals)


def prove(
    subject: Subject,
    stage: Stage,
    progress: Progress = lambda sentence: None,
    zone: ZoneInfo = PARIS,
) -> Proof:
    """Rehearse `subject` on sites of `stage`.

    Every broken property is a `Refusal`; failures of the platform (a site that will not start)
    are raised, never turned into refusals.
    """
    scenes = Scenes(subject, stage, lambda check, world: evaluate(check, world, zone))
    if not subject.solutions:
        nothing = "Le dossier « solutions » est vide : enregistrez au moins une réponse modèle."
        scenes.refuse(Property.ANSWERED, nothing)
    progress(TITLES[Property.RED_AT_START])
    scenes.start()
    progress(TITLES[Property.RED_ON_NOISE])
    scenes.noise()
    for solution in subject.solutions:
        progress(f"{TITLES[Property.GREEN_ON_ANSWER]} : « {solution.title} »")
        scenes.whole(solution)
        scenes.whole(solution, days_later=OTHER_DAY)
    for solution in subject.solutions[:1]:
        progress(TITLES[Property.OWN_TASK_ONLY])
        scenes.each_task(solution)
        progress(TITLES[Property.RED_ON_MUTANTS])
        scenes.mutants(solution)
    efforts = tuple(effort(subject, solution) for solution in subject.solutions)
    for item in efforts:
        if item.minutes > subject.minutes:
            scenes.refuse(
                Property.FEASIBLE,
                f"La réponse « {item.solution} » demande environ {item.minutes} minutes, "
                f"l’épreuve en compte {subject.minutes}.",
            )
    found = _refusals(subject, scenes.columns)
    refusals = tuple(dict.fromkeys([*scenes.refusals, *found]))
    return Proof(subject, tuple(scenes.columns), refusals, efforts, dict(stage.digests()))


def _refusals(subject: Subject, columns: Sequence[Column]) -> list[Refusal]:
    """One refusal for each wrong verdict; a check that gives no answer is told once."""
    found: list[Refusal] = []
    silent: set[str] = set()
    for column in columns:
        for verdict in column.wrong():
            if verdict.outcome in (Outcome.ERROR, Outcome.UNOBSERVABLE):
                if verdict.check in silent:
                    continue
                silent.add(verdict.check)
            found.append(refusal(column, verdict, subject.check(verdict.check)))
    return found
