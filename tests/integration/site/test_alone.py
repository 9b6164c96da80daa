"""The reference site stands alone: copied by itself it boots, and a day gives the same bytes."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

import pytest

from sandbox.observation.hosts import client_for
from sandbox.runtimes.port import Golden
from tests.architecture.tree import PACKAGES, ROOT
from tests.builders.site import CACHE

BUILD = """
import sys
from datetime import date
from pathlib import Path
from reference_site.app import create_app
from reference_site.seed.build import GoldenOrder, build_golden
create_app()
folder, pictures, today = sys.argv[1:]
build_golden(GoldenOrder(
    folder=Path(folder), pictures=Path(pictures), today=date.fromisoformat(today)
))
"""


@pytest.fixture
def lonely(tmp_path: Path) -> Path:
    """A folder that holds `reference_site/` and nothing else."""
    shutil.copytree(
        ROOT / "reference_site",
        tmp_path / "reference_site",
        ignore=shutil.ignore_patterns("__pycache__"),
    )
    return tmp_path


def run_alone(folder: Path, *arguments: str, seed: int = 0) -> list[str]:
    """A command whose Python sees that folder and the libraries, not the project."""
    return [
        "env",
        f"--chdir={folder}",
        f"PYTHONPATH={sysconfig.get_path('purelib')}",
        f"PYTHONHASHSEED={seed}",
        sys.executable,
        "-S",  # no .pth file: an editable installation would bring the other packages in
        *arguments,
    ]


@pytest.fixture
def address(lonely: Path, golden: Golden) -> Iterator[str]:
    """The address that `python -m reference_site --port 0` prints."""
    data = lonely / "data"
    shutil.copytree(CACHE / "pictures", data / "pictures")  # drawn once for all tests
    arguments = ["--port", "0", "--data", str(data), "--today", golden.today.isoformat()]
    with subprocess.Popen(
        run_alone(lonely, "-m", "reference_site", *arguments), stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if found := re.search(r"Vitrine +(http://\S+)/", line):
                yield found.group(1)
                break
        process.terminate()


def test_copied_alone_into_an_empty_folder_it_boots(address: str) -> None:
    with client_for(address) as visitor:
        for path in ("/", "/boutique", "/admin", "/boutique/admin"):
            page = visitor.get(path, follow_redirects=True)
            assert page.status_code == 200, path
            assert "Halbrise" in page.text


@pytest.mark.parametrize("name", PACKAGES)
def test_alone_it_sees_no_other_package(lonely: Path, name: str) -> None:
    found = subprocess.run(run_alone(lonely, "-c", f"import {name}"), capture_output=True)
    assert (found.returncode == 0) == (name == "reference_site")


def test_the_same_seed_and_day_give_the_same_bytes(golden: Golden, tmp_path: Path) -> None:
    """Built by another process with another order of its sets: byte for byte the same file."""
    command = run_alone(ROOT, "-c", BUILD, str(tmp_path / "again"), seed=12345)
    subprocess.run([*command, str(CACHE / "pictures"), golden.today.isoformat()], check=True)
    assert digest(tmp_path / "again" / "site.sqlite") == digest(golden.folder / "site.sqlite")


def test_another_day_gives_other_bytes(golden: Golden, tmp_path: Path) -> None:
    command = run_alone(ROOT, "-c", BUILD, str(tmp_path / "later"), seed=12345)
    subprocess.run([*command, str(CACHE / "pictures"), "2027-05-19"], check=True)
    assert digest(tmp_path / "later" / "site.sqlite") != digest(golden.folder / "site.sqlite")


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
