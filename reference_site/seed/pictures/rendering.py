"""From drawings to WebP files named by content. What was drawn before is not drawn again.

`index.json` of the folder remembers the digest of the drawing code with the whole answer (the
common case: nothing is drawn, nothing is even described), and the digest of each document with
its file, so that after a change only the changed pictures are rendered.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import tempfile
from collections.abc import Callable, Mapping
from importlib.metadata import version
from pathlib import Path

from pydantic import BaseModel, ValidationError

from reference_site.seed.pictures.picture import Picture

INDEX = "index.json"
QUALITY = 82


class Index(BaseModel):
    """What the folder holds: `names` for the code digest, `documents` for each drawing."""

    code: str = ""
    names: dict[str, str] = {}
    documents: dict[str, str] = {}


def code_digest() -> str:
    """Digest of everything that decides the bytes: this package and its two renderers."""
    digest = hashlib.sha256(renderers().encode())
    for path in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def draw_missing(
    pictures: Mapping[str, Picture], folder: Path, progress: Callable[[int, int], None]
) -> dict[str, Path]:
    """Draw what is missing and return every picture's file."""
    index, code = _read(folder), code_digest()
    if index.code == code and index.names.keys() == pictures.keys():
        found = {name: _place(folder, digest) for name, digest in index.names.items()}
        if all(path.is_file() for path in found.values()):
            return found
    names, documents, total = {}, {}, len(pictures)
    for done, (name, picture) in enumerate(sorted(pictures.items()), start=1):
        svg = picture.svg()
        key = hashlib.sha256(f"{renderers()} {svg}".encode()).hexdigest()
        digest = index.documents.get(key, "")
        if not digest or not _place(folder, digest).is_file():
            digest = _store(folder, render(svg))
        names[name] = documents[key] = digest
        progress(done, total)
    _write(folder / INDEX, Index(code=code, names=names, documents=documents).model_dump_json())
    return {name: _place(folder, digest) for name, digest in names.items()}


def renderers() -> str:
    """What decides the bytes beside the drawing itself."""
    return f"{version('resvg-py')} {version('pillow')} {QUALITY}"


def render(svg: str) -> bytes:
    """One document as WebP bytes. No font is loaded: lettering is drawn."""
    import resvg_py
    from PIL import Image

    png = bytes(resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True))
    with Image.open(io.BytesIO(png)) as picture:
        out = io.BytesIO()
        picture.convert("RGB").save(out, "WEBP", quality=QUALITY, method=2)
    return out.getvalue()


def _read(folder: Path) -> Index:
    try:
        return Index.model_validate_json((folder / INDEX).read_bytes())
    except (OSError, ValidationError, json.JSONDecodeError):
        return Index()


def _place(folder: Path, digest: str) -> Path:
    return folder / digest[:2] / f"{digest}.webp"


def _store(folder: Path, data: bytes) -> str:
    digest = hashlib.sha256(data).hexdigest()
    path = _place(folder, digest)
    if not path.is_file():
        _write(path, data)
    return digest


def _write(path: Path, data: bytes | str) -> None:
    """All or nothing: two processes may draw at the same time."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".draw-")
    with os.fdopen(handle, "wb") as file:
        file.write(data.encode() if isinstance(data, str) else data)
    os.chmod(name, 0o644)
    os.replace(name, path)
