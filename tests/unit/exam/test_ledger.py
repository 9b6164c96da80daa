"""The time ledger: only working time counts, whatever happens to the clocks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.exam import ledger
from sandbox.exam.clock import Instant, ManualClock, SystemClock, read
from sandbox.exam.ledger import Entry, EntryKind, Run

BASE = Entry(EntryKind.BASE, 40 * ledger.MINUTE_MS)
durations = st.integers(min_value=0, max_value=10 * ledger.MINUTE_MS)


def at(ticks: int, boot: str = "a") -> Instant:
    return Instant(boot, ticks, datetime(2027, 5, 18, tzinfo=UTC) + timedelta(milliseconds=ticks))


def test_a_third_more_is_fifty_three_minutes_twenty() -> None:
    third = Entry(EntryKind.EXTRA_TIME, BASE.ms // 3)
    assert ledger.granted_ms([BASE, third]) == (53 * 60 + 20) * 1000
    assert ledger.granted_of_kind_ms([BASE, third], EntryKind.EXTRA_TIME) == 800_000


@given(start=durations, grants=st.lists(durations, max_size=5), passed=durations)
def test_the_deadline_is_a_sum_and_what_remains_never_goes_below_zero(
    start: int, grants: list[int], passed: int
) -> None:
    entries = [BASE, *(Entry(EntryKind.CREDITED, ms) for ms in grants)]
    run = ledger.start(at(start))
    deadline = ledger.deadline_ticks(run, entries)
    assert deadline == start + BASE.ms + sum(grants)
    now = at(start + passed)
    left = ledger.remaining_ms(run, entries, now)
    assert left == max(0, deadline - now.ticks_ms)
    assert left == 0 or ledger.overtime_ms(run, entries, now) == 0


@given(steps=st.lists(st.tuples(durations, durations, st.booleans()), max_size=8))
def test_however_often_it_is_suspended_or_rebooted_only_working_time_counts(
    steps: list[tuple[int, int, bool]],
) -> None:
    clock = ManualClock()
    entries = [Entry(EntryKind.BASE, 1000 * ledger.MINUTE_MS)]
    run, worked = ledger.start(read(clock)), 0
    for number, (works, rests, reboots) in enumerate(steps):
        clock.advance(ms=works)
        worked += works
        stopped = read(clock)
        run = ledger.stop(run, stopped.ticks_ms)
        if reboots:
            clock.reboot(f"boot-{number}-again", ticks_ms=7, off_ms=rests)
        else:
            clock.advance(ms=rests)
        now = read(clock)
        gap = ledger.gap_ms(run, stopped, now)
        assert gap == rests
        run = ledger.go_on(run, now, gap)
        entries.append(Entry(EntryKind.CREDITED, gap))
        assert ledger.remaining_ms(run, entries, now) == 1000 * ledger.MINUTE_MS - worked


@given(jump=st.integers(min_value=-7200, max_value=7200))
def test_a_jump_of_the_wall_clock_changes_nothing_within_a_boot(jump: int) -> None:
    clock = ManualClock()
    run = ledger.start(read(clock))
    clock.advance(ms=1000)
    clock.jump_wall(timedelta(seconds=jump))
    assert ledger.remaining_ms(run, [BASE], read(clock)) == BASE.ms - 1000
    stopped = read(clock)
    run = ledger.stop(run, stopped.ticks_ms)
    clock.advance(ms=500)
    clock.jump_wall(timedelta(seconds=-jump))
    assert ledger.gap_ms(run, stopped, read(clock)) == 500


def test_a_running_line_of_another_boot_cannot_be_read() -> None:
    run = ledger.start(at(10, "a"))
    with pytest.raises(ValueError, match="boot"):
        ledger.elapsed_ms(run, at(20, "b"))
    assert ledger.elapsed_ms(ledger.stop(run, 15), at(20, "b")) == 5


def test_stopping_twice_keeps_the_first_stop_and_a_moving_line_cannot_go_on() -> None:
    run = ledger.stop(Run("a", 0), 5)
    assert ledger.stop(run, 9).stopped_ms == 5
    with pytest.raises(ValueError, match="not stopped"):
        ledger.go_on(Run("a", 0), at(3), 0)


def test_the_machine_s_clock_counts_forward_on_one_boot() -> None:
    clock = SystemClock()
    first = read(clock)
    second = read(clock)
    assert first.boot_id == second.boot_id != ""
    assert second.ticks_ms >= first.ticks_ms > 0
    assert first.at.utcoffset() == timedelta(0)
