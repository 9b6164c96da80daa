"""States of candidate and sitting: every act is allowed or refused with its reason."""

from __future__ import annotations

import pytest

from sandbox.errors import WrongTransition
from sandbox.exam.candidate import Act, CandidateState, allows, move
from sandbox.exam.sitting import SittingState, sitting_state

S = CandidateState


def test_the_straight_path_goes_from_expected_to_signed() -> None:
    state = S.EXPECTED
    acts = (
        Act.ARRIVE, Act.GET_READY, Act.START, Act.SUSPEND, Act.RESUME, Act.FINISH, Act.MARK,
        Act.SIGN,
    )  # fmt: skip
    for act in acts:
        state = move(state, act)
    assert state is S.SIGNED


@pytest.mark.parametrize("act", list(Act))
@pytest.mark.parametrize("state", list(CandidateState))
def test_an_act_is_either_allowed_or_refused_with_its_reason(
    state: CandidateState, act: Act
) -> None:
    if allows(state, act):
        assert isinstance(move(state, act), CandidateState)
        return
    with pytest.raises(WrongTransition) as refused:
        move(state, act)
    assert state.label in refused.value.sentence
    assert "C’est possible seulement" in refused.value.sentence


@pytest.mark.parametrize(
    ("state", "act"),
    [
        (S.EXPECTED, Act.START), (S.READY, Act.MARK_ABSENT), (S.RUNNING, Act.START),
        (S.RUNNING, Act.MARK), (S.FINISHED, Act.SAVE_ANSWER), (S.FINISHED, Act.SIGN),
        (S.SIGNED, Act.MARK), (S.ABSENT, Act.START), (S.WITHDRAWN, Act.REOPEN),
        (S.SUSPENDED, Act.SAVE_ANSWER),
    ],
)  # fmt: skip
def test_what_must_never_happen_does_not(state: CandidateState, act: Act) -> None:
    assert not allows(state, act)


@pytest.mark.parametrize(
    ("candidates", "state"),
    [
        ((), SittingState.PREPARED),
        ((S.EXPECTED, S.ABSENT), SittingState.PREPARED),
        ((S.EXPECTED, S.READY), SittingState.WAITING),
        ((S.READY, S.SUSPENDED), SittingState.RUNNING),
        ((S.SIGNED, S.RUNNING), SittingState.RUNNING),
        ((S.SIGNED, S.FINISHED, S.ABSENT), SittingState.GRADING),
        ((S.SIGNED, S.ABSENT, S.WITHDRAWN), SittingState.CLOSED),
    ],
)
def test_a_sitting_s_state_follows_from_its_candidates(
    candidates: tuple[CandidateState, ...], state: SittingState
) -> None:
    assert sitting_state(candidates) is state
