"""One scene per state: a fresh site, something done on it, every check asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from time import monotonic

from sandbox.checks.errors import CheckFault
from sandbox.checks.language import Check
from sandbox.checks.rows import value_of
from sandbox.checks.verdict import Outcome, Verdict
from sandbox.checks.world import World
from sandbox.errors import RefusedRequest
from sandbox.subjects.mutants import Mutant, mutants
from sandbox.subjects.schema import Subject
from sandbox.subjects.solution import Solution
from subject_builder.rehearsal.port import Answers, RehearsalSite, Stage
from subject_builder.rehearsal.states import Column, Property, Refusal
from subject_builder.rehearsal.trampled import trampled_worlds

SECONDS_PER_CHECK = 2.0
RUNS = 3
Ask = Callable[[Check, World], Verdict]


class Scenes:
    """Plays the scenes of one rehearsal and keeps their columns."""

    def __init__(self, subject: Subject, stage: Stage, ask: Ask) -> None:
        self.subject = subject
        self.stage = stage
        self.columns: list[Column] = []
        self.refusals: list[Refusal] = []
        self._ask = ask
        self._guards = {check.id for check in subject.checks if check.guards}

    def refuse(self, what: Property, sentence: str, check: str = "") -> None:
        """Add a refusal that no column carries."""
        self.refusals.append(Refusal(what, sentence, check))

    def start(self) -> None:
        """The untouched subject: all red, guards green."""
        with self._site() as site:
            self._keep(Property.RED_AT_START, "Départ", "Le candidat n’a rien fait.", site)

    def noise(self) -> None:
        """Browsing and unrelated edits turn nothing green."""
        with self._site() as site:
            done = site.disturb()
            self._keep(Property.RED_ON_NOISE, "Bruit", " ".join(done), site)

    def whole(self, solution: Solution, days_later: int = 0) -> None:
        """All tasks together: everything green; and the same verdicts when asked again."""
        what = Property.ANOTHER_DAY if days_later else Property.GREEN_ON_ANSWER
        title = f"Réponse « {solution.title} »"
        if days_later:
            title += f", {days_later} jours plus tard"
        with self._site(days_later) as site:
            if not self._play(site, solution, what):
                return
            expected = {check.id: Outcome.PASSED for check in self.subject.checks}
            answers = _answers(solution)
            self._keep(what, title, solution.path_description, site, answers, expected)
            if not days_later:
                self._stable(site, answers)

    def each_task(self, solution: Solution) -> None:
        """One task alone: its checks green, every other as at the start."""
        for number, task in enumerate(self.subject.tasks, start=1):
            own = solution.only(task.id)
            with self._site() as site:
                if not self._play(site, own, Property.OWN_TASK_ONLY):
                    continue
                self._keep(
                    Property.OWN_TASK_ONLY,
                    f"Question {number} seule",
                    f"Seule la question {number} est traitée.",
                    site,
                    _answers(own),
                    self._as_start() | dict.fromkeys(task.check_ids(), Outcome.PASSED),
                )

    def mutants(self, solution: Solution) -> None:
        """Wrong variants: the check that each names turns red; so does a trampled frame."""
        with self._site() as site:
            first = site.world({})
            variants = mutants(self.subject, solution, lambda v, f: other_values(first, v, f))
        groups: dict[str, list[Mutant]] = {}
        for variant in variants:
            groups.setdefault(variant.solution.model_dump_json(), []).append(variant)
        for same in groups.values():
            self._mutant(same)
        with self._site() as site:
            if self._play(site, solution, Property.RED_ON_MUTANTS):
                world = site.world(_answers(solution))
                for check in self.subject.checks:
                    self._trample(check, world)

    def _mutant(self, same: Sequence[Mutant]) -> None:
        with self._site() as site:
            refused = ""
            for step in same[0].solution.steps:
                try:
                    site.play(step)
                except RefusedRequest as refusal:
                    refused = f" Le site refuse cette saisie : {refusal.sentence}"
                    break
            title = f"Variante : {same[0].sentence}"
            about = f"{', '.join(dict.fromkeys(item.task for item in same))}.{refused}"
            expected = {item.check: Outcome.FAILED for item in same}
            answers = _answers(same[0].solution)
            self._keep(Property.RED_ON_MUTANTS, title, about, site, answers, expected)

    def _trample(self, check: Check, world: World) -> None:
        if check.frame is None or self._ask(check, world).outcome is not Outcome.PASSED:
            return  # a check that is not green on the answer is refused by that property
        for sentence, trampled in trampled_worlds(check, world):
            verdict = self._ask(check, trampled)
            self.columns.append(
                Column(
                    Property.RED_ON_MUTANTS,
                    f"Variante : {sentence}",
                    "Tout le reste est juste.",
                    {check.id: verdict},
                    {check.id: Outcome.FAILED},
                )
            )

    def _stable(self, site: RehearsalSite, answers: Answers) -> None:
        first: dict[str, Verdict] = {}
        for _ in range(RUNS):
            world = site.world(answers)
            for check in self.subject.checks:
                began = monotonic()
                verdict = self._ask(check, world)
                spent = monotonic() - began
                if verdict != first.setdefault(check.id, verdict):
                    self.refuse(
                        Property.STABLE,
                        f"Le contrôle « {check.id} » ne répond pas toujours la même chose.",
                        check.id,
                    )
                if spent > SECONDS_PER_CHECK:
                    self.refuse(
                        Property.STABLE,
                        f"Le contrôle « {check.id} » met plus de {SECONDS_PER_CHECK:.0f} secondes.",
                        check.id,
                    )

    def _play(self, site: RehearsalSite, solution: Solution, what: Property) -> bool:
        for step in solution.steps:
            try:
                site.play(step)
            except RefusedRequest as refusal:
                self.refuse(
                    what,
                    f"La réponse « {solution.title} » ne se rejoue pas, question {step.task} : "
                    f"{refusal.sentence}",
                )
                return False
        return True

    def _keep(
        self,
        what: Property,
        title: str,
        description: str,
        site: RehearsalSite,
        answers: Answers | None = None,
        expected: Mapping[str, Outcome] | None = None,
    ) -> None:
        world = site.world(answers or {})
        verdicts = {check.id: self._ask(check, world) for check in self.subject.checks}
        wanted = self._as_start() if expected is None else expected
        self.columns.append(Column(what, title, description, verdicts, wanted))

    def _as_start(self) -> dict[str, Outcome]:
        return {
            check.id: Outcome.PASSED if check.id in self._guards else Outcome.FAILED
            for check in self.subject.checks
        }

    @contextmanager
    def _site(self, days_later: int = 0) -> Iterator[RehearsalSite]:
        site = self.stage.fresh_site(days_later)
        try:
            yield site
        finally:
            site.close()


def other_values(world: World, view: str, field: str) -> list[str]:
    """Texts that rows of a view carry in a field: the wrong choices that exist.

    None for a view or field that does not exist: the checks that name it say so themselves.
    """
    found: dict[str, None] = {}
    try:
        values = [value_of(row, field, view) for row in world.baseline(view)]
    except CheckFault:
        return []
    for value in values:
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, str) and item and len(item) < 80:
                found[item] = None
    return list(found)


def _answers(solution: Solution) -> Answers:
    return {task: answer.model_dump(exclude_none=True) for task, answer in solution.answers.items()}
