"""What a picture of the context is: its texts, its size and how it is drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Concatenate

from reference_site.seed.pictures.canvas import Canvas
from reference_site.seed.pictures.stage import Draw, in_studio

PRODUCT_SIDE = 900


@dataclass(frozen=True)
class Picture:
    """A picture that can be drawn; `title` and `alt` are French. Sizes are pixels."""

    title: str
    alt: str
    draw: Draw
    width: int = PRODUCT_SIDE
    height: int = PRODUCT_SIDE

    def svg(self) -> str:
        """The drawing as one document."""
        canvas = Canvas(self.width, self.height)
        self.draw(canvas)
        return canvas.svg()


def of(drawing: Callable[Concatenate[Canvas, ...], None], *given: Any, **named: Any) -> Draw:
    """A drawing with its colours chosen."""

    def drawn(c: Canvas) -> None:
        drawing(c, *given, **named)

    return drawn


def shown(
    stem: str, title: str, product: Draw, accent: str, alt: str, second: Draw, second_alt: str
) -> dict[str, Picture]:
    """The two pictures of a product: `<stem>.webp` and `<stem>-2.webp`."""
    return {
        f"{stem}.webp": Picture(title, alt, in_studio(product, accent)),
        f"{stem}-2.webp": Picture(f"{title}, autre vue", second_alt, second),
    }
