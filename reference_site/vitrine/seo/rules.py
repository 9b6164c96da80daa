"""The analysis of the search engine extension: pure, readable, each line says what to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from reference_site.vitrine.blocks.models import Blocks, Image
from reference_site.vitrine.blocks.reading import count_words, headings_of, links_of, text_of
from reference_site.vitrine.publications.rules import plain_slug

TITLE_RANGE = (30, 65)
DESCRIPTION_RANGE = (120, 160)
WORDS_AT_LEAST = 120


class Described(Protocol):
    """What is analysed."""

    title: str
    slug: str
    seo_title: str
    meta_description: str
    focus_keyword: str


@dataclass(frozen=True)
class Advice:
    """One line: good or not, and its sentence."""

    good: bool
    sentence: str


def holds(text: str, keyword: str) -> bool:
    """Whether a text holds the query, whatever accents, case and punctuation."""
    return bool(keyword) and f"-{plain_slug(keyword)}-" in f"-{plain_slug(text)}-"


def analyse(row: Described, blocks: Blocks, is_post: bool = True) -> Sequence[Advice]:
    """The lines of the analysis, bad ones first."""
    key = row.focus_keyword
    title, description = row.seo_title or row.title, row.meta_description
    text = text_of(blocks)
    words = count_words(text)
    first = text[:400]
    images = [block for block in blocks if isinstance(block, Image) and block.media]
    lines = [
        _advice(bool(key), "La requête cible est renseignée.", "Indiquez une requête cible."),
        _advice(
            TITLE_RANGE[0] <= len(title) <= TITLE_RANGE[1],
            "Le titre SEO a la bonne longueur.",
            f"Le titre SEO compte {len(title)} caractères\u00a0: visez 30 à 65.",
        ),
        _advice(
            DESCRIPTION_RANGE[0] <= len(description) <= DESCRIPTION_RANGE[1],
            "La méta-description a la bonne longueur.",
            f"La méta-description compte {len(description)} caractères\u00a0: visez 120 à 160.",
        ),
        _advice(
            words >= WORDS_AT_LEAST,
            f"Le texte compte {words} mots.",
            f"Le texte compte {words} mots\u00a0: visez au moins {WORDS_AT_LEAST}.",
        ),
        _advice(
            bool(headings_of(blocks)),
            "Des titres structurent le texte.",
            "Structurez le texte avec des titres de niveau 2 et 3.",
        ),
        _advice(
            bool(links_of(blocks)),
            "Le texte contient au moins un lien.",
            "Ajoutez un lien vers une autre page.",
        ),
        _advice(
            bool(images) and all(image.alt for image in images),
            "Les images ont un texte alternatif.",
            "Ajoutez une image et renseignez son texte alternatif.",
        ),
    ]
    if key:
        for where, value in (
            ("le titre SEO", title),
            ("la méta-description", description),
            ("le slug", row.slug),
            ("le début du texte", first),
        ):
            lines.append(
                _advice(
                    holds(value, key),
                    f"La requête cible figure dans {where}.",
                    f"Placez la requête cible dans {where}.",
                )
            )
    return sorted(lines, key=lambda line: line.good)


def _advice(good: bool, praise: str, advice: str) -> Advice:
    return Advice(good, praise if good else advice)
