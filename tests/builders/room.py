"""A real room on a real database, with a clock that moves only when told to."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import count
from pathlib import Path

from sandbox.exam.candidate import Candidate
from sandbox.exam.clock import ManualClock
from sandbox.exam.events import GridFrame, GridRow, ScaleLevel
from sandbox.services.accounts import save_account
from sandbox.services.check_in import confirm_identity, declare_ready, read_notice
from sandbox.services.finish import finish
from sandbox.services.prepare_sitting import PreparedSitting, SubjectReference, prepare_sitting
from sandbox.services.room import Room, open_room
from sandbox.services.set_level import set_level
from sandbox.services.set_mark import set_mark
from sandbox.services.sign_in_candidate import SignedIn, sign_in_candidate
from sandbox.services.start import start
from sandbox.services.versioned import Write
from sandbox.settings import Settings

EXAMINER = "examiner:martin"
LOGIN, PASSWORD = "martin", "correct horse"
MINUTE = 60_000

GRID = GridFrame(
    version="2027-1",
    levels=tuple(ScaleLevel(key=key) for key in ("TI", "I", "S", "TS")),
    rows=(
        GridRow(id="q1-champs", task="q1", skill="Renseigner la fiche", criteria=("CP1",)),
        GridRow(id="q2-prix", task="q2", skill="Fixer un prix", criteria=("CP6",)),
    ),
    comment_required_for=("TI",),
)


def people(*extra_minutes: int) -> list[Candidate]:
    """Invented candidates, one per figure of planned extra time."""
    return [
        Candidate(
            number=f"000000000{rank}",
            surname=f"NOM{rank}",
            first_name=f"Prénom{rank}",
            birth_date=date(2006, 1, rank),
            panel="C1",
            seat=f"Poste {rank}",
            extra_time_ms=minutes * MINUTE,
        )
        for rank, minutes in enumerate(extra_minutes, start=1)
    ]


@dataclass
class Exam:
    """One prepared sitting of a room, and the acts that tests do again and again."""

    room: Room
    clock: ManualClock
    sitting: PreparedSitting
    _ops: count[int] = field(default_factory=count)

    @property
    def ids(self) -> list[str]:
        return [one.id for one in self.sitting.candidates]

    def op(self) -> str:
        return f"op-{next(self._ops)}"

    def write(self, base_version: int = 0) -> Write:
        return Write(op_id=self.op(), base_version=base_version)

    def sign_in(self, rank: int = 0, *, robot: bool = False, seat: str = "A") -> SignedIn:
        one = self.sitting.candidates[rank]
        return sign_in_candidate(
            self.room,
            candidate_number=one.candidate.number,
            code=one.code,
            seat=seat,
            desk=one.id,
            robot=robot,
        )

    def make_ready(self, rank: int) -> None:
        actor, candidate = f"candidate:{self.ids[rank]}", self.ids[rank]
        confirm_identity(self.room, actor=actor, candidate=candidate)
        read_notice(self.room, actor=actor, candidate=candidate)
        declare_ready(self.room, actor=actor, candidate=candidate)

    def start_all(self) -> None:
        for rank in range(len(self.ids)):
            self.make_ready(rank)
        start(self.room, actor=EXAMINER, sitting=self.sitting.id)

    def finish(self, rank: int = 0) -> None:
        finish(self.room, actor=f"candidate:{self.ids[rank]}", candidate=self.ids[rank])

    def grade(self, rank: int = 0) -> None:
        """Levels on all rows and a mark, on a sheet that has none."""
        candidate = self.ids[rank]
        for row in GRID.rows:
            set_level(
                self.room, actor=EXAMINER, candidate=candidate, row=row.id, level="S",
                write=self.write(),
            )  # fmt: skip
        set_mark(
            self.room, actor=EXAMINER, candidate=candidate, mark=Decimal("13.5"),
            write=self.write(),
        )  # fmt: skip


def build_room(folder: Path, database_url: str | None = None) -> tuple[Room, ManualClock]:
    """An empty room in `folder`, with one examiner."""
    clock = ManualClock()
    room = open_room(Settings.at(folder, database_url=database_url), clock)
    save_account(room, login=LOGIN, name="C. Martin", password=PASSWORD)
    return room, clock


def build_exam(room: Room, clock: ManualClock, *extra_minutes: int, minutes: float = 40) -> Exam:
    """A sitting of that room."""
    sitting = prepare_sitting(
        room,
        subject=SubjectReference(code="B-2027-A", title="Fiche produit", face="boutique"),
        grid=GRID,
        examiner=LOGIN,
        candidates=people(*(extra_minutes or (0, 0, 0))),
        minutes=minutes,
    )
    return Exam(room, clock, sitting)
