"""Slugs, months and the analysis of the search engine extension."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from reference_site.vitrine.blocks.models import Heading, Image, Paragraph
from reference_site.vitrine.publications.rules import free_slug, months_of, slug_of
from reference_site.vitrine.seo.rules import analyse, holds


@dataclass
class Text:
    """What the analysis reads."""

    title: str = "Préparer sa première nuit en bivouac"
    slug: str = "premiere-nuit-bivouac"
    seo_title: str = ""
    meta_description: str = ""
    focus_keyword: str = ""


def test_a_slug_comes_from_what_is_wished_or_else_from_the_title() -> None:
    assert slug_of("", "L’été à Groix") == "l-ete-a-groix"
    assert slug_of("Mon Slug", "Autre") == "mon-slug"
    assert slug_of("", "") == "sans-titre"


def test_a_slug_already_taken_or_reserved_gets_a_number() -> None:
    taken = {"bivouac", "bivouac-2"}
    assert free_slug("bivouac", taken.__contains__) == "bivouac-3"
    assert free_slug("admin", taken.__contains__) == "admin-2"
    assert free_slug("velo", taken.__contains__) == "velo"


def test_months_are_named_in_french_newest_first() -> None:
    assert [m.label for m in months_of(["2026-02-03", "2027-08-01", "2026-02-20"])] == [
        "août 2027",
        "février 2026",
    ]


@pytest.mark.parametrize(
    ("text", "keyword", "found"),
    [
        ("Nuit en Bivouac !", "bivouac", True),
        ("Été à Groix", "ete", True),
        ("bivouacs", "bivouac", False),
        ("x", "", False),
    ],
)
def test_a_query_is_found_whatever_accents_and_case(text: str, keyword: str, found: bool) -> None:
    assert holds(text, keyword) is found


def test_the_analysis_turns_good_when_its_advice_is_followed() -> None:
    poor = analyse(Text(), (Paragraph(text="Court."),))
    assert [line.good for line in poor][:5] == [False] * 5
    text = "première nuit en bivouac " + "mot " * 130
    blocks = (
        Paragraph(text=text),
        Heading(text="Choisir le lieu"),
        Paragraph(text='<a href="/boutique">La boutique</a>'),
        Image(media="a.webp", alt="Une tente"),
    )
    rich = Text(
        seo_title="Première nuit en bivouac : nos conseils",
        slug="premiere-nuit-en-bivouac",
        meta_description="Première nuit en bivouac : " + "m" * 110,
        focus_keyword="première nuit en bivouac",
    )
    assert [line.sentence for line in analyse(rich, blocks) if not line.good] == []
