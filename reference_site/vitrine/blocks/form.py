"""Blocks as fields of one ordinary form: `blocks-0-type`, `blocks-0-text`, `blocks-1-type`...

A list is written one item a line; a table one row a line, cells between « | » (`\\|` for a real
one). So a recorded request reads well and replays without JavaScript.
"""

from __future__ import annotations

import re
from typing import Any, Protocol

from reference_site.vitrine.blocks.catalogue import BY_NAME
from reference_site.vitrine.blocks.models import (
    Block,
    Blocks,
    Gallery,
    Heading,
    ListBlock,
    Table,
    read_blocks,
)
from reference_site.vitrine.errors import UnknownAction

FIELD = re.compile(r"^blocks-(\d{1,3})-([a-z_]+)$")
CELLS = re.compile(r"(?<!\\)\|")
MOST_BLOCKS = 200


class Fields(Protocol):
    """What a posted form offers (werkzeug's MultiDict)."""

    def keys(self) -> Any:
        """Names of the fields."""

    def getlist(self, key: str) -> list[str]:
        """All the values of a field."""


def blocks_from(fields: Fields) -> Blocks:
    """The blocks of a posted form, in the order of their numbers. Raises `BadBlock`."""
    found: dict[int, dict[str, list[str]]] = {}
    for name in fields.keys():  # noqa: SIM118 - a MultiDict is not iterated by name everywhere
        match = FIELD.match(name)
        if match:
            found.setdefault(int(match[1]), {})[match[2]] = fields.getlist(name)
    return read_blocks([_plain_block(found[number]) for number in sorted(found)[:MOST_BLOCKS]])


def _plain_block(values: dict[str, list[str]]) -> dict[str, Any]:
    """The fields of one block as plain data; fields that its type does not know are left out."""
    name = values.get("type", [""])[0]
    if name not in BY_NAME:
        return {"type": name}
    model = BY_NAME[name].block
    plain: dict[str, Any] = {
        key: items[0] for key, items in values.items() if key in model.model_fields and items
    }
    if model is ListBlock:
        plain["items"] = lines_of(values.get("items", [""])[0])
        plain["ordered"] = plain.get("ordered", "") not in ("", "0")
    elif model is Table:
        plain["rows"] = rows_of(values.get("rows", [""])[0])
        plain["header"] = plain.get("header", "") not in ("", "0")
    elif model is Gallery:
        plain["media"] = tuple(item.strip() for item in values.get("media", []) if item.strip())
    if model is Gallery or model is Heading:
        for number in ("columns", "level"):
            if number in plain and not str(plain[number]).isdigit():
                plain.pop(number)
    return plain


def lines_of(text: str) -> tuple[str, ...]:
    """Items of a list, empty lines left out."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def rows_of(text: str) -> tuple[tuple[str, ...], ...]:
    """Rows of a table as typed in its text field."""
    return tuple(
        tuple(cell.strip().replace("\\|", "|") for cell in CELLS.split(line))
        for line in text.splitlines()
        if line.strip(" |")
    )


def rows_text(rows: tuple[tuple[str, ...], ...]) -> str:
    """The inverse of `rows_of`."""
    return "\n".join(
        " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in row) for row in rows
    )


def rearranged(blocks: Blocks, order: str) -> Blocks:
    """What a button of the editor asks without JavaScript: `add:image`, `up:2`, `delete:0`...

    Raises `UnknownAction` for anything else.
    """
    verb, _, argument = order.partition(":")
    items: list[Block] = list(blocks)
    if verb == "add" and argument in BY_NAME:
        return (*items, BY_NAME[argument].new())
    if not argument.isdigit() or int(argument) >= len(items):
        raise UnknownAction(detail=order)
    at = int(argument)
    if verb == "up":
        items.insert(max(0, at - 1), items.pop(at))
    elif verb == "down":
        items.insert(at + 1, items.pop(at))
    elif verb == "duplicate":
        items.insert(at, items[at])
    elif verb == "delete":
        items.pop(at)
    else:
        raise UnknownAction(detail=order)
    return tuple(items)
