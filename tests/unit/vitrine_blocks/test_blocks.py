"""Blocks keep what is written, drop what is dangerous, and read as a person reads them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.datastructures import MultiDict

from reference_site.vitrine.blocks.catalogue import KINDS
from reference_site.vitrine.blocks.form import blocks_from, rearranged, rows_of, rows_text
from reference_site.vitrine.blocks.models import (
    ADAPTER,
    Button,
    Heading,
    Image,
    ListBlock,
    Paragraph,
    Table,
    read_blocks,
)
from reference_site.vitrine.blocks.reading import (
    count_words,
    excerpt_of,
    headings_of,
    images_of,
    links_of,
    text_of,
)
from reference_site.vitrine.errors import BadBlock, UnknownAction

FORM = MultiDict(
    [
        ("blocks-10-type", "paragraph"),
        ("blocks-10-text", "à la fin"),
        ("blocks-0-type", "heading"),
        ("blocks-0-text", "Choisir le lieu"),
        ("blocks-0-level", "3"),
        ("blocks-1-type", "list"),
        ("blocks-1-items", "un sol plat\r\n\r\nà l’abri"),
        ("blocks-1-ordered", "1"),
        ("blocks-2-type", "gallery"),
        ("blocks-2-media", "a.webp"),
        ("blocks-2-media", ""),
        ("blocks-2-media", "b.webp"),
        ("blocks-3-type", "table"),
        ("blocks-3-rows", "Jour | Heure\nLundi | 10 h"),
        ("blocks-3-header", "1"),
    ]
)


def test_a_form_gives_its_blocks_in_the_order_of_their_numbers() -> None:
    heading, items, gallery, table, last = blocks_from(FORM)
    assert heading == Heading(text="Choisir le lieu", level=3)
    assert items == ListBlock(items=("un sol plat", "à l’abri"), ordered=True)
    assert images_of((gallery,)) == ("a.webp", "b.webp")
    assert isinstance(table, Table) and table.rows[1] == ("Lundi", "10 h")
    assert last == Paragraph(text="à la fin")


def test_a_script_in_a_paragraph_is_dropped_and_the_words_stay() -> None:
    (block,) = read_blocks(
        [{"type": "paragraph", "text": '<script>alert(1)</script>Bon<b onclick="x()">jour</b>'}]
    )
    assert isinstance(block, Paragraph)
    assert block.text == "Bon<b>jour</b>"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", " JavaScript:x"])
def test_a_link_that_would_run_a_script_is_emptied(address: str) -> None:
    assert Button(text="ici", link=address).link == ""
    (block,) = read_blocks([{"type": "paragraph", "text": f'<a href="{address}">ici</a>'}])
    assert links_of((block,)) == ()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("/boutique", "/boutique"), ("example.org", "https://example.org"), ("contact", "/contact")],
)
def test_an_ordinary_link_is_kept(typed: str, kept: str) -> None:
    assert Image(media="a.webp", link=typed).link == kept


@pytest.mark.parametrize(
    "data",
    [
        [{"type": "unknown"}],
        [{"type": "heading", "level": 7}],
        [{"type": "paragraph", "colour": "red"}],
        "not a list",
    ],
)
def test_a_block_that_no_type_admits_is_refused(data: object) -> None:
    with pytest.raises(BadBlock):
        read_blocks(data)


def test_every_kind_starts_empty_and_survives_storage() -> None:
    blocks = tuple(kind.new() for kind in KINDS)
    assert ADAPTER.validate_json(ADAPTER.dump_json(blocks)) == blocks


@given(
    st.lists(
        st.lists(st.text("ab|é \\", max_size=6), min_size=2, max_size=3), min_size=1, max_size=4
    )
)
def test_a_table_typed_as_text_comes_back_the_same(rows: list[list[str]]) -> None:
    clean = tuple(tuple(c.strip().replace("\\", "") or "x" for c in row) for row in rows)
    clean = tuple(tuple(c.strip() or "x" for c in row) for row in clean)
    assert rows_of(rows_text(clean)) == clean


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("Préparer sa première nuit", 4),
        ("L’abri, aujourd’hui : 20 litres !", 4),
        ("week-end", 1),
    ],
)
def test_words_are_counted_as_a_teacher_counts_them(text: str, words: int) -> None:
    assert count_words(text) == words


def test_the_structure_and_the_text_of_a_content_can_be_read() -> None:
    blocks = read_blocks(
        [
            {"type": "heading", "text": "Le <em>lieu</em>", "level": 2},
            {"type": "paragraph", "text": 'Un sol plat, <a href="/boutique">ici</a>.'},
            {"type": "list", "items": ["tapis", "duvet"]},
        ]
    )
    assert [(line.level, line.text) for line in headings_of(blocks)] == [(2, "Le lieu")]
    assert text_of(blocks) == "Le lieu\nUn sol plat, ici.\ntapis\nduvet"
    assert links_of(blocks) == ("/boutique",)
    assert excerpt_of(blocks, words=3) == "Un sol plat, […]"


@pytest.mark.parametrize(
    ("order", "texts"),
    [
        ("up:1", "bac"),
        ("down:0", "bac"),
        ("up:0", "abc"),
        ("down:2", "abc"),
        ("delete:1", "ac"),
        ("duplicate:0", "aabc"),
    ],
)
def test_the_buttons_of_a_block_rearrange_without_script(order: str, texts: str) -> None:
    blocks = tuple(Paragraph(text=letter) for letter in "abc")
    assert "".join(block.words() for block in rearranged(blocks, order)) == texts


@pytest.mark.parametrize("order", ["up:9", "add:nothing", "explode:0", "up:-1"])
def test_an_unknown_button_is_refused(order: str) -> None:
    with pytest.raises(UnknownAction):
        rearranged((Paragraph(text="a"),), order)
