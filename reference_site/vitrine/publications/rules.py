"""Pure rules of publications: slugs, statuses and their words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from slugify import slugify

RESERVED = frozenset(
    {
        "admin", "boutique", "categorie", "etiquette", "recherche", "media", "examen", "article",
        "connexion", "deconnexion", "static", "commentaires", "auteur", "apercu",
    }
)  # fmt: skip
STATUS_WORDS = {
    "published": "Publié",
    "draft": "Brouillon",
    "scheduled": "Planifié",
    "trash": "Corbeille",
}


def plain_slug(text: str) -> str:
    """Lower case without accents; an apostrophe separates words (« l’été » -> `l-ete`)."""
    return slugify(text.replace("’", " ").replace("'", " "))


def slug_of(wished: str, title: str) -> str:
    """An address in lower case without accents, from what was typed or else from the title."""
    return plain_slug(wished)[:80] or plain_slug(title)[:80] or "sans-titre"


def free_slug(wished: str, taken: Callable[[str], bool]) -> str:
    """`wished`, or `wished-2`, `wished-3`... when another row or the site itself has it."""
    slug, number = wished, 1
    while slug in RESERVED or taken(slug):
        number += 1
        slug = f"{wished}-{number}"
    return slug


@dataclass(frozen=True)
class Months:
    """A filter of lists: « novembre 2026 » stands for 2026-11."""

    value: str
    label: str


MONTH_NAMES = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]


def months_of(days: Iterable[str]) -> list[Months]:
    """Months present among ISO days, newest first."""
    values = sorted({day[:7] for day in days}, reverse=True)
    return [Months(v, f"{MONTH_NAMES[int(v[5:7]) - 1]} {v[:4]}") for v in values]
