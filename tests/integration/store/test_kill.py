"""A killed process: what it had acknowledged is in the log, once, and the chain holds."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from sandbox.services.room import open_room
from sandbox.settings import Settings
from sandbox.store.chain import verify_store
from sandbox.store.projections import contents, rebuild
from tests.builders.room import build_room

ACKNOWLEDGED = 40
WRITER = """
import sys
from pathlib import Path
from sandbox.exam.events import Draft, ExaminerSignedIn
from sandbox.services.room import open_room
from sandbox.settings import Settings

room = open_room(Settings.at(Path(sys.argv[1]), database_url=sys.argv[2]))
number = 0
while True:
    number += 1
    room.log.append(Draft(ExaminerSignedIn(login="a"), "examiner:a"), f"kill-{number}")
    print(f"kill-{number}", flush=True)
"""


def test_a_killed_writer_loses_and_doubles_nothing_acknowledged(
    tmp_path: Path, database_url: str
) -> None:
    build_room(tmp_path, database_url)[0].close()
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(tmp_path), database_url],
        stdout=subprocess.PIPE,
        text=True,
    ) as writer:
        assert writer.stdout is not None
        said = [writer.stdout.readline().strip() for _line in range(ACKNOWLEDGED)]
        writer.kill()
        said += writer.stdout.read().split()
    room = open_room(Settings.at(tmp_path, database_url=database_url))
    kept = [event.op_id for event in room.log.read(limit=10_000)]
    assert set(said) <= set(kept) and len(kept) == len(set(kept))
    assert len(set(kept) - set(said)) <= 1, "at most the write that was not yet answered"
    assert verify_store(room.store).count == len(kept)
    with room.store.write() as session:
        before = contents(session)
        rebuild(session)
        assert contents(session) == before
    room.close()
