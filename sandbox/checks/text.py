"""Text as a reader compares it: NFC, case, spaces and typographic marks do not count."""

from __future__ import annotations

import re
import unicodedata

_QUOTES = str.maketrans(
    {
        "’": "'", "‘": "'", "ʼ": "'", "′": "'", "`": "'",
        "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "″": '"',
        "–": "-", "—": "-", "‑": "-", "‐": "-", "−": "-", "…": "...",
    }
)  # fmt: skip
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")


def normalise(text: str, *, accents: bool = True) -> str:
    """The comparable form of `text`; accents fold away when `accents` is false.

    Idempotent: compatibility characters and case are folded until nothing moves.
    """
    folded = _INVISIBLE.sub("", unicodedata.normalize("NFC", text)).translate(_QUOTES)
    folded = unicodedata.normalize("NFC", folded.casefold()).translate(_QUOTES)
    if not accents:
        folded = without_accents(folded)
    return " ".join(folded.replace('"', ' " ').split())


def without_accents(text: str) -> str:
    """« pâté œuf » -> « pate œuf »: combining marks go, letters stay."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", bare)


def says(haystack: str, needle: str, *, accents: bool = True) -> bool:
    """Whether the words of `needle` stand in `haystack`, a plural mark allowed at the end.

    Never a piece of a word: « art » is not said by « carte », « amande » is by « amandes ».
    """
    where, what = normalise(haystack, accents=accents), normalise(needle, accents=accents)
    if not what:
        return True
    left = r"(?<!\w)" if what[0].isalnum() else ""
    right = r"(?:e?s|x)?(?!\w)" if what[-1].isalnum() else ""
    return re.search(left + re.escape(what) + right, where) is not None


def words(text: str) -> list[str]:
    """Words as a word processor counts them, roughly: « l'atelier » is one, a lone « : » none."""
    return _WORD.findall(unicodedata.normalize("NFC", text))


def count_chars(text: str) -> int:
    """Characters as a person counts them: composed, runs of spaces taken as one, ends trimmed."""
    return len(" ".join(unicodedata.normalize("NFC", text).split()))
