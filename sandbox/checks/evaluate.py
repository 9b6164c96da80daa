"""Evaluation: a check and a world give a verdict, never an exception."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from sandbox.checks.compare import Frame
from sandbox.checks.dates import PARIS
from sandbox.checks.errors import CheckFault, Unobservable
from sandbox.checks.frames import frame_observations
from sandbox.checks.language import Check, Condition, FieldCondition, Group
from sandbox.checks.observe import Place, observe, place
from sandbox.checks.sources import Source
from sandbox.checks.verdict import Observation, Outcome, Verdict
from sandbox.checks.world import World


def evaluate(check: Check, world: World, zone: ZoneInfo = PARIS) -> Verdict:
    """The verdict of `check` on `world`.

    `Unobservable` raised by the world gives `unobservable`; every other exception is a fault of
    the check (or of this program) and gives `error`: neither is a failure of the candidate.
    """
    try:
        ok, seen = _check(check, world, zone)
    except Unobservable as lost:
        return Verdict(check.id, Outcome.UNOBSERVABLE, reason=lost.sentence)
    except CheckFault as fault:
        return Verdict(check.id, Outcome.ERROR, reason=fault.sentence)
    except Exception as fault:
        reason = f"Ce contrôle ne peut pas être évalué ({type(fault).__name__})."
        return Verdict(check.id, Outcome.ERROR, reason=reason)
    return Verdict(check.id, Outcome.PASSED if ok else Outcome.FAILED, tuple(seen))


def _check(check: Check, world: World, zone: ZoneInfo) -> tuple[bool, list[Observation]]:
    frame = Frame(world.today, zone)
    ok, seen = _under(check.given, check, world, frame, None)
    if check.frame is not None:
        for term in check.frame.unchanged:
            kept = frame_observations(term, world, frame)
            seen += kept
            ok = ok and all(item.ok for item in kept)
    return ok, seen


def _under(
    given: Source | None, node: Check | Group, world: World, frame: Frame, outer: Place | None
) -> tuple[bool, list[Observation]]:
    """The node's own place, then its conditions there; a place not found fails at once."""
    here = outer
    seen: list[Observation] = []
    if given is not None:
        here = place(given, world, frame)
        seen += here.seen
        if not all(item.ok for item in here.seen):
            return False, seen
    verdict = True
    for conditions, must in ((node.all, all), (node.any, any)):
        if conditions:
            results = [_condition(item, world, frame, here) for item in conditions]
            verdict = verdict and must(ok for ok, _ in results)
            seen += [one for _, many in results for one in many]
    return verdict, seen


def _condition(
    condition: Condition, world: World, frame: Frame, here: Place | None
) -> tuple[bool, list[Observation]]:
    if isinstance(condition, FieldCondition):
        if here is None:
            raise CheckFault("Une condition ne dit pas où regarder.")
        seen = observe(condition, here, frame)
        return all(item.ok for item in seen), seen
    return _under(condition.given, condition, world, frame, here)
