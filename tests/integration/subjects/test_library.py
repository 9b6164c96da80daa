"""The two subjects of the library: complete, in the shape of the real exam, and readable."""

from __future__ import annotations

import io
from datetime import date
from importlib.metadata import entry_points
from itertools import chain
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from sandbox.subjects import Subject, load_subject
from sandbox.subjects.placeholders import fill
from subject_builder.library import folder
from subject_builder.library.making import draw, typeset
from subject_builder.rehearsal.effort import effort

CODES = ("B-2027-A", "V-2027-A")
LEVELS = ["TI", "I", "S", "TS"]


@pytest.fixture(params=CODES)
def subject(request: pytest.FixtureRequest) -> Subject:
    return load_subject(folder() / request.param)


def test_the_installed_library_offers_both_subjects() -> None:
    libraries = [point.load()() for point in entry_points(group="comptoir.subjects")]
    found = {file.parent.name for library in libraries for file in library.glob("*/subject.yaml")}
    assert found >= set(CODES)


def test_a_subject_has_the_shape_of_the_exam(subject: Subject) -> None:
    assert subject.minutes == 40
    assert subject.company.headcount == "6 personnes"
    assert len(subject.tasks) == 5
    first, *others = subject.tasks
    assert len(first.rows) > max(len(task.rows) for task in others)
    assert (first.minutes or 0) > max(task.minutes or 0 for task in others)
    assert all(task.expected and task.operations for task in subject.tasks)


def test_the_standing_sentences_are_there(subject: Subject) -> None:
    assert "médiathèque" in subject.assignment
    assert "fraude" in subject.assignment
    assert "limité au site" in subject.assignment


def test_each_row_describes_its_four_levels(subject: Subject) -> None:
    for _, row in subject.rows():
        assert list(row.levels) == LEVELS, row.id
        assert len(set(row.levels.values())) == 4, row.id


def test_some_rows_are_judged_by_reading_alone_and_others_are_helped_by_checks(
    subject: Subject,
) -> None:
    helped = [row.id for _, row in subject.rows() if row.checks]
    assert 0 < len(helped) < len(subject.rows())
    assert all(task.check_ids() for task in subject.tasks)


def test_the_shop_asks_for_a_diagnosis() -> None:
    last = load_subject(folder() / "B-2027-A").task("q5")
    assert last.answer == "long"
    assert {code for row in last.rows for code in row.criteria} == {"CP8"}


def test_two_model_answers_take_different_paths(subject: Subject) -> None:
    first, second = subject.solutions
    assert {step.task for step in first.steps} == {step.task for step in second.steps}
    requests = [
        {(step.page, step.form, step.submit, *sorted(step.fields)) for step in solution.steps}
        for solution in (first, second)
    ]
    assert len(requests[0] & requests[1]) < len(requests[0]) / 2


def test_a_model_answer_leaves_time_to_think(subject: Subject) -> None:
    for solution in subject.solutions:
        assert effort(subject, solution).minutes < 0.85 * subject.minutes, solution.name


def test_every_date_of_the_paper_reads_in_french(subject: Subject) -> None:
    texts = [subject.situation, subject.assignment]
    texts += chain.from_iterable((task.text, task.expected) for task in subject.tasks)
    read = [fill(text, today=date(2027, 5, 18), shop_address="x.test") for text in texts]
    assert not any("{{" in text for text in read)
    assert any("2027" in text for text in read)


def test_the_pictures_of_the_overlay_are_those_of_its_folder(subject: Subject) -> None:
    media = subject.overlay.media
    assert media is not None
    files = {path.name for path in media.iterdir()}
    assert {row["file_name"] for row in subject.overlay.rows["media"]} == files
    for path in media.iterdir():
        with Image.open(path) as picture:
            assert picture.format == "WEBP"
            assert min(picture.size) >= 600


def test_annexes_are_tagged_french_documents(subject: Subject) -> None:
    names = {name for task in subject.tasks for name in task.annexes}
    assert names == {path.name for path in (subject.folder / "annexes").glob("*.pdf")}
    for name in names:
        reader = PdfReader(subject.annex_path(name))
        assert str(reader.trailer["/Root"]["/Lang"]).startswith("fr")
        assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
        assert reader.metadata is not None and reader.metadata.title


def test_annexes_are_what_their_sources_set(subject: Subject, tmp_path: Path) -> None:
    for source in (subject.folder / "annexes" / "src").glob("annexe-*.typ"):
        fresh = typeset(source, tmp_path / f"{source.stem}.pdf")
        kept = PdfReader(subject.annex_path(f"{source.stem}.pdf"))
        assert [page.extract_text() for page in PdfReader(fresh).pages] == [
            page.extract_text() for page in kept.pages
        ]


def test_pictures_are_what_their_drawings_show(subject: Subject, tmp_path: Path) -> None:
    for drawing in (folder() / "drawings" / subject.code).glob("*.svg"):
        kept = subject.folder / "media" / f"{drawing.stem}.webp"
        fresh = draw(drawing, tmp_path / kept.name)
        with Image.open(fresh) as new, Image.open(io.BytesIO(kept.read_bytes())) as old:
            assert new.tobytes() == old.tobytes()
