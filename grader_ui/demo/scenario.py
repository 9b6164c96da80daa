"""What a demonstration is made of, and where its subject and candidates come from."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import entry_points
from pathlib import Path

from sandbox.errors import NotFound

SUBJECTS = "comptoir.subjects"
ROSTER = Path(__file__).parent / "candidats.csv"
EXAMINER = "examinateur"


@dataclass(frozen=True)
class Scenario:
    """One demonstration. `minutes` may be fractional; `data` is a folder of its own.

    `cache` keeps what any day can make again (pictures, golden states).
    """

    data: Path
    cache: Path
    subject: Path
    minutes: float = 40.0
    robots: bool = True
    roster: Path = ROSTER
    grid: str = "aide-2025"
    port: int = 8500


def subject_folder(code: str) -> Path:
    """The folder of a subject: a path, or a code of an installed library.

    Raises `NotFound` naming the codes that exist.
    """
    if (Path(code) / "subject.yaml").is_file():
        return Path(code).resolve()
    known: list[str] = []
    for point in entry_points(group=SUBJECTS):
        library: Path = point.load()()
        if (library / code / "subject.yaml").is_file():
            return library / code
        known += sorted(path.parent.name for path in library.glob("*/subject.yaml"))
    raise NotFound(
        f"Le sujet « {code} » est introuvable. Donnez le chemin d’un dossier de sujet, "
        f"ou l’un de ces codes : {', '.join(known) or 'aucun'}.",
        code,
    )
