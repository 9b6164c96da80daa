"""What the checks of both subjects say on real sites: untouched, answered, answered in part."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from sandbox.checks import Outcome, evaluate
from sandbox.subjects import Solution, Subject, load_subject
from subject_builder.bootstrap import RealSite
from subject_builder.library import folder
from tests.integration.subjects.conftest import StageOf

SUBJECTS = {code: load_subject(folder() / code) for code in ("B-2027-A", "V-2027-A")}
ANSWERS = [(code, solution) for code, paper in SUBJECTS.items() for solution in paper.solutions]
TASKS = [(code, task.id) for code, paper in SUBJECTS.items() for task in paper.tasks]


def verdicts(site: RealSite, subject: Subject, answers: Mapping[str, Any]) -> dict[str, Outcome]:
    """The outcome of each check; a fault of a check stands out as `error`."""
    world = site.world(answers)
    return {check.id: evaluate(check, world).outcome for check in subject.checks}


def written(solution: Solution) -> dict[str, Any]:
    return {task: text.model_dump(exclude_none=True) for task, text in solution.answers.items()}


def after(stage_of: StageOf, code: str, solution: Solution, later: int = 0) -> dict[str, Outcome]:
    """Play a model answer on a fresh site and ask every check."""
    site = stage_of(code).fresh_site(later)
    try:
        for step in solution.steps:
            site.play(step)
        return verdicts(site, SUBJECTS[code], written(solution))
    finally:
        site.close()


@pytest.mark.parametrize("code", SUBJECTS)
def test_nothing_is_green_before_the_candidate_begins(stage_of: StageOf, code: str) -> None:
    site = stage_of(code).fresh_site()
    try:
        found = verdicts(site, SUBJECTS[code], {})
    finally:
        site.close()
    assert found == dict.fromkeys(found, Outcome.FAILED)


@pytest.mark.parametrize(
    ("code", "solution"), ANSWERS, ids=lambda item: getattr(item, "name", item)
)
def test_each_model_answer_turns_every_check_green(
    stage_of: StageOf, code: str, solution: Solution
) -> None:
    found = after(stage_of, code, solution)
    assert found == dict.fromkeys(found, Outcome.PASSED)


@pytest.mark.parametrize("code", SUBJECTS)
def test_a_model_answer_holds_on_another_day(stage_of: StageOf, code: str) -> None:
    found = after(stage_of, code, SUBJECTS[code].solutions[1], later=9)
    assert found == dict.fromkeys(found, Outcome.PASSED)


@pytest.mark.parametrize(("code", "task"), TASKS)
def test_one_question_turns_its_own_checks_green_and_no_other(
    stage_of: StageOf, code: str, task: str
) -> None:
    subject = SUBJECTS[code]
    found = after(stage_of, code, subject.solutions[1].only(task))
    green = {name for name, outcome in found.items() if outcome is Outcome.PASSED}
    assert green == set(subject.task(task).check_ids())
    assert Outcome.ERROR not in found.values()
