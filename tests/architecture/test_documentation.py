"""A setting or a command that no guide names is a gap. (Check kinds: tests/unit/checks.)"""

from __future__ import annotations

import re
from importlib.metadata import entry_points
from typing import Any

import typer

from sandbox.cli import ENTRY_POINTS, app
from tests.architecture.tree import ROOT, tracked_files

SETTING = re.compile(r"\bCOMPTOIR_[A-Z_]+[A-Z]\b")


def guides() -> str:
    """Everything that is written for readers."""
    pages = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    return "\n".join(page.read_text("utf-8") for page in pages)


def settings() -> set[str]:
    """The environment variables that the code, its plumbing and its tests name."""
    suffixes = {".py", ".sh", "", ".yaml", ".toml"}
    return {
        name
        for path in tracked_files()
        if path.suffix in suffixes and path.parts[0] != "docs"
        for name in SETTING.findall((ROOT / path).read_bytes().decode("utf-8", "replace"))
    }


def commands() -> set[str]:
    """The full name of each command, those of the other packages included."""
    whole = typer.Typer()
    whole.registered_commands += app.registered_commands
    whole.registered_groups += app.registered_groups
    for point in entry_points(group=ENTRY_POINTS):
        point.load()(whole)

    def below(command: Any, name: str) -> set[str]:
        children: dict[str, Any] = getattr(command, "commands", {})
        found = [below(child, f"{name} {own}") for own, child in children.items()]
        return set().union(*found) if found else {name}

    return below(typer.main.get_command(whole), "comptoir")


def unnamed(words: set[str], text: str) -> list[str]:
    """The words that the text does not hold whole."""
    return sorted(word for word in words if not re.search(rf"`{word}(?![\w-])", text))


def test_every_setting_is_documented() -> None:
    assert {"COMPTOIR_DATA", "COMPTOIR_PORT"} <= settings()
    assert unnamed(settings(), guides()) == []


def test_every_command_is_documented() -> None:
    assert {"comptoir demo", "comptoir site run", "comptoir subject prove"} <= commands()
    assert unnamed(commands(), guides()) == []


def test_a_gap_would_be_seen() -> None:
    assert unnamed({"COMPTOIR_" + "UNKNOWN", "comptoir fly"}, guides()) == [
        "COMPTOIR_" + "UNKNOWN",
        "comptoir fly",
    ]
    assert unnamed({"comptoir site"}, "`comptoir sites`") == ["comptoir site"]
