"""`comptoir verify`: an intact log passes, a log touched anywhere is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sandbox.store.chain import export
from tests.builders.room import build_exam, build_room
from tests.integration.cli.command import CommandLine


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    """The exported log of a sitting that has ended."""
    room, clock = build_room(tmp_path / "room")
    exam = build_exam(room, clock)
    exam.start_all()
    exam.finish()
    exam.grade()
    path = tmp_path / "journal.jsonl"
    export(room.store, path)
    room.close()
    return path


def rewritten(path: Path, **changes: object) -> None:
    """Change one event in the middle, as somebody would who wants another mark."""
    lines = path.read_text("utf-8").splitlines()
    middle = len(lines) // 2
    lines[middle] = json.dumps({**json.loads(lines[middle]), **changes}, ensure_ascii=False)
    path.write_text("\n".join(lines) + "\n", "utf-8")


def test_an_intact_log_passes(comptoir: CommandLine, journal: Path) -> None:
    told = comptoir.run("verify", journal)
    assert told.code == 0
    assert "Journal intact : 20 événements" in told.said


@pytest.mark.parametrize(
    "change",
    [{"actor": "examiner:autre"}, {"at": "2027-05-18T08:00:00Z"}, {"payload": {"forged": True}}],
    ids=["actor", "time", "payload"],
)
def test_a_changed_event_is_refused(
    comptoir: CommandLine, journal: Path, change: dict[str, object]
) -> None:
    rewritten(journal, **change)
    told = comptoir.run("verify", journal)
    assert told.code == 1
    assert "Refusé : Le journal" in told.said
    assert "Traceback" not in told.said


@pytest.mark.parametrize("kept", [slice(1, None), slice(None, -1)], ids=["first", "last"])
def test_a_log_that_lacks_an_event_is_refused(
    comptoir: CommandLine, journal: Path, kept: slice
) -> None:
    lines = journal.read_text("utf-8").splitlines()[kept]
    journal.write_text("\n".join(lines) + "\n", "utf-8")
    assert comptoir.run("verify", journal).code == 1


def test_a_file_that_is_no_log_is_refused_and_one_that_is_not_there_too(
    comptoir: CommandLine, tmp_path: Path
) -> None:
    other = tmp_path / "autre.jsonl"
    other.write_text("bonjour\n", "utf-8")
    assert comptoir.run("verify", other).code == 1
    told = comptoir.run("verify", tmp_path / "absent.jsonl")
    assert told.code == 2
    assert "n’existe pas" in told.said
