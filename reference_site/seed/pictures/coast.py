"""The coast: skies, sea, dunes, rocks, plants. Scenes and products in use stand in it."""

from __future__ import annotations

from random import Random

from reference_site.seed.pictures.canvas import Canvas
from reference_site.seed.pictures.palette import (
    CORAL,
    CREAM,
    DEEP,
    DUNE,
    FOAM,
    MOSS,
    PINE,
    SEA,
    SLATE,
    STONE,
    dark,
    light,
    mix,
)


def sky(c: Canvas, top: str, bottom: str, height: float) -> None:
    """A sky that pales towards the horizon."""
    c.rect(0, 0, c.width, height, c.linear((0, top), (1, bottom)))


def sun(c: Canvas, x: float, y: float, r: float, color: str = "#FFE3B8") -> None:
    """A low sun and its halo."""
    c.ellipse(x, y, r * 3.2, 0, c.radial((0, color, 0.75), (0.4, color, 0.28), (1, color, 0)))
    c.ellipse(x, y, r, 0, light(color, 0.45))


def cloud(c: Canvas, x: float, y: float, scale: float, opacity: float = 0.8) -> None:
    """A flat-bottomed cloud."""
    with c.group(x, y, scale):
        c.path(
            "M-120 20C-150 20-150-20-112-22C-104-62-48-70-26-42C-4-78 62-74 70-32"
            "C112-40 136 18 96 20Z",
            CREAM,
            opacity=opacity,
        )


def gulls(c: Canvas, places: tuple[tuple[float, float, float], ...], color: str = SLATE) -> None:
    """Birds far away: (x, y, size)."""
    for x, y, size in places:
        c.path(
            f"M{x - size} {y}q{size * 0.5} {-size * 0.6} {size} 0q{size * 0.5} {-size * 0.6}"
            f" {size} 0",
            stroke=color,
            width=max(2.0, size * 0.13),
            opacity=0.7,
        )


def sea(c: Canvas, top: float, bottom: float, color: str = SEA, seed: int = 3) -> None:
    """Water from the horizon down, with glints."""
    c.rect(0, top, c.width, bottom - top, c.linear((0, light(color, 0.35)), (1, dark(color, 0.18))))
    random = Random(seed)
    for _ in range(int(c.width / 26)):
        y = top + 8 + (bottom - top - 16) * random.random() ** 1.4
        nearness = (y - top) / (bottom - top)
        length = 16 + 80 * nearness * random.random()
        x = random.uniform(-20, c.width)
        c.line(x, y, x + length, y, light(color, 0.55), 1.5 + 3 * nearness)


def shore(c: Canvas, y: float, color: str = DUNE, lean: float = 40) -> None:
    """Sand in front of the water, with foam and ripples."""
    w, h = c.width, c.height
    edge = (
        f"C{w * 0.25} {y - lean} {w * 0.4} {y + lean} {w * 0.62} {y}S{w * 0.9} {y - lean} {w} {y}"
    )
    c.path(f"M0 {y - 16}{edge}V{h}H0Z", FOAM, opacity=0.9)
    c.path(f"M0 {y}{edge}V{h}H0Z", c.linear((0, light(color, 0.3)), (1, dark(color, 0.12))))
    random = Random(int(y))
    for _ in range(int(w / 40)):
        x, ground = random.uniform(0, w), random.uniform(y + lean, h)
        c.path(
            f"M{x:.1f} {ground:.1f}q30 -8 60 0", stroke=dark(color, 0.14), width=2.5, opacity=0.5
        )


def hill(c: Canvas, y: float, color: str, rise: float = 80, start: float = 0.0) -> None:
    """One soft ridge across the sheet, filled to the bottom."""
    w, h = c.width, c.height
    a, b = w * (0.2 + start), w * (0.62 + start)
    c.path(
        f"M0 {y}C{a * 0.5} {y - rise} {a} {y - rise} {a + w * 0.12} {y - rise * 0.35}"
        f"S{b} {y - rise * 1.1} {w} {y - rise * 0.2}V{h}H0Z",
        c.linear((0, light(color, 0.18)), (1, dark(color, 0.1))),
    )


