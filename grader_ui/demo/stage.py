"""Setting the stage: accounts, golden state, sitting; all that is ready before the doors open."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field

from grader_ui.demo.scenario import EXAMINER, Scenario
from grader_ui.grading.frame import freeze_grid
from grader_ui.grading.grid import build_grid
from grader_ui.grading.session_grid import session_grids
from sandbox.runtimes.port import Golden, Progress
from sandbox.runtimes.process import ProcessRuntime
from sandbox.services.accounts import save_account
from sandbox.services.import_roster import import_roster
from sandbox.services.open_sites import prepare_golden
from sandbox.services.prepare_sitting import (
    PreparedCandidate,
    PreparedSitting,
    SubjectReference,
    prepare_sitting,
)
from sandbox.services.room import Room, open_room
from sandbox.settings import Settings
from sandbox.subjects import Subject, load_subject, subject_digest


@dataclass(frozen=True)
class Stage:
    """A sitting that only waits for its console. `password` is the examiner's."""

    scenario: Scenario
    room: Room
    runtime: ProcessRuntime
    subject: Subject
    golden: Golden
    sitting: PreparedSitting
    password: str = field(repr=False)

    @property
    def console_url(self) -> str:
        """Where the examiner works."""
        return f"http://console.localhost:{self.scenario.port}/"

    def desk_url(self, candidate: PreparedCandidate) -> str:
        """Where a candidate signs in."""
        return f"http://{candidate.desk_host}.localhost:{self.scenario.port}/"


def runtime_of(scenario: Scenario) -> ProcessRuntime:
    """The runtime of the demonstration's folder."""
    settings = Settings.from_environment(data=scenario.data, listen_on=scenario.port)
    return ProcessRuntime(scenario.data, str(settings.timezone), scenario.cache)


def set_stage(
    scenario: Scenario,
    runtime: ProcessRuntime,
    progress: Progress = lambda done, total: None,
) -> Stage:
    """Prepare everything in an empty folder.

    Raises any `ComptoirError` of the roster, the subject, the golden state or the store.
    """
    settings = Settings.from_environment(data=scenario.data, listen_on=scenario.port)
    scenario.data.mkdir(parents=True, exist_ok=True)
    candidates = import_roster(scenario.roster).candidates
    subject = load_subject(scenario.subject)
    grid = build_grid(session_grids()[scenario.grid], subject)
    room = open_room(settings)
    today = room.clock.now().astimezone(settings.timezone).date()
    golden = prepare_golden(runtime, subject, today, progress)
    password = f"marée-{secrets.token_hex(3)}"
    save_account(room, login=EXAMINER, name="Camille Le Goff", password=password)
    sitting = prepare_sitting(
        room,
        subject=SubjectReference(
            code=subject.code,
            title=subject.title,
            digest=subject_digest(scenario.subject),
            face=subject.face,
            context=f"{subject.context.name} {subject.context.version}",
        ),
        grid=freeze_grid(grid),
        examiner=EXAMINER,
        candidates=candidates[:3],
        minutes=scenario.minutes,
        day=today,
        exam_session=str(today.year),
        center="Centre de démonstration",
        panel=candidates[0].panel,
    )
    return Stage(scenario, room, runtime, subject, golden, sitting, password)
