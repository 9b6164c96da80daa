"""Read the candidate list of a sitting from its file."""

from __future__ import annotations

from pathlib import Path

from sandbox.errors import RosterRefused
from sandbox.exam.roster import Roster, read_roster


def import_roster(path: Path) -> Roster:
    """The candidates of `path`, in its order; nothing is written.

    Raises RosterRefused with one French sentence per fault.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise RosterRefused(
            (
                f"Le fichier «\N{NO-BREAK SPACE}{path.name}\N{NO-BREAK SPACE}» ne peut pas "
                "être lu. Vérifiez son emplacement et vos droits.",
            )
        ) from error
    return read_roster(data)
