"""The content of a post or page: a list of typed blocks. Adding a block = one class here, one
template in `templates/vitrine/blocks/`, one editor partial in `templates/vitrine/blocks/edit/`
and one line in `catalogue.py`.

Inline HTML is sanitised by the model itself, so that nothing enters by another way.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, field_validator
from pydantic.functional_validators import AfterValidator

from reference_site.shared.rich_text import clean, to_text
from reference_site.vitrine.errors import BadBlock

LINK_STARTS = ("/", "#", "http://", "https://", "mailto:", "tel:")


def _inline(value: str) -> str:
    return clean(value.replace("\r\n", "\n"), inline=True)


def _plain(value: str) -> str:
    return to_text(value).replace("\n", " ").strip()


def _address(value: str) -> str:
    """A link of the site or an outside one; a bare domain gets its scheme; scripts are dropped."""
    value = value.strip()
    if not value or value.lower().startswith(LINK_STARTS):
        return value
    if ":" in value.split("/")[0]:
        return ""
    return f"https://{value}" if "." in value.split("/")[0] else f"/{value}"


Inline = Annotated[str, AfterValidator(_inline)]
Plain = Annotated[str, AfterValidator(_plain)]
Address = Annotated[str, AfterValidator(_address)]
Alignment = Literal["", "left", "center", "right", "wide"]
Size = Literal["small", "medium", "large", "full"]


class Block(BaseModel):
    """Base of every block. Frozen: a change makes another block."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def words(self) -> str:
        """What a reader reads in the block, as plain text."""
        return ""


class Heading(Block):
    """Titre, of level 2 to 4 (level 1 is the title of the post)."""

    type: Literal["heading"] = "heading"
    text: Inline = ""
    level: int = Field(default=2, ge=2, le=4)

    def words(self) -> str:
        return to_text(self.text)


class Paragraph(Block):
    """Paragraphe: inline HTML."""

    type: Literal["paragraph"] = "paragraph"
    text: Inline = ""
    align: Literal["", "center", "right"] = ""

    def words(self) -> str:
        return to_text(self.text)


class ListBlock(Block):
    """Liste, with bullets or numbers; each item is inline HTML."""

    type: Literal["list"] = "list"
    items: tuple[Inline, ...] = ()
    ordered: bool = False

    def words(self) -> str:
        return "\n".join(to_text(item) for item in self.items)


class Quote(Block):
    """Citation and its author."""

    type: Literal["quote"] = "quote"
    text: Inline = ""
    source: Plain = ""

    def words(self) -> str:
        return "\n".join(part for part in (to_text(self.text), self.source) if part)


class Image(Block):
    """Image of the library, named by its file name."""

    type: Literal["image"] = "image"
    media: str = ""
    alt: Plain = ""
    caption: Inline = ""
    align: Alignment = ""
    size: Size = "large"
    link: Address = ""

    def words(self) -> str:
        return to_text(self.caption)


class Gallery(Block):
    """Galerie: several images, shown in columns; alternative texts are those of the library."""

    type: Literal["gallery"] = "gallery"
    media: tuple[str, ...] = ()
    columns: int = Field(default=3, ge=1, le=4)
    link_to: Literal["none", "media"] = "none"
    caption: Inline = ""

    def words(self) -> str:
        return to_text(self.caption)


class Button(Block):
    """Bouton: a link that looks like one."""

    type: Literal["button"] = "button"
    text: Plain = ""
    link: Address = ""
    style: Literal["fill", "outline"] = "fill"
    align: Literal["", "center", "right"] = ""

    def words(self) -> str:
        return self.text


class Table(Block):
    """Tableau; `header` says whether the first row is a header."""

    type: Literal["table"] = "table"
    rows: tuple[tuple[Inline, ...], ...] = (("", ""), ("", ""))
    header: bool = True
    caption: Inline = ""

    @field_validator("rows")
    @classmethod
    def _rectangle(cls, rows: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
        """Every row as long as the longest."""
        width = max((len(row) for row in rows), default=0)
        return tuple(row + ("",) * (width - len(row)) for row in rows)

    def words(self) -> str:
        lines = [" ".join(to_text(cell) for cell in row) for row in self.rows]
        return "\n".join([*lines, to_text(self.caption)])


class Separator(Block):
    """Séparateur: a line between two parts."""

    type: Literal["separator"] = "separator"


AnyBlock = Annotated[
    Heading | Paragraph | ListBlock | Quote | Image | Gallery | Button | Table | Separator,
    Field(discriminator="type"),
]
ADAPTER: TypeAdapter[tuple[Block, ...]] = TypeAdapter(tuple[AnyBlock, ...])
Blocks = tuple[Block, ...]


def read_blocks(data: Any) -> Blocks:
    """Blocks from plain data (form, seed, stored JSON). Raises `BadBlock` naming the place."""
    try:
        return ADAPTER.validate_python(data)
    except ValidationError as error:
        first = error.errors()[0]
        place = " > ".join(str(part) for part in first["loc"])
        raise BadBlock(detail=f"{place}: {first['msg']}") from error
