"""A whole exam without anybody, step by step; it succeeds only when every step did."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from rich.console import Console
from rich.table import Table

from grader_ui.demo.performance import Performance, perform, through_the_desk
from grader_ui.demo.robot_examiner import RobotExaminer
from grader_ui.demo.scenario import Scenario
from grader_ui.serve import listen
from sandbox.errors import PlatformFailure
from sandbox.exam.candidate import CandidateState
from sandbox.exam.events import EventKind
from sandbox.services.close_site import is_closed
from sandbox.services.view_sitting import view_sitting
from sandbox.store.chain import export, verify_file

SETTLE_SECONDS = 60.0


@dataclass(frozen=True)
class StepDone:
    """One step of the summary, in seconds."""

    name: str
    seconds: float
    detail: str


def run_unattended(scenario: Scenario, out: Path, screen: Console) -> list[StepDone]:
    """Run everything and leave the results in `out`. Raises the first `ComptoirError`."""
    out.mkdir(parents=True, exist_ok=True)
    if scenario.port == 0:
        scenario = replace(scenario, port=free_port())
    steps: list[StepDone] = []

    def step(name: str, work: Callable[[], str]) -> None:
        began = time.monotonic()
        detail = work()
        steps.append(StepDone(name, time.monotonic() - began, detail))
        screen.print(f"  {name:<44} {steps[-1].seconds:7.2f} s  {detail}", highlight=False)

    began = time.monotonic()
    with perform(scenario) as performance:
        steps.append(
            StepDone("Préparer le passage et ouvrir les sites", time.monotonic() - began, "")
        )
        _play(performance, out, step)
    _summary(steps, out, screen)
    return steps


def _play(
    performance: Performance, out: Path, step: Callable[[str, Callable[[], str]], None]
) -> None:
    stage = performance.stage
    examiner = RobotExaminer(stage)
    candidates = [one.id for one in stage.sitting.candidates]
    minutes = stage.scenario.minutes

    def ready() -> str:
        performance.call_robots(through_the_desk, minutes * 60 / 100)
        _wait(performance, lambda: _all_in(performance, {CandidateState.READY}), SETTLE_SECONDS)
        return f"{len(candidates)} candidats prêts"

    def start() -> str:
        examiner.sign_in()
        examiner.start_all()
        return "un seul départ pour tous"

    def compose() -> str:
        over = {CandidateState.FINISHED}
        limit = minutes * 60 + SETTLE_SECONDS
        _wait(performance, lambda: _all_in(performance, over), limit)
        return " ; ".join(f"{robot.done} actes" for robot in performance.robots)

    def close() -> str:
        room, sitting = stage.room, stage.sitting.id
        closed = lambda: all(is_closed(room, sitting, one) for one in candidates)  # noqa: E731
        _wait(performance, closed, SETTLE_SECONDS)
        return "clichés pris, preuves calculées"

    def grade() -> str:
        for candidate in candidates:
            examiner.grade(candidate)
        return "toutes les lignes de la grille"

    def sign() -> str:
        for candidate in candidates:
            examiner.conclude(candidate)
        return "notes, appréciations, signatures"

    step("Accueillir les candidats", ready)
    step("Démarrer l’épreuve", start)
    step("Composer", compose)
    step("Figer les sites, prendre les clichés", close)
    step("Évaluer", grade)
    step("Signer", sign)
    step("Imprimer les fiches et le bordereau", lambda: _documents(performance, examiner, out))
    step("Vérifier le journal", lambda: _log(performance, out))
    examiner.close()


def _documents(performance: Performance, examiner: RobotExaminer, out: Path) -> str:
    count = 0
    for one in performance.stage.sitting.candidates:
        for name in ("fiche", "grille"):
            content = examiner.download(f"{one.id}/{name}.pdf")
            if not content.startswith(b"%PDF"):
                raise PlatformFailure(f"Le document {name} n’est pas un PDF.")
            (out / f"{name}-{one.candidate.number}.pdf").write_bytes(content)
            count += 1
    (out / "bordereau.csv").write_bytes(examiner.download("bordereau.csv"))
    (out / "bordereau.pdf").write_bytes(examiner.download("bordereau.pdf"))
    return f"{count + 2} documents"


def _log(performance: Performance, out: Path) -> str:
    stage = performance.stage
    path = out / "journal.jsonl"
    export(stage.room.store, path)
    verified = verify_file(path)
    kinds = {event.kind for event in stage.room.log.read(limit=100_000)}
    missing = {
        EventKind.STARTED,
        EventKind.SITE_ACTION,
        EventKind.FINISHED,
        EventKind.SNAPSHOT_TAKEN,
        EventKind.VERDICTS_COMPUTED,
        EventKind.SHEET_SIGNED,
    } - kinds
    if missing:
        raise PlatformFailure(
            "Le journal est incomplet.", ", ".join(sorted(kind.value for kind in missing))
        )
    return f"{verified.count} événements, chaîne intacte"


def _all_in(performance: Performance, states: set[CandidateState]) -> bool:
    view = view_sitting(performance.stage.room, performance.stage.sitting.id)
    return all(one.state in states for one in view.candidates)


def _wait(performance: Performance, reached: Callable[[], bool], seconds: float) -> None:
    """Wait for a state; a robot that failed, or too long a wait, is a failure."""
    deadline = time.monotonic() + seconds
    while not reached():
        for robot in performance.robots:
            if robot.problem is not None:
                raise robot.problem
        if time.monotonic() > deadline:
            states = view_sitting(performance.stage.room, performance.stage.sitting.id)
            raise PlatformFailure(
                "L’épreuve n’avance plus.",
                ", ".join(f"{one.number}={one.state.value}" for one in states.candidates),
            )
        performance.ended.wait(0.1)


def _summary(steps: list[StepDone], out: Path, screen: Console) -> None:
    table = Table("Étape", "Durée", "Résultat", title="Épreuve sans personne")
    for one in steps:
        table.add_row(one.name, f"{one.seconds:.2f} s", one.detail)
    screen.print(table)
    lines = [f"{one.name};{one.seconds:.3f};{one.detail}" for one in steps]
    (out / "resume.csv").write_text("\n".join(["étape;secondes;résultat", *lines]), "utf-8")
    screen.print(f"Résultats dans {out}")


def free_port() -> int:
    with listen(0) as end:
        return int(end.getsockname()[1])
