"""One stage of real sites per subject: its golden state is built once, each scene has its clone."""

from __future__ import annotations

import functools
from collections.abc import Callable

import pytest

from sandbox.runtimes.process import ProcessRuntime
from sandbox.subjects import load_subject
from subject_builder.bootstrap import RealStage
from subject_builder.library import folder
from tests.builders.site import TODAY

StageOf = Callable[[str], RealStage]


@pytest.fixture(scope="session")
def stage_of(runtime: ProcessRuntime) -> StageOf:
    """The stage of a subject of the library, by its code."""

    @functools.cache
    def make(code: str) -> RealStage:
        return RealStage(runtime, load_subject(folder() / code), TODAY)

    return make
