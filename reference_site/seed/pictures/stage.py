"""Where a product is shown: alone in the studio, in its place, near by, or two colours together.

Every product is drawn in a frame of 900 by 900, standing on y = 760, lit from upper left.
"""

from __future__ import annotations

from collections.abc import Callable

from reference_site.seed.pictures import coast
from reference_site.seed.pictures.canvas import Canvas
from reference_site.seed.pictures.palette import (
    CORAL,
    CREAM,
    DUNE,
    MIST,
    MOSS,
    OAK,
    PEACH,
    PINE,
    SAND,
    SEA,
    SKY,
    SLATE,
    STONE,
    WOOD,
    dark,
    light,
    mix,
)

Draw = Callable[[Canvas], None]
SIDE = 900
FLOOR = 760


def studio(c: Canvas, accent: str) -> None:
    """A sand backdrop with a pale disc behind the product and a curved floor."""
    c.rect(0, 0, SIDE, SIDE, c.linear((0, light(SAND, 0.55)), (1, SAND)))
    disc = mix(SAND, accent, 0.2)
    c.ellipse(450, 410, 330, 0, c.linear((0, light(disc, 0.35)), (1, disc)))
    c.path("M0 700Q450 640 900 700V900H0Z", c.linear((0, light(SAND, 0.25)), (1, dark(SAND, 0.1))))


def beach(c: Canvas) -> None:
    """Sand at the water's edge."""
    coast.sky(c, mix(SKY, SEA, 0.25), PEACH, 420)
    coast.sun(c, 700, 270, 56)
    coast.cloud(c, 210, 160, 0.9, 0.7)
    coast.headland(c, 420, mix(SEA, SLATE, 0.35), "left")
    coast.sea(c, 418, 620)
    coast.shore(c, 590, DUNE, 26)


def moor(c: Canvas) -> None:
    """Heath above the sea."""
    coast.sky(c, SKY, CREAM, 480)
    coast.cloud(c, 660, 150, 1.0, 0.75)
    coast.cloud(c, 200, 230, 0.7, 0.6)
    coast.sea(c, 430, 620, mix(SEA, SLATE, 0.15))
    coast.hill(c, 560, mix(MOSS, SEA, 0.3), 90, 0.05)
    coast.hill(c, 660, MOSS, 60, -0.05)
    coast.tufts(c, 690, 190, 16, MOSS, 8)


def dusk(c: Canvas) -> None:
    """The dune at nightfall."""
    coast.sky(c, SLATE, mix(CORAL, PEACH, 0.55), 520)
    for x, y in ((120, 90), (260, 160), (420, 70), (600, 130), (770, 80), (700, 220), (180, 260)):
        c.ellipse(x, y, 2.6, 0, CREAM, 0.9)
    coast.sun(c, 640, 500, 44, "#FFC89A")
    coast.sea(c, 500, 640, mix(SEA, SLATE, 0.45))
    coast.hill(c, 640, mix(DUNE, SLATE, 0.35), 70, 0.0)
    coast.hill(c, 740, mix(DUNE, SLATE, 0.22), 40, -0.1)
    coast.tufts(c, 700, 160, 9, mix(MOSS, SLATE, 0.4), 4)


def wood(c: Canvas) -> None:
    """A clearing under pines."""
    coast.sky(c, mix(SKY, MOSS, 0.25), CREAM, 700)
    for x, scale in ((90, 1.5), (300, 1.1), (640, 1.2), (830, 1.6)):
        coast.pine(c, x, 700, scale, mix(PINE, SKY, 0.45))
    coast.hill(c, 690, mix(MOSS, PINE, 0.3), 40)
    coast.tufts(c, 700, 170, 12, MOSS, 2)


