"""A full disk: a sentence, nothing half-written, and work goes on once there is room."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from sandbox.errors import DiskFull
from sandbox.runtimes.port import Golden, GoldenRequest
from sandbox.runtimes.process import ProcessRuntime
from tests.builders.site import CACHE, TODAY, bound_client
from tests.builders.small_shop import picture
from tests.reliability.conftest import MIB

BRANDS = "/boutique/admin/marques"
MEDIA = "/admin/medias/ajouter"


class FullDisk:
    """A site on a small disk, and the file that fills what is left of it."""

    def __init__(self, golden: Golden, disk: Path) -> None:
        self.client = bound_client(golden, disk / "site")
        self.folder = disk / "site"
        self._filler = disk / "filler"

    def fill(self) -> None:
        with self._filler.open("wb", buffering=0) as file:
            for size in (64 * 1024, 1024, 1):
                try:
                    while file.write(b"x" * size):
                        pass
                except OSError:
                    continue

    def make_room(self) -> None:
        self._filler.unlink()

    def add_brand(self, name: str) -> tuple[int, str]:
        answer = self.client.post(f"{BRANDS}/nouvelle", data={"name": name, "slug": ""})
        return answer.status_code, answer.get_data(as_text=True)

    def brands(self) -> str:
        return self.client.get(BRANDS).get_data(as_text=True)


@pytest.fixture
def full(golden: Golden, small_disk: Callable[[int], Path]) -> FullDisk:
    """A disk a little larger than the site."""
    room = (golden.folder / "site.sqlite").stat().st_size + 2 * MIB
    return FullDisk(golden, small_disk(room))


def test_a_write_on_a_full_disk_is_refused_in_french_and_changes_nothing(full: FullDisk) -> None:
    full.fill()
    status, page = full.add_brand("Sans place")
    assert status == 507
    assert "Le disque du serveur est plein" in page
    assert "votre travail précédent est conservé" in page
    assert "Sans place" not in full.brands()


def test_once_there_is_room_the_same_write_is_accepted(full: FullDisk) -> None:
    """The control: what was refused above was refused for want of room only."""
    full.fill()
    assert full.add_brand("Sans place")[0] == 507
    full.make_room()
    assert full.add_brand("Avec de la place")[0] == 302
    assert "Avec de la place" in full.brands()


def test_pages_are_still_read_when_visits_cannot_be_written(full: FullDisk) -> None:
    full.fill()
    for path in ("/", "/boutique", BRANDS):
        assert full.client.get(path, follow_redirects=True).status_code == 200, path


def test_a_picture_that_does_not_fit_is_refused_and_leaves_no_part(full: FullDisk) -> None:
    full.fill()
    upload = (io.BytesIO(picture("#1f3a4d")), "vue.png")
    answer = full.client.post(MEDIA, data={"file": upload}, content_type="multipart/form-data")
    assert answer.status_code == 507
    assert "Le disque du serveur est plein" in answer.get_data(as_text=True)
    assert [path for path in (full.folder / "media").rglob("*") if path.is_file()] == []


def test_a_golden_state_that_does_not_fit_is_refused_and_leaves_nothing(
    small_disk: Callable[[int], Path], tmp_path: Path, golden: Golden
) -> None:
    cache = small_disk(2 * MIB)
    (cache / "pictures").symlink_to(CACHE / "pictures")  # drawn once for all tests
    runtime = ProcessRuntime(tmp_path / "data", cache=cache)
    try:
        with pytest.raises(DiskFull) as refusal:
            runtime.prepare(GoldenRequest(TODAY))
    finally:
        runtime.close()
    assert refusal.value.sentence.startswith("Le disque est plein. Libérez de la place")
    assert not list((cache / "golden").glob("*/*"))
    assert not list((cache / "golden").glob("*.part"))
