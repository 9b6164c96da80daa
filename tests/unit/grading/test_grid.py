"""The session’s grid laid on a subject."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader_ui.grading import (
    GradingError,
    Grid,
    SessionGrid,
    build_grid,
    load_session_grid,
    session_grids,
)
from sandbox.subjects import Subject


def test_the_grid_of_ticks_has_one_row_per_operational_skill(ticks: Grid) -> None:
    assert [row.id for row in ticks.rows] == ["q1-champs", "q1-seo", "q2-taux"]
    assert ticks.scale.keys == ("TI", "I", "S", "TS")
    assert ticks.rows[0].descriptor("TS") == "Tous"
    assert ticks.rows[0].descriptor("S") == ""


def test_the_grid_of_criteria_has_one_row_per_question_with_its_criteria(criteria: Grid) -> None:
    assert [row.id for row in criteria.rows] == ["q1", "q2"]
    assert [code for code, _ in criteria.rows[0].criteria] == ["CP1", "CP2"]
    assert criteria.scale.keys == ("1", "2", "3", "4")
    assert criteria.rows[0].descriptor("4") == "Tous les champs"
    assert criteria.rows[0].descriptor("1") == "Le travail demandé n’est pas fait."


def test_rows_are_given_by_question_in_the_order_of_the_paper(ticks: Grid) -> None:
    assert [(task, title, len(rows)) for task, title, rows in ticks.tasks()] == [
        ("q1", "Question 1 — Fiche produit", 2),
        ("q2", "Question 2", 1),
    ]


def test_criteria_carry_the_label_that_the_grid_prints(ticks: Grid) -> None:
    assert ticks.row("q2-taux").criteria == (
        ("CP8", "Pertinence des indicateurs utilisés pour l’analyse des résultats"),
    )


def test_a_criterion_that_the_grid_does_not_print_is_refused(subject: Subject) -> None:
    grid = session_grids()["aide-2025"]
    poor = grid.model_copy(update={"criteria": {"CP1": "Contenus", "CP2": "Référencement"}})
    with pytest.raises(GradingError) as refused:
        build_grid(poor, subject)
    assert refused.value.code == "unknown_criterion"
    assert "CP8" in refused.value.sentence


def test_an_unknown_row_is_refused(ticks: Grid) -> None:
    with pytest.raises(GradingError, match="q9"):
        ticks.row("q9")


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"weights": {"CP1": "2"}}, "share"),
        ({"weights": {"CP9": "2"}}, "CP9"),
        ({"mark_step": "0.3"}, "multiple"),
        ({"required_comments": {"levels": ["Z"]}}, "Z"),
        ({"levels": [{"key": "A", "label": "a"}, {"key": "A", "label": "b"}]}, "même clé"),
    ],
)
def test_an_incoherent_session_grid_is_refused_with_its_reason(
    change: dict[str, object], reason: str
) -> None:
    data = session_grids()["aide-2025"].model_dump(mode="json")
    SessionGrid.model_validate(data)
    with pytest.raises(ValueError, match=reason):
        SessionGrid.model_validate({**data, **change})


@pytest.mark.parametrize("text", ["id: [", "id: seul", "non"])
def test_a_grid_file_that_cannot_be_read_names_itself(tmp_path: Path, text: str) -> None:
    file = tmp_path / "ma-grille.yaml"
    file.write_text(text, "utf-8")
    with pytest.raises(GradingError) as refused:
        load_session_grid(file)
    assert "ma-grille.yaml" in refused.value.sentence


def test_two_grids_never_share_a_digest() -> None:
    digests = {grid.digest() for grid in session_grids().values()}
    assert len(digests) == len(session_grids()) == 2