def towpath(c: Canvas) -> None:
    """A path beside the water."""
    coast.sky(c, SKY, CREAM, 570)
    for x in range(40, 900, 120):
        coast.tree(c, x, 520, 0.9 + (x % 3) * 0.12, mix(PINE, MOSS, 0.35))
    coast.hill(c, 540, MOSS, 14)
    coast.sea(c, 560, 680, mix(SEA, MOSS, 0.25))
    c.path("M0 660H900V900H0Z", c.linear((0, light(DUNE, 0.35)), (1, DUNE)))
    coast.tufts(c, 670, 16, 26, MOSS, 7)


def bench(c: Canvas) -> None:
    """The oak bench of the workshop, before a slate wall."""
    c.rect(0, 0, SIDE, SIDE, c.linear((0, light(SLATE, 0.16)), (1, SLATE)))
    c.rect(60, 120, 780, 12, dark(OAK, 0.1), 4)
    for x, h in ((110, 120), (180, 90), (250, 140), (690, 110), (770, 130)):
        c.line(x, 132, x, 132 + h * 0.4, light(SLATE, 0.35), 6)
        c.rect(x - 12, 132 + h * 0.4, 24, h, light(SLATE, 0.24), 8)
    c.rect(0, 640, SIDE, 260, c.linear((0, light(WOOD, 0.12)), (1, dark(WOOD, 0.15))))
    for y in (700, 770, 850):
        c.path(f"M0 {y}q220 -14 450 0t450 0", stroke=dark(WOOD, 0.18), width=2.5, opacity=0.6)
    c.rect(0, 632, SIDE, 12, light(WOOD, 0.35))


def shower(c: Canvas) -> None:
    """A quay under the rain."""
    coast.sky(c, mix(SLATE, MIST, 0.35), mix(MIST, SKY, 0.4), 560)
    coast.cloud(c, 250, 130, 1.7, 0.35)
    coast.cloud(c, 660, 190, 1.5, 0.3)
    coast.lighthouse(c, 770, 540, 0.8)
    coast.sea(c, 530, 690, mix(SEA, SLATE, 0.5))
    c.path("M0 670H900V900H0Z", c.linear((0, light(STONE, 0.25)), (1, dark(STONE, 0.2))))
    coast.rain(c, 9, 70, light(MIST, 0.4))


def in_studio(draw: Draw, accent: str = SEA) -> Draw:
    """The main view: the product alone."""

    def drawn(c: Canvas) -> None:
        studio(c, accent)
        draw(c)

    return drawn


def in_place(
    draw: Draw, place: Draw, scale: float = 0.74, x: float = 450, floor: float = 830
) -> Draw:
    """The product where it is used."""

    def drawn(c: Canvas) -> None:
        place(c)
        with c.group(x - 450 * scale, floor - FLOOR * scale, scale):
            draw(c)

    return drawn


def near_by(draw: Draw, x: float, y: float, accent: str, zoom: float = 1.9) -> Draw:
    """A detail: what is around (x, y), enlarged."""

    def drawn(c: Canvas) -> None:
        tone = mix(SAND, accent, 0.3)
        c.rect(0, 0, SIDE, SIDE, c.linear((0, light(tone, 0.35)), (1, tone), angle="slant"))
        c.ellipse(690, 210, 420, 0, light(tone, 0.4), 0.5)
        with c.group(450 - x * zoom, 450 - y * zoom, zoom):
            draw(c)

    return drawn


def together(back: Draw, front: Draw, accent: str = SLATE) -> Draw:
    """Two colours side by side."""

    def drawn(c: Canvas) -> None:
        tone = mix(SAND, accent, 0.14)
        c.rect(0, 0, SIDE, SIDE, c.linear((0, light(tone, 0.4)), (1, tone)))
        c.path("M0 620Q450 560 900 620V900H0Z", dark(tone, 0.06))
        with c.group(288 - 450 * 0.72, 680 - FLOOR * 0.72, 0.72):
            back(c)
        with c.group(590 - 450 * 0.82, 800 - FLOOR * 0.82, 0.82):
            front(c)

    return drawn