def tufts(c: Canvas, y: float, spread: float, count: int, color: str = MOSS, seed: int = 5) -> None:
    """Clumps of beach grass."""
    random = Random(seed)
    for _ in range(count):
        x, base = random.uniform(0, c.width), y + random.uniform(0, spread)
        size = 20 + 34 * random.random()
        for lean in (-0.7, -0.3, 0.05, 0.4, 0.8):
            c.path(
                f"M{x:.1f} {base:.1f}q{lean * size * 0.3:.1f} {-size * 0.7:.1f} "
                f"{lean * size:.1f} {-size:.1f}",
                stroke=mix(color, PINE, random.random() * 0.5),
                width=3,
            )


def rock(c: Canvas, x: float, y: float, size: float, color: str = STONE) -> None:
    """A granite block with a lit face."""
    with c.group(x, y, size / 100):
        c.shadow(0, 4, 120, 22, 0.28)
        c.path("M-100 0L-84-46L-40-78L26-82L78-50L100 0Z", c.cloth(color, 0.3))
        c.path("M-84-46L-40-78L26-82L4-48L-52-34Z", light(color, 0.35), opacity=0.6)
        c.path("M26-82L78-50L100 0H40L4-48Z", dark(color, 0.3), opacity=0.3)


def lighthouse(c: Canvas, x: float, y: float, scale: float) -> None:
    """A white tower with a coral lantern and band."""
    with c.group(x, y, scale):
        c.path("M-34 0L-22-230H22L34 0Z", c.volume("#F6F2EA", 0.28))
        c.path("M-29.5-88L-26.5-142H26.5L29.5-88Z", c.volume(CORAL, 0.3))
        c.rect(-32, -242, 64, 12, dark(SLATE, 0.1), 3)
        c.rect(-18, -280, 36, 38, c.linear((0, "#FFE9B8"), (1, "#F2C879"), angle="across"))
        c.path("M-18-280V-242M0-280V-242M18-280V-242", stroke=SLATE, width=3)
        c.path("M-24-280Q0-316 24-280Z", CORAL)
        c.rect(-7, -40, 14, 40, SLATE, 6)
        c.rect(-4, -196, 8, 18, SLATE, 3)


def tree(c: Canvas, x: float, y: float, scale: float, color: str = PINE) -> None:
    """A poplar: tall and narrow."""
    with c.group(x, y, scale):
        c.rect(-6, -60, 12, 62, dark("#8F6544", 0.2), 4)
        c.path("M0-320C46-250 52-110 0-40C-52-110-46-250 0-320Z", c.volume(color, 0.3))


def pine(c: Canvas, x: float, y: float, scale: float, color: str = PINE) -> None:
    """A maritime pine bent by the wind."""
    with c.group(x, y, scale):
        c.path("M-6 0C-4-90 10-140 36-190", stroke="#7A5840", width=16)
        c.path("M4-120C-20-150-40-160-60-166", stroke="#7A5840", width=8)
        for cx, cy, rx, ry in ((-66, -176, 62, 28), (44, -214, 100, 42), (112, -192, 60, 26)):
            c.ellipse(cx, cy, rx, ry, c.linear((0, light(color, 0.2)), (1, dark(color, 0.2))))


def rain(c: Canvas, seed: int = 9, count: int = 90, color: str = FOAM) -> None:
    """Slanted drops over the whole sheet."""
    random = Random(seed)
    for _ in range(count):
        x, y = random.uniform(0, c.width + 80), random.uniform(-20, c.height)
        c.line(round(x, 1), round(y, 1), round(x - 14, 1), round(y + 44, 1), color, 2.5)


def headland(c: Canvas, y: float, color: str = DEEP, side: str = "right") -> None:
    """A far cape on the horizon."""
    w = c.width
    if side == "right":
        c.path(f"M{w} {y - 70}C{w * 0.86} {y - 80} {w * 0.74} {y - 20} {w * 0.58} {y}H{w}Z", color)
    else:
        c.path(f"M0 {y - 60}C{w * 0.12} {y - 72} {w * 0.28} {y - 14} {w * 0.42} {y}H0Z", color)
