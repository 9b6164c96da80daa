"""The candidate list of the national exam system, as CSV: read whole or refused whole.

UTF-8 with or without BOM, or Windows-1252; `;` between cells; preamble lines before the header;
dates JJ/MM/AAAA; ten-digit candidate numbers kept as text.

Columns, in any order, without regard to case, accents and punctuation:

| column | also accepted | |
| --- | --- | --- |
| N° CANDIDAT | NUMERO CANDIDAT, NUMERO, N° INSCRIPTION | required, ten digits |
| NOM | NOM DE FAMILLE, NOM DE NAISSANCE | required |
| PRENOM | PRENOMS, PRENOM(S) | required |
| DATE NAISSANCE | DATE DE NAISSANCE, NE(E) LE | required, JJ/MM/AAAA |
| COMMISSION | JURY, N° COMMISSION | |
| POSTE | PLACE | |
| TEMPS MAJORE | MAJORATION, TEMPS SUPPLEMENTAIRE | minutes, 13 or 13:20 or 13 min 20 |

Other columns are ignored. Errors name the line of the file and what to correct.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sandbox.errors import RosterRefused
from sandbox.exam.candidate import Candidate

NBSP = "\N{NO-BREAK SPACE}"
LONGEST_FILE = 2_000_000
LONGEST_EXTRA_MS = 120 * 60_000

_ALIASES: dict[str, tuple[str, ...]] = {
    "N° CANDIDAT": (
        "n candidat",
        "numero candidat",
        "numero de candidat",
        "no candidat",
        "num candidat",
        "numero",
        "n inscription",
        "numero inscription",
    ),
    "NOM": ("nom", "nom de famille", "nom de naissance", "nom candidat"),
    "PRENOM": ("prenom", "prenoms", "prenom s"),
    "DATE NAISSANCE": ("date naissance", "date de naissance", "ne e le", "ne le"),
    "COMMISSION": ("commission", "n commission", "numero commission", "jury"),
    "POSTE": ("poste", "place", "n poste"),
    "TEMPS MAJORE": ("temps majore", "majoration", "temps supplementaire", "tiers temps"),
}
_REQUIRED = ("N° CANDIDAT", "NOM", "PRENOM", "DATE NAISSANCE")
_NUMBER = re.compile(r"[0-9]{10}")
_DATE = re.compile(r"[0-9]{2}/[0-9]{2}/[0-9]{4}")
_EXTRA = re.compile(r"([0-9]{1,3})(?:(?:\s*(?:min|mn|m|:|')\s*)([0-5]?[0-9])?\s*(?:s|\")?)?")


@dataclass(frozen=True)
class Roster:
    """The candidates in the order of the file, and the encoding that it was read with."""

    candidates: tuple[Candidate, ...]
    encoding: str


def _quoted(text: str) -> str:
    return f"«{NBSP}{text}{NBSP}»"


def _plain(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text.replace("°", " ")).encode("ascii", "ignore").decode()
    return " ".join(re.findall(r"[a-z0-9]+", bare.lower()))


def _decoded(data: bytes) -> tuple[str, str]:
    if len(data) > LONGEST_FILE:
        raise RosterRefused(("Ce fichier est trop gros pour une liste de candidats.",))
    if b"\x00" in data:
        raise RosterRefused(
            (
                "Ce fichier n’est pas une liste CSV (tableur, archive ou texte UTF-16). "
                f"Exportez-le en CSV, encodage UTF-8 ou Windows-1252, séparateur {_quoted(';')}.",
            )
        )
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding), "utf-8" if encoding == "utf-8-sig" else "windows-1252"
        except UnicodeDecodeError:
            continue
    raise RosterRefused(
        (
            "L’encodage du fichier n’est ni UTF-8 ni Windows-1252. Enregistrez-le en UTF-8, "
            "puis réessayez.",
        )
    )


def _header(rows: Sequence[tuple[int, list[str]]]) -> tuple[int, dict[str, int]]:
    """Position of the header among `rows` and the column of each known name."""
    best: tuple[int, dict[str, int]] = (-1, {})
    for position, (_line, cells) in enumerate(rows):
        names = [_plain(cell) for cell in cells]
        found = {
            column: names.index(alias)
            for column, aliases in _ALIASES.items()
            for alias in aliases
            if alias in names
        }
        if len(found) > len(best[1]):
            best = (position, found)
        if all(column in found for column in _REQUIRED):
            return position, found
    if len(best[1]) < 2:
        raise RosterRefused(
            (
                f"La ligne d’en-tête est introuvable. Elle doit nommer{NBSP}: "
                f"{', '.join(_REQUIRED)}, séparés par {_quoted(';')}.",
            )
        )
    line = rows[best[0]][0]
    missing = [column for column in _REQUIRED if column not in best[1]]
    raise RosterRefused(
        tuple(f"Ligne {line}{NBSP}: il manque la colonne {_quoted(column)}." for column in missing)
    )


def _birth_date(text: str) -> date | None:
    if not _DATE.fullmatch(text):
        return None
    try:
        return datetime.strptime(text, "%d/%m/%Y").date()
    except ValueError:
        return None


def _extra_ms(text: str) -> int | None:
    if not text:
        return 0
    found = _EXTRA.fullmatch(text.lower())
    if found is None:
        return None
    ms = int(found[1]) * 60_000 + int(found[2] or 0) * 1_000
    return ms if ms <= LONGEST_EXTRA_MS else None


def _candidate(cells: dict[str, str], line: int, errors: list[str]) -> Candidate | None:
    wrong: list[str] = []
    number, surname, first_name = cells["N° CANDIDAT"], cells["NOM"], cells["PRENOM"]
    if not _NUMBER.fullmatch(number):
        wrong.append(
            f"le numéro de candidat {_quoted(number)} n’a pas dix chiffres (un tableur a pu en "
            "changer la forme)"
        )
    if not surname:
        wrong.append("le nom est vide")
    if not first_name:
        wrong.append("le prénom est vide")
    born = _birth_date(cells["DATE NAISSANCE"])
    if born is None:
        wrong.append(
            f"la date de naissance {_quoted(cells['DATE NAISSANCE'])} n’est pas une date JJ/MM/AAAA"
        )
    extra = _extra_ms(cells.get("TEMPS MAJORE", ""))
    if extra is None:
        wrong.append(
            f"le temps majoré {_quoted(cells['TEMPS MAJORE'])} n’est pas un nombre de minutes "
            "(13 ou 13:20, deux heures au plus)"
        )
    errors.extend(f"Ligne {line}{NBSP}: {one}." for one in wrong)
    if wrong or born is None or extra is None:
        return None
    return Candidate(
        number=number,
        surname=surname,
        first_name=first_name,
        birth_date=born,
        panel=cells.get("COMMISSION", ""),
        seat=cells.get("POSTE", ""),
        extra_time_ms=extra,
    )


def read_roster(data: bytes) -> Roster:
    """The candidates of a CSV file.

    Raises RosterRefused with one sentence per fault, each naming its line; nothing is half-read.
    """
    text, encoding = _decoded(data)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=";", strict=True)
    rows: list[tuple[int, list[str]]] = []
    try:
        for cells in reader:
            rows.append((reader.line_num, [cell.strip() for cell in cells]))
    except csv.Error as error:
        raise RosterRefused(
            (f"Ligne {reader.line_num}{NBSP}: les guillemets ne sont pas refermés ({error}).",)
        ) from error
    position, columns = _header(rows)
    errors: list[str] = []
    candidates: list[Candidate] = []
    first_lines: dict[str, int] = {}
    for line, cells in rows[position + 1 :]:
        if not any(cells):
            continue
        named = {
            column: cells[index] if index < len(cells) else "" for column, index in columns.items()
        }
        candidate = _candidate(named, line, errors)
        number = named["N° CANDIDAT"]
        if number and number in first_lines:
            errors.append(
                f"Ligne {line}{NBSP}: le numéro {_quoted(number)} est déjà à la ligne "
                f"{first_lines[number]}."
            )
        first_lines.setdefault(number, line)
        if candidate is not None:
            candidates.append(candidate)
    if not errors and not candidates:
        errors.append("Aucun candidat ne suit la ligne d’en-tête.")
    if errors:
        raise RosterRefused(tuple(errors))
    return Roster(candidates=tuple(candidates), encoding=encoding)
