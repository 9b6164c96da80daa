"""Pictures of the context: drawn by code, the same every time, each with its texts."""

from __future__ import annotations

import hashlib
import io
import re
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image

from reference_site.seed.files import context_files, read_rows
from reference_site.seed.pictures import PICTURES, Picture
from reference_site.seed.pictures.palette import CORAL, INK, SAND, dark, light, mix
from reference_site.seed.pictures.rendering import INDEX, draw_missing, render

SAMPLE = ("sac-etanche-20l.webp", "portrait-yann.webp")


def few() -> dict[str, Picture]:
    return {name: PICTURES[name] for name in SAMPLE}


def draw(folder: Path, told: list[tuple[int, int]] | None = None) -> dict[str, Path]:
    heard = told if told is not None else []
    return draw_missing(few(), folder, lambda done, total: heard.append((done, total)))


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Path]]:
    folder = tmp_path_factory.mktemp("pictures")
    return folder, draw(folder)


def test_every_picture_has_a_title_and_a_description_of_its_own() -> None:
    for name, picture in PICTURES.items():
        assert re.fullmatch(r"[a-z0-9-]+\.webp", name)
        assert picture.title and len(picture.alt) > 10, name
        assert "'" not in picture.title + picture.alt, f"{name}: straight apostrophe"
    assert len({picture.alt for picture in PICTURES.values()}) == len(PICTURES)


@pytest.mark.parametrize("name", sorted(PICTURES))
def test_a_drawing_is_a_valid_document_without_text_or_outside_link(name: str) -> None:
    picture = PICTURES[name]
    root = ElementTree.fromstring(picture.svg())
    assert root.get("width") == str(picture.width) and root.get("height") == str(picture.height)
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert not tags & {"text", "image", "use", "script", "foreignObject"}
    named = {element.get("id") for element in root.iter() if element.get("id")}
    used = set(re.findall(r"url\(#([^)]+)\)", picture.svg()))
    assert used <= named


def test_describing_twice_gives_the_same_document() -> None:
    assert all(picture.svg() == picture.svg() for picture in PICTURES.values())


def test_rendering_twice_gives_the_same_bytes() -> None:
    svg = PICTURES[SAMPLE[1]].svg()
    assert render(svg) == render(svg)
    assert render(svg) != render(PICTURES[SAMPLE[0]].svg())


def test_a_file_is_named_by_its_content(drawn: tuple[Path, dict[str, Path]]) -> None:
    folder, files = drawn
    for name, path in files.items():
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        assert path == folder / digest[:2] / f"{digest}.webp"
        with Image.open(io.BytesIO(path.read_bytes())) as image:
            assert image.format == "WEBP"
            assert image.size == (PICTURES[name].width, PICTURES[name].height)


def test_what_is_there_is_not_drawn_again(drawn: tuple[Path, dict[str, Path]]) -> None:
    folder, files = drawn
    told: list[tuple[int, int]] = []
    assert draw(folder, told) == files
    assert told == []


def test_a_lost_file_is_drawn_again(drawn: tuple[Path, dict[str, Path]], tmp_path: Path) -> None:
    folder, files = drawn
    twin = tmp_path / "twin"
    shutil.copytree(folder, twin)
    lost = twin / files[SAMPLE[1]].relative_to(folder)
    before = lost.read_bytes()
    lost.unlink()
    told: list[tuple[int, int]] = []
    draw(twin, told)
    assert lost.read_bytes() == before
    assert told == [(1, 2), (2, 2)]


def test_an_unreadable_index_only_costs_time(
    drawn: tuple[Path, dict[str, Path]], tmp_path: Path
) -> None:
    folder, files = drawn
    twin = tmp_path / "twin"
    shutil.copytree(folder, twin)
    (twin / INDEX).write_text("{", "utf-8")
    names = {name: path.name for name, path in draw(twin).items()}
    assert names == {name: path.name for name, path in files.items()}


def test_every_picture_named_by_the_context_exists() -> None:
    wanted = set()
    for file in context_files():
        wanted |= set(re.findall(r"[a-z0-9-]+\.webp", file.read_text("utf-8")))
        assert read_rows(file) is not None
    assert wanted, "the context names pictures"
    assert wanted <= set(PICTURES)


def test_colours_mix_and_keep_their_form() -> None:
    assert mix("#000000", "#FFFFFF", 0.5) == "#808080"
    assert mix(CORAL, SAND, 0) == CORAL
    assert dark(CORAL, 1) == INK
    assert light(INK, 0) == INK
