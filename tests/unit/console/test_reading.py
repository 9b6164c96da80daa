"""A public page as text, and brought under the view's own address."""

from __future__ import annotations

import pytest

from grader_ui.work.reading import count_words, read_page
from grader_ui.work.rewriting import rewrite_page, rewrite_sheet

PAGE = """<html><head><title>Poncho</title><meta name="description" content="Léger."></head><body>
<nav><p>Menu du site</p></nav><main><h1>Poncho</h1><h2>Usages</h2><p>L’eau glisse, peut-être.</p>
<ul><li>léger</li></ul><blockquote><p>Un avis.</p></blockquote>
<img src="/media/a.webp" alt="Bleu"><img src="/media/b.webp"></main></body></html>"""


@pytest.mark.parametrize(
    ("text", "words"),
    [("", 0), ("L’eau d'ici", 2), ("peut-être 20 fois", 3), ("  un ; deux : trois !", 3)],
)
def test_words_are_counted_as_a_reader_counts_them(text: str, words: int) -> None:
    assert count_words(text) == words


def test_each_block_is_read_once_and_menus_are_left_out() -> None:
    reading = read_page(PAGE)
    assert [one.text for one in reading.passages] == [
        "Poncho",
        "Usages",
        "L’eau glisse, peut-être.",
        "léger",
        "Un avis.",
    ]
    assert [(one.level, one.text) for one in reading.headings] == [(1, "Poncho"), (2, "Usages")]
    assert (reading.title, reading.description) == ("Poncho", "Léger.")


def test_a_missing_alternative_text_is_told_from_an_empty_one() -> None:
    assert [one.alternative for one in read_page(PAGE).pictures] == ["Bleu", None]
    assert read_page('<main><img src="a" alt=""></main>').pictures[0].alternative == ""


def test_addresses_of_the_site_are_brought_under_the_view() -> None:
    page = rewrite_page(
        '<a href="/p/1">a</a><a href="http://site-a.localhost:1/p/2">b</a>'
        '<a href="https://ailleurs.example/">c</a><a href="//ailleurs.example/">d</a>'
        '<a href="suite">e</a><img src="/m/a.png" srcset="/m/b.png 2x, /m/c.png 3x">',
        "/billet",
        "http://site-a.localhost:1",
    )
    assert 'href="/billet/p/1"' in page and 'href="/billet/p/2"' in page
    assert 'href="https://ailleurs.example/"' in page and 'href="//ailleurs.example/"' in page
    assert 'href="suite"' in page and 'src="/billet/m/a.png"' in page
    assert 'srcset="/billet/m/b.png 2x, /billet/m/c.png 3x"' in page


def test_so_are_those_of_its_style_sheets() -> None:
    sheet = "@import '/a.css'; b{background:url(/m/x.png)} c{src:url('../f.woff2')}"
    assert rewrite_sheet(sheet, "/billet") == (
        "@import '/billet/a.css'; b{background:url(/billet/m/x.png)} c{src:url('../f.woff2')}"
    )
