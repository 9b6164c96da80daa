"""A sheet on which shapes are laid; it becomes one SVG document, the same text every time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from reference_site.seed.pictures.palette import INK, dark, light

Stop = tuple[float, str] | tuple[float, str, float]


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


class Canvas:
    """Shapes in drawing order. Lengths are pixels, angles degrees."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self._defs: list[str] = []
        self._body: list[str] = []

    def svg(self) -> str:
        """The whole document."""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{self.width}" height="{self.height}" '
            f'viewBox="0 0 {self.width} {self.height}"><defs>{"".join(self._defs)}</defs>'
            f"{''.join(self._body)}</svg>"
        )

    # Paint

    def linear(self, *stops: Stop, angle: str = "down") -> str:
        """A gradient over the shape's box: `down`, `across` or `slant`."""
        ends = {"down": (0, 0, 0, 1), "across": (0, 0, 1, 0), "slant": (0, 0, 1, 1)}[angle]
        x1, y1, x2, y2 = ends
        return self._gradient(f'linearGradient x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}"', stops)

    def radial(self, *stops: Stop, cx: float = 0.5, cy: float = 0.5, r: float = 0.5) -> str:
        """A gradient from a centre, as shares of the shape's box."""
        return self._gradient(f'radialGradient cx="{cx}" cy="{cy}" r="{r}"', stops)

    def volume(self, color: str, depth: float = 0.3) -> str:
        """A round upright body lit from the left."""
        return self.linear(
            (0, dark(color, depth * 0.55)),
            (0.16, color),
            (0.34, light(color, depth * 0.8)),
            (0.6, color),
            (1, dark(color, depth)),
            angle="across",
        )

    def cloth(self, color: str, depth: float = 0.22) -> str:
        """A flat stretch of fabric lit from upper left."""
        return self.linear(
            (0, light(color, depth * 0.8)), (0.5, color), (1, dark(color, depth)), angle="slant"
        )

    def _gradient(self, tag: str, stops: tuple[Stop, ...]) -> str:
        name = f"g{len(self._defs)}"
        marks = "".join(
            f'<stop offset="{_number(stop[0])}" stop-color="{stop[1]}"'
            + (f' stop-opacity="{_number(stop[2])}"' if len(stop) == 3 else "")
            + "/>"
            for stop in stops
        )
        self._defs.append(f'<{tag} id="{name}">{marks}</{tag.split()[0]}>')
        return f"url(#{name})"

    # Shapes

    def path(
        self,
        d: str,
        fill: str = "none",
        stroke: str = "",
        width: float = 0,
        opacity: float = 1,
        dash: str = "",
    ) -> None:
        """Any outline; strokes are round."""
        self._body.append(f'<path d="{d}"{_style(fill, stroke, width, opacity, dash)}/>')

    def rect(
        self,
        x: float,
        y: float,
        w: float,
        h: float,
        fill: str,
        r: float = 0,
        opacity: float = 1,
        stroke: str = "",
        width: float = 0,
    ) -> None:
        """A rectangle with round corners."""
        box = " ".join(
            f'{key}="{_number(value)}"'
            for key, value in (("x", x), ("y", y), ("width", w), ("height", h), ("rx", r))
        )
        self._body.append(f"<rect {box}{_style(fill, stroke, width, opacity)}/>")

    def ellipse(
        self,
        cx: float,
        cy: float,
        rx: float,
        ry: float = 0,
        fill: str = "none",
        opacity: float = 1,
        stroke: str = "",
        width: float = 0,
    ) -> None:
        """An ellipse; a circle when `ry` is 0."""
        box = " ".join(
            f'{key}="{_number(value)}"'
            for key, value in (("cx", cx), ("cy", cy), ("rx", rx), ("ry", ry or rx))
        )
        self._body.append(f"<ellipse {box}{_style(fill, stroke, width, opacity)}/>")

    def line(
        self, x1: float, y1: float, x2: float, y2: float, stroke: str, width: float, dash: str = ""
    ) -> None:
        """A round-ended line."""
        ends = f"M{_number(x1)} {_number(y1)}L{_number(x2)} {_number(y2)}"
        self.path(ends, stroke=stroke, width=width, dash=dash)

    def shadow(self, cx: float, cy: float, rx: float, ry: float, strength: float = 0.32) -> None:
        """The soft shadow under a thing."""
        fill = self.radial((0, INK, strength), (0.55, INK, strength * 0.45), (1, INK, 0))
        self.ellipse(cx, cy, rx, ry, fill)

    # Arrangement

    @contextmanager
    def group(
        self, x: float = 0, y: float = 0, scale: float = 1, turn: float = 0, flip: bool = False
    ) -> Iterator[None]:
        """Shapes moved to (x, y), scaled and turned around that point; `flip` mirrors them."""
        across = -scale if flip else scale
        moved = f"translate({_number(x)} {_number(y)}) rotate({_number(turn)})"
        self._body.append(f'<g transform="{moved} scale({across:.4f} {scale:.4f})">')
        yield
        self._body.append("</g>")

    @contextmanager
    def clipped(self, d: str) -> Iterator[None]:
        """Shapes shown only inside an outline."""
        name = f"c{len(self._defs)}"
        self._defs.append(f'<clipPath id="{name}"><path d="{d}"/></clipPath>')
        self._body.append(f'<g clip-path="url(#{name})">')
        yield
        self._body.append("</g>")


def _style(fill: str, stroke: str, width: float, opacity: float, dash: str = "") -> str:
    parts = [f' fill="{fill}"']
    if stroke:
        parts.append(
            f' stroke="{stroke}" stroke-width="{_number(width)}" stroke-linecap="round"'
            ' stroke-linejoin="round"'
        )
    if dash:
        parts.append(f' stroke-dasharray="{dash}"')
    if opacity != 1:
        # `opacity` makes the renderer paint a whole layer apart: ten times slower than these.
        kind = (
            "opacity"
            if stroke and fill != "none"
            else "stroke-opacity"
            if stroke
            else "fill-opacity"
        )
        parts.append(f' {kind}="{_number(opacity)}"')
    return "".join(parts)
