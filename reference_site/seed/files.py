"""Reading seed and overlay files: YAML, duplicate keys refused, noun -> rows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from reference_site.errors import SeedError

CONTEXT = Path(__file__).parent / "halbrise"


def read_rows(path: Path) -> dict[str, list[dict[str, Any]]]:
    """Rows of one file by noun. Raises `SeedError` naming the file."""
    try:
        data = YAML(typ="safe", pure=False).load(path.read_text("utf-8"))
    except YAMLError as error:
        raise SeedError(f"{path.name} : fichier YAML illisible.", detail=str(error)) from error
    if data is None:
        return {}
    if not isinstance(data, dict) or not all(isinstance(rows, list) for rows in data.values()):
        raise SeedError(f"{path.name} : on attend « nom: [lignes] ».")
    return data


def context_files(folder: Path = CONTEXT) -> list[Path]:
    """The files of the context pack in the order in which they are imported."""
    return sorted(folder.glob("*.yaml"))
