"""What a check found, and what was observed, told in French."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sandbox.checks.typography import typeset


class Outcome(StrEnum):
    """A dead site never reads as a zero: `unobservable` and `error` are not failures."""

    PASSED = "passed"
    FAILED = "failed"
    UNOBSERVABLE = "unobservable"
    ERROR = "error"


@dataclass(frozen=True)
class Observation:
    """One thing looked at: what it is, what was expected, what was seen (French)."""

    label: str
    expected: str
    observed: str
    ok: bool

    def __post_init__(self) -> None:
        object.__setattr__(self, "label", typeset(self.label))
        object.__setattr__(self, "expected", typeset(self.expected))


@dataclass(frozen=True)
class Verdict:
    """The verdict of one check; `reason` says in French why there is no answer, else empty."""

    check: str
    outcome: Outcome
    observations: tuple[Observation, ...] = ()
    reason: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "reason", typeset(self.reason))

    @property
    def passed(self) -> bool:
        return self.outcome is Outcome.PASSED

    def failures(self) -> tuple[Observation, ...]:
        """The observations that went against the candidate."""
        return tuple(item for item in self.observations if not item.ok)
