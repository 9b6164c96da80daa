"""Scenes of journeys: bicycles by the sea, a kayak ready to go, a picnic on the sand."""

from __future__ import annotations

from reference_site.seed.pictures import bottles, coast
from reference_site.seed.pictures.canvas import Canvas
from reference_site.seed.pictures.palette import (
    CORAL,
    CREAM,
    DEEP,
    DUNE,
    MOSS,
    OAK,
    OCHRE,
    PEACH,
    SAND,
    SEA,
    SKY,
    SLATE,
    STEEL,
    STONE,
    WOOD,
    dark,
    light,
    mix,
)
from reference_site.seed.pictures.things import bicycle, kayak, put


def stone_wall(c: Canvas, top: float, bottom: float) -> None:
    """A dry-stone wall across the sheet."""
    c.rect(0, top, c.width, bottom - top, dark(STONE, 0.25))
    row, y = 0, top
    while y < bottom - 10:
        x = -40.0 * (row % 2)
        while x < c.width:
            w = 70 + (int(x) * 37 + row * 53) % 60
            tone = mix(STONE, (CREAM, SLATE, OCHRE)[(int(x) + row) % 3], 0.18)
            c.rect(
                x + 3, y + 3, w - 6, 42, c.linear((0, light(tone, 0.2)), (1, dark(tone, 0.15))), 14
            )
            x += w
        y += 46
        row += 1


def island_ride(c: Canvas) -> None:
    """Two bicycles against a wall that faces the sea."""
    coast.sky(c, SKY, CREAM, 360)
    coast.cloud(c, 260, 120, 1.2)
    coast.cloud(c, 960, 90, 0.9, 0.6)
    coast.sea(c, 320, 520, SEA, 17)
    coast.headland(c, 322, mix(DEEP, SKY, 0.3), "left")
    coast.gulls(c, ((640, 180, 24), (720, 150, 16), (560, 230, 16)))
    stone_wall(c, 480, 620)
    c.rect(0, 612, 1200, 138, c.linear((0, light(MOSS, 0.2)), (1, dark(MOSS, 0.08))))
    coast.tufts(c, 630, 110, 16, MOSS, 13)
    bicycle(c, 360, 690, 0.86, CORAL)
    bicycle(c, 830, 704, 0.86, SLATE, OCHRE)


def loaded_bike(c: Canvas) -> None:
    """A touring bicycle with four slate panniers and a coral flask."""
    coast.sky(c, mix(SKY, SEA, 0.2), light(PEACH, 0.35), 470)
    coast.sun(c, 230, 260, 52)
    coast.hill(c, 450, mix(MOSS, SKY, 0.4), 110, 0.1)
    coast.hill(c, 540, mix(MOSS, SEA, 0.2), 70, -0.06)
    c.path("M0 600Q600 560 1200 610V750H0Z", c.linear((0, light(DUNE, 0.35)), (1, DUNE)))
    coast.tufts(c, 600, 20, 22, MOSS, 3)
    bicycle(c, 600, 710, 1.4, CORAL, SLATE)


def ready_kayak(c: Canvas) -> None:
    """A sea kayak with two dry bags strapped on its deck."""
    coast.sky(c, mix(SKY, SEA, 0.35), CREAM, 330)
    coast.cloud(c, 860, 110, 1.2)
    coast.headland(c, 322, mix(DEEP, SKY, 0.25))
    coast.sea(c, 320, 540, SEA, 23)
    coast.shore(c, 500, DUNE, 30)
    coast.rock(c, 1080, 620, 90, mix(STONE, SLATE, 0.15))
    coast.tufts(c, 560, 40, 6, MOSS, 4)
    kayak(c, 590, 690, 1.24, SEA, bags=True)
    with c.group(560, 716, 1, -4):
        c.line(-260, 0, 260, 0, OAK, 10)
        for x, tint in ((-300, CORAL), (300, SLATE)):
            c.ellipse(x, 0, 58, 20, c.linear((0, light(tint, 0.2)), (1, tint)))


def beach_picnic(c: Canvas) -> None:
    """A striped cloth, a basket and flasks on the sand."""
    coast.sky(c, mix(SKY, SEA, 0.25), light(PEACH, 0.4), 300)
    coast.sun(c, 220, 150, 44)
    coast.sea(c, 280, 420, SEA, 19)
    coast.headland(c, 282, mix(DEEP, SKY, 0.3))
    coast.shore(c, 390, DUNE, 26)
    cloth = "M250 500L1010 480L1150 710L90 730Z"
    c.path("M250 508L1010 488L1156 722L84 742Z", dark(DUNE, 0.35), opacity=0.4)
    c.path(cloth, CREAM)
    with c.clipped(cloth):
        for index in range(8):
            top, bottom = 270 + index * 100, 120 + index * 136
            c.path(f"M{top} 470H{top + 44}L{bottom + 62} 740H{bottom}Z", CORAL, opacity=0.85)
    c.shadow(430, 640, 190, 30)
    c.path("M300 500C310 400 550 400 560 500", stroke=OAK, width=16)
    c.path("M270 496H590L560 630Q556 646 530 646H330Q304 646 300 630Z", c.volume(WOOD, 0.32))
    for y in range(520, 640, 24):
        for x in range(290, 576, 36):
            c.path(f"M{x} {y}q18 10 36 0", stroke=dark(WOOD, 0.3), width=5)
    c.rect(258, 484, 344, 28, c.linear((0, light(WOOD, 0.2)), (1, dark(WOOD, 0.2))), 14)
    c.path("M300 490C330 440 420 440 440 490ZM420 490C450 456 540 456 560 490Z", light(SAND, 0.3))
    put(c, lambda s: bottles.flask(s, SLATE), 720, 640, 0.4)
    put(c, lambda s: bottles.crate_bottle(s, STEEL), 820, 660, 0.36)
    put(c, lambda s: bottles.flask(s, OCHRE, 400), 640, 672, 0.36)
    put(c, lambda s: bottles.lunch_box(s, SLATE), 940, 690, 0.28)
    coast.tufts(c, 460, 20, 5, MOSS, 21)
