"""Import contracts hold, and no dynamic import goes around them."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.tree import PACKAGES, ROOT, python_files

DYNAMIC = {"__import__", "import_module", "run_module", "run_path", "find_spec"}
# The command line loads the subcommands that installed packages declare, by their entry points.
LOADER = Path("sandbox/cli.py")


def dynamic_imports(source: str) -> list[int]:
    """The lines that import by a name which import-linter cannot read."""
    lines = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            function = node.func
            name = function.id if isinstance(function, ast.Name) else None
            name = function.attr if isinstance(function, ast.Attribute) else name
            if name in DYNAMIC:
                lines.append(node.lineno)
    return lines


def test_no_package_of_ours_imports_by_a_computed_name() -> None:
    found = {
        str(path): lines
        for path in python_files()
        if path.parts[0] in PACKAGES
        and path != LOADER
        and (lines := dynamic_imports((ROOT / path).read_text("utf-8")))
    }
    assert found == {}


@pytest.mark.parametrize(
    "source",
    [
        "import importlib\nimportlib.import_module('sandbox.exam')",
        "from importlib import import_module\nimport_module('sandbox')",
        "__import__('reference_site')",
        "import runpy\nrunpy.run_module('reference_site')",
    ],
)
def test_a_dynamic_import_would_be_seen(source: str) -> None:
    assert dynamic_imports(source)


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    """Check the contracts of the pyproject.toml of this folder on the packages beside it."""
    linter = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [str(linter), "--no-cache"], cwd=folder, capture_output=True, text=True, check=False
    )


@pytest.fixture
def empty_packages(tmp_path: Path) -> Path:
    """Our contracts over packages that hold nothing yet."""
    (tmp_path / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    for room in (*PACKAGES, "grader_ui/grading", "sandbox/checks", "sandbox/exam"):
        (tmp_path / room).mkdir()
        (tmp_path / room / "__init__.py").touch()
    return tmp_path


def test_import_contracts_hold() -> None:
    done = lint_imports(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


def test_packages_that_import_nothing_break_no_contract(empty_packages: Path) -> None:
    done = lint_imports(empty_packages)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("importer", "imported"),
    [
        ("reference_site", "sandbox"),
        ("sandbox", "reference_site"),
        ("grader_ui", "reference_site"),
        ("sandbox", "grader_ui"),
        ("grader_ui", "subject_builder"),
        ("subject_builder", "grader_ui"),
        ("sandbox/exam", "flask"),
        ("sandbox/checks", "sqlalchemy"),
        ("grader_ui/grading", "httpx"),
    ],
)
def test_a_forbidden_import_breaks_a_contract(
    empty_packages: Path, importer: str, imported: str
) -> None:
    (empty_packages / importer / "guilty.py").write_text(f"import {imported}\n", "utf-8")
    done = lint_imports(empty_packages)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "BROKEN" in done.stdout
