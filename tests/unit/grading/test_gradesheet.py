"""Sheets, marks and suggestions."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader_ui.grading import GradeSheet, GradingError, Grid, SessionGrid, session_grids, suggest
from grader_ui.grading.grid import build_grid
from grader_ui.grading.scale import Level, Scale, show_mark
from sandbox.subjects import Subject

HALVES = Scale((Level("1", "Non fait"), Level("2", "Fait")))


def complete(sheet: GradeSheet, level: str) -> GradeSheet:
    for row in sheet.grid.rows:
        sheet = sheet.with_level(row.id, level)
    return sheet


def test_an_empty_sheet_misses_every_row_and_cannot_be_signed(ticks: Grid) -> None:
    sheet = GradeSheet(ticks, "0123456789")
    assert sheet.missing_rows() == ("q1-champs", "q1-seo", "q2-taux")
    assert len(sheet.obstacles()) == 3


def test_a_complete_sheet_can_be_signed(ticks: Grid) -> None:
    sheet = complete(GradeSheet(ticks, "0123456789"), "S").with_mark("12,5")
    assert sheet.with_overall_comment("Bon travail.").obstacles() == ()
    assert sheet.with_overall_comment("  ").obstacles() == ("L’appréciation globale est vide.",)


def test_a_level_that_wants_a_comment_is_an_obstacle_until_it_has_one(criteria: Grid) -> None:
    sheet = complete(GradeSheet(criteria, "1"), "2").with_mark(10).with_overall_comment("Moyen.")
    weak = sheet.with_level("q1", "1")
    assert sheet.obstacles() == ()
    assert "demande un commentaire" in weak.obstacles()[0]
    assert weak.with_comment("q1", "Page vide.").obstacles() == ()


def test_changing_a_sheet_leaves_the_first_one_untouched(ticks: Grid) -> None:
    first = GradeSheet(ticks, "1")
    second = first.with_level("q1-seo", "TS")
    assert first.cell("q1-seo").level is None
    assert second.cell("q1-seo").level == "TS"
    assert second.with_level("q1-seo", None).digest() == first.digest()


def test_a_comment_keeps_the_level_and_a_level_keeps_the_comment(ticks: Grid) -> None:
    sheet = GradeSheet(ticks, "1").with_level("q1-seo", "I").with_comment("q1-seo", "Trop long")
    assert sheet.with_level("q1-seo", "S").cell("q1-seo").comment == "Trop long"
    assert sheet.cell("q1-seo").level == "I"


def test_a_level_of_another_scale_is_refused(ticks: Grid) -> None:
    with pytest.raises(GradingError) as refused:
        GradeSheet(ticks, "1").with_level("q1-seo", "4")
    assert refused.value.code == "unknown_level"


@pytest.mark.parametrize(
    ("mark", "code"),
    [
        ("20,5", "mark_out_of_range"),
        ("-0,5", "mark_out_of_range"),
        ("12,3", "mark_off_step"),
        ("douze", "unreadable_mark"),
        ("NaN", "mark_out_of_range"),
        ("", "unreadable_mark"),
    ],
)
def test_a_mark_out_of_the_rules_is_refused(mark: str, code: str) -> None:
    with pytest.raises(GradingError) as refused:
        HALVES.mark(mark)
    assert refused.value.code == code


@given(st.integers(0, 40))
def test_every_half_point_from_0_to_20_is_a_mark_and_reads_back(halves: int) -> None:
    mark = HALVES.mark(Decimal(halves) / 2)
    assert mark * 2 == halves
    assert HALVES.mark(show_mark(mark)) == mark


def test_the_same_sheet_gives_the_same_bytes_and_any_change_another_digest(ticks: Grid) -> None:
    sheet = complete(GradeSheet(ticks, "1"), "S").with_mark("12")
    assert sheet.digest() == complete(GradeSheet(ticks, "1"), "S").with_mark("12,0").digest()
    others = [
        sheet.with_mark("12,5"),
        sheet.with_level("q1-seo", "TS"),
        sheet.with_comment("q1-seo", "Bien"),
        sheet.with_overall_comment("Bien"),
        complete(GradeSheet(ticks, "2"), "S").with_mark("12"),
    ]
    assert len({sheet.digest(), *(other.digest() for other in others)}) == 6


def weighted(subject: Subject, weights: dict[str, str]) -> Grid:
    data = session_grids()["aide-2025"].model_dump(mode="json")
    shares = {"TI": "0", "I": "0.33", "S": "0.67", "TS": "1"}
    levels = [{**level, "share": shares[level["key"]]} for level in data["levels"]]
    return build_grid(
        SessionGrid.model_validate({**data, "levels": levels, "weights": weights}), subject
    )


def test_without_weights_no_mark_is_suggested(ticks: Grid) -> None:
    assert suggest(complete(GradeSheet(ticks, "1"), "TS")) is None


def test_with_weights_the_suggestion_follows_them_in_the_step(subject: Subject) -> None:
    grid = weighted(subject, {"CP1": "2", "CP2": "1", "CP8": "1"})
    best = complete(GradeSheet(grid, "1"), "TS")
    top, lower = suggest(best), suggest(best.with_level("q2-taux", "TI"))
    assert top is not None and lower is not None
    assert (top.mark, lower.mark) == (Decimal(20), Decimal(15))
    third = suggest(complete(GradeSheet(grid, "1"), "I"))
    assert third is not None
    assert (third.exact, third.mark) == (Decimal("6.60"), Decimal("6.5"))


def test_no_suggestion_while_a_row_has_no_level_nor_when_nothing_weighs(subject: Subject) -> None:
    grid = weighted(subject, {"CP1": "1"})
    best = complete(GradeSheet(grid, "1"), "TS")
    assert suggest(best) is not None
    assert suggest(best.with_level("q1-seo", None)) is None
    assert suggest(complete(GradeSheet(weighted(subject, {"CP5": "1"}), "1"), "TS")) is None


def test_a_suggestion_never_sets_the_mark(subject: Subject) -> None:
    sheet = complete(GradeSheet(weighted(subject, {"CP1": "1"}), "1"), "TS")
    assert suggest(sheet) is not None
    assert sheet.mark is None
