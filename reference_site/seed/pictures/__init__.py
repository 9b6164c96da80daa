"""Pictures of the context (provisional: one seaside scene per file name found in the seed)."""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import resvg_py
from PIL import Image

SEED = Path(__file__).parents[1] / "halbrise"


@dataclass(frozen=True)
class Picture:
    """A picture that can be drawn."""

    title: str
    alt: str


def _names() -> list[str]:
    found: set[str] = set()
    for path in SEED.rglob("*.yaml"):
        found.update(re.findall(r"[a-z0-9-]+\.webp", path.read_text("utf-8")))
    return sorted(found)


PICTURES: Mapping[str, Picture] = {
    name: Picture(name.removesuffix(".webp").replace("-", " ").capitalize(), "") for name in _names()
}


def draw_all(
    folder: Path, progress: Callable[[int, int], None] = lambda done, total: None
) -> dict[str, Path]:
    """Draw what is missing."""
    drawn = {}
    for number, name in enumerate(PICTURES, start=1):
        tint = int(hashlib.sha256(name.encode()).hexdigest()[:2], 16)
        buffer = io.BytesIO()
        Image.new("RGB", (600, 450), (31 + tint // 4, 58 + tint // 3, 77 + tint // 2)).save(buffer, "WEBP")
        data = buffer.getvalue()
        digest = hashlib.sha256(data).hexdigest()
        target = folder / digest[:2] / f"{digest}.webp"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        drawn[name] = target
        progress(number, len(PICTURES))
    return drawn
