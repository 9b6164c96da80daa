"""A subject that is broken in one way is refused for that very reason, on real sites."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from sandbox.checks import evaluate
from sandbox.runtimes.process import ProcessRuntime
from sandbox.subjects import Subject, load_subject
from subject_builder.bootstrap import RealStage
from subject_builder.library import folder
from subject_builder.rehearsal.proof import OTHER_DAY
from subject_builder.rehearsal.scenes import Scenes
from subject_builder.rehearsal.states import Property
from tests.builders.site import TODAY

Content = dict[str, Any]
Broken = Callable[[Callable[[Content], None]], Subject]
PONCHO = {"view": "product", "where": {"reference": "PLU-PON-ENF"}}


@pytest.fixture
def broken(tmp_path: Path) -> Broken:
    """The subject of the shop with one thing changed in its paper."""

    def make(change: Callable[[Content], None]) -> Subject:
        copy = tmp_path / "B-2027-A"
        shutil.copytree(folder() / "B-2027-A", copy)
        yaml = YAML(typ="safe")
        content = yaml.load((copy / "subject.yaml").read_text("utf-8"))
        change(content)
        yaml.dump(content, copy / "subject.yaml")
        return load_subject(copy)

    return make


def on_check(name: str, **parts: Any) -> Callable[[Content], None]:
    """Replace parts of one check."""

    def change(content: Content) -> None:
        check = next(item for item in content["checks"] if item["id"] == name)
        check.update(parts)

    return change


@pytest.fixture
def scenes_of(runtime: ProcessRuntime) -> Callable[[Subject], Scenes]:
    return lambda subject: Scenes(subject, RealStage(runtime, subject, TODAY), evaluate)


ScenesOf = Callable[[Subject], Scenes]


def refused(scenes: Scenes) -> set[tuple[Property, str]]:
    """The property and the check of each refusal."""
    found = {(item.property, item.check) for item in scenes.refusals}
    found |= {(c.property, verdict.check) for c in scenes.columns for verdict in c.wrong()}
    return found


def test_a_check_that_is_true_at_the_start(broken: Broken, scenes_of: ScenesOf) -> None:
    change = on_check("q1-en-ligne", all=[{"field": "online", "eq": False}])
    scenes = scenes_of(broken(change))
    scenes.start()
    assert refused(scenes) == {(Property.RED_AT_START, "q1-en-ligne")}


def test_a_check_that_noise_turns_green(broken: Broken, scenes_of: ScenesOf) -> None:
    def change(content: Content) -> None:
        check = next(item for item in content["checks"] if item["id"] == "q4-legende")
        check["given"] = {"journal": {"verb": "update", "entity": "product"}}
        del check["all"]

    scenes = scenes_of(broken(change))
    scenes.noise()
    assert refused(scenes) == {(Property.RED_ON_NOISE, "q4-legende")}


def test_a_check_that_refuses_the_model_answer(broken: Broken, scenes_of: ScenesOf) -> None:
    change = on_check("q1-prix", all=[{"field": "price_incl_tax", "eq": {"money": "34,95 €"}}])
    subject = broken(change)
    scenes = scenes_of(subject)
    scenes.whole(subject.solutions[0])
    assert refused(scenes) == {(Property.GREEN_ON_ANSWER, "q1-prix")}


def test_a_date_that_holds_on_one_day_only(broken: Broken, scenes_of: ScenesOf) -> None:
    end = (TODAY + timedelta(days=14)).isoformat()
    subject = broken(on_check("q2-dates", all=[{"field": "date_to", "same_day": end}]))
    scenes = scenes_of(subject)
    scenes.whole(subject.solutions[0])
    assert refused(scenes) == set()
    scenes.whole(subject.solutions[0], days_later=OTHER_DAY)
    assert refused(scenes) == {(Property.ANOTHER_DAY, "q2-dates")}


def test_a_check_that_another_question_turns_green(broken: Broken, scenes_of: ScenesOf) -> None:
    change = on_check("q4-legende", given=PONCHO, all=[{"field": "web_only", "eq": True}])
    subject = broken(change)
    scenes = scenes_of(subject)
    scenes.each_task(subject.solutions[0])
    assert refused(scenes) == {(Property.OWN_TASK_ONLY, "q4-legende")}


def test_a_check_that_accepts_a_slip(broken: Broken, scenes_of: ScenesOf) -> None:
    loose = [{"field": "total_quantity", "in": [200, 201]}]

    def change(content: Content) -> None:
        on_check("q2-quotas", all=loose)(content)
        kept = {"q2-quotas"}
        content["checks"] = [item for item in content["checks"] if item["id"] in kept]
        for task in content["tasks"]:
            for row in task["rows"]:
                row["checks"] = [name for name in row.get("checks", []) if name in kept]

    subject = broken(change)
    scenes = scenes_of(subject)
    scenes.mutants(subject.solutions[0])
    assert refused(scenes) == {(Property.RED_ON_MUTANTS, "q2-quotas")}


def test_an_answer_that_no_longer_replays(broken: Broken, scenes_of: ScenesOf) -> None:
    subject = broken(lambda content: None)
    solution = subject.solutions[0]
    lost = solution.steps[0].model_copy(update={"form": "formulaire-disparu"})
    scenes = scenes_of(subject)
    scenes.whole(solution.model_copy(update={"steps": [lost, *solution.steps[1:]]}))
    assert refused(scenes) == {(Property.GREEN_ON_ANSWER, "")}
    assert "formulaire-disparu" in scenes.refusals[0].sentence
