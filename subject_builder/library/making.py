"""Makes the pictures and annexes of the library's subjects from their sources.

`python -m subject_builder.library.making` draws each `drawings/<code>/*.svg` as a WebP picture of
`<code>/media/` and sets each `<code>/annexes/src/*.typ` as a PDF/UA of `<code>/annexes/`. What it
makes is kept with the subjects, which need neither source to be run.
"""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path

import resvg_py
import typst
from PIL import Image

from subject_builder.library import folder

PICTURE_WIDTH = 1200
QUALITY = 84
# A fixed moment, so that the same source gives the same bytes.
WRITTEN_AT = datetime(2026, 9, 1, 8, 0, tzinfo=UTC)


def make(code: str, root: Path) -> list[Path]:
    """Make everything of one subject; returns the files written."""
    written = []
    for drawing in sorted((root / "drawings" / code).glob("*.svg")):
        written.append(draw(drawing, root / code / "media" / f"{drawing.stem}.webp"))
    for source in sorted((root / code / "annexes" / "src").glob("annexe-*.typ")):
        written.append(typeset(source, root / code / "annexes" / f"{source.stem}.pdf"))
    return written


def draw(drawing: Path, target: Path) -> Path:
    """One vector drawing as a WebP picture, `PICTURE_WIDTH` pixels wide."""
    png = resvg_py.svg_to_bytes(svg_path=str(drawing), width=PICTURE_WIDTH)
    with Image.open(io.BytesIO(bytes(png))) as picture:
        target.parent.mkdir(parents=True, exist_ok=True)
        picture.convert("RGB").save(target, "WEBP", quality=QUALITY, method=6)
    return target


def typeset(source: Path, target: Path) -> Path:
    """One annex as PDF/UA-1."""
    typst.compile(
        source,
        output=target,
        root=source.parent,
        format="pdf",
        pdf_standards=["ua-1"],
        timestamp=WRITTEN_AT,
    )
    return target


def main() -> None:
    """Make every subject of the library."""
    root = folder()
    for paper in sorted(root.glob("*/subject.yaml")):
        for file in make(paper.parent.name, root):
            print(file.relative_to(root))


if __name__ == "__main__":
    main()
