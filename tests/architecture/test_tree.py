"""The top level is the expected one, and no file names an address to install from."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT, python_files, tracked_files

FOLDERS = {
    ".ci",
    "bench",
    "docs",
    "grader_ui",
    "reference_site",
    "sandbox",
    "subject_builder",
    "tests",
}
FILES = {
    ".gitattributes",
    ".gitignore",
    ".npmrc",
    "CHANGELOG.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "package-lock.json",
    "package.json",
    "pyproject.toml",
    "requirements-dev.lock",
    "requirements.lock",
}
# Joined here, so that this file does not hold them.
REGISTRIES = [
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "org"),
        ("npmjs", "com"),
        ("yarnpkg", "com"),
        ("unpkg", "com"),
        ("jsdelivr", "net"),
        ("cdnjs", "cloudflare"),
        ("fonts", "googleapis"),
        ("deb", "debian", "org"),
    )
]


def registries_named_in(text: str) -> list[str]:
    """The registry hosts that this text names."""
    return [host for host in REGISTRIES if host in text.lower()]


def opens_with_docstring(source: str) -> bool:
    """Whether this module says first what it holds."""
    return bool(ast.get_docstring(ast.parse(source)))


def test_top_level_holds_only_what_is_expected() -> None:
    files = tracked_files()
    assert {path.parts[0] for path in files if len(path.parts) > 1} <= FOLDERS
    assert {path.name for path in files if len(path.parts) == 1} <= FILES


def test_everything_expected_at_the_top_level_is_there() -> None:
    assert [name for name in sorted(FOLDERS) if not (ROOT / name).is_dir()] == []
    assert [name for name in sorted(FILES) if not (ROOT / name).is_file()] == []


def test_no_tracked_file_names_a_registry() -> None:
    named = {
        str(path): hosts
        for path in tracked_files()
        if (hosts := registries_named_in((ROOT / path).read_bytes().decode("utf-8", "replace")))
    }
    assert named == {}


@pytest.mark.parametrize("host", REGISTRIES)
def test_a_registry_would_be_seen(host: str) -> None:
    assert registries_named_in(f"--index-url https://{host.upper()}/simple") == [host]


def test_every_module_opens_with_a_docstring() -> None:
    silent = [
        str(path)
        for path in python_files()
        if not opens_with_docstring((ROOT / path).read_text("utf-8"))
    ]
    assert silent == []


def test_a_module_without_docstring_would_be_seen() -> None:
    assert not opens_with_docstring("import os\n")
    assert opens_with_docstring('"""What it holds."""\n')


def test_no_room_is_called_after_nothing() -> None:
    vague = {"utils", "helpers", "common", "misc"}

    def is_vague(path: Path) -> bool:
        return bool(vague & {*path.parts[:-1], path.stem})

    assert is_vague(Path("sandbox/utils.py"))
    assert [str(path) for path in python_files() if is_vague(path)] == []
