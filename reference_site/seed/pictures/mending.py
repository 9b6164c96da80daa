"""Scenes of care: a seam, a zip, beads of water, a crate of second-hand gear, a map."""

from __future__ import annotations

from random import Random

from reference_site.seed.pictures import bags, garments, gear
from reference_site.seed.pictures.canvas import Canvas
from reference_site.seed.pictures.gestures import hand, planks
from reference_site.seed.pictures.palette import (
    CORAL,
    CREAM,
    MOSS,
    OAK,
    OCHRE,
    SAND,
    SEA,
    SLATE,
    STEEL,
    WOOD,
    dark,
    light,
    mix,
)
from reference_site.seed.pictures.things import put


def weave(c: Canvas, color: str) -> None:
    """A stretch of fabric over the whole sheet."""
    c.rect(0, 0, c.width, c.height, c.cloth(color, 0.22))
    for x in range(-750, 1200, 26):
        c.path(f"M{x} 0L{x + 750} 750", stroke=dark(color, 0.2), width=2, opacity=0.35)
        c.path(f"M{x + 750} 0L{x} 750", stroke=light(color, 0.2), width=2, opacity=0.2)


def seam(c: Canvas) -> None:
    """A needle takes up the seam of a backpack."""
    weave(c, SLATE)
    c.path("M0 0H1200V300Q600 420 0 320Z", light(SLATE, 0.1))
    c.path("M0 320Q600 420 1200 300", stroke=dark(SLATE, 0.45), width=16)
    c.path("M0 296Q360 366 640 366", stroke=CORAL, width=8, dash="34 20")
    c.path("M640 366Q760 380 830 300", stroke=CORAL, width=6)
    c.path("M660 360Q900 350 1200 276", stroke=light(SLATE, 0.35), width=5, dash="6 26")
    with c.group(860, 250, 1, -38):
        c.path(
            "M-190 6L120-12Q150-8 150 0T120 12Z", c.linear((0, "#FFFFFF"), (1, dark(STEEL, 0.2)))
        )
        c.ellipse(112, 0, 22, 5, SLATE)
    with c.group(1180, 130, 1, 142):
        hand(c, 60, 0, 1.25, 0, OCHRE)
    c.path("M940 190C1020 60 820 20 700 90", stroke=CORAL, width=6)
    with c.group(240, 590):
        c.shadow(0, 96, 130, 24)
        c.rect(-70, -80, 140, 170, c.volume(CORAL, 0.3), 10)
        for y in range(-60, 80, 14):
            c.path(f"M-70 {y}q70 14 140 0", stroke=dark(CORAL, 0.25), width=5)
        c.rect(-88, -98, 176, 26, WOOD, 10)
        c.rect(-88, 84, 176, 26, WOOD, 10)
    bags.wave_mark(c, 780, 590, 150, SAND)


def zip_slider(c: Canvas) -> None:
    """Pliers put the slider of a zip back."""
    weave(c, mix(OCHRE, SAND, 0.12))
    c.path("M0 330H1200V420H0Z", dark(SLATE, 0.1))
    for x in range(0, 1200, 30):
        if x < 560:
            c.rect(x, 352, 18, 48, STEEL, 5)
        else:
            gap = min(60, (x - 560) * 0.14)
            c.rect(x, 344 - gap, 18, 30, STEEL, 5)
            c.rect(x, 378 + gap, 18, 30, STEEL, 5)
    c.path("M570 376Q800 330 1200 290V460Q800 424 570 376Z", light(SAND, 0.2), opacity=0.95)
    c.shadow(560, 392, 110, 80, 0.4)
    c.path("M500 330H600L620 376L600 424H500L480 376Z", c.cloth(STEEL, 0.4))
    c.rect(526, 350, 48, 52, dark(STEEL, 0.4), 8)
    c.path("M540 410V520", stroke=CORAL, width=30)
    with c.group(640, 300, 1, -36):
        steel = c.linear((0, light(STEEL, 0.4)), (1, dark(STEEL, 0.45)))
        c.path("M-70 8Q-60-30 60-30L150-14V4L60 2Z", steel)
        c.path("M-70 20Q-60 58 60 52L150 34V14L60 18Z", steel)
        c.ellipse(140, 10, 32, 0, dark(STEEL, 0.3))
        c.ellipse(140, 10, 12, 0, light(STEEL, 0.3))
        c.path("M150-6Q320-90 520-80", stroke=CORAL, width=40)
        c.path("M150 26Q320 100 520 96", stroke=dark(CORAL, 0.15), width=40)
    bags.wave_mark(c, 240, 600, 150, SLATE)


def beads(c: Canvas) -> None:
    """Drops of water stand on slate fabric."""
    weave(c, SLATE)
    random = Random(56)
    for _ in range(70):
        x, y = random.uniform(30, 1170), random.uniform(30, 720)
        r = 8 + 46 * random.random() ** 2.4
        c.ellipse(
            round(x + r * 0.14, 1),
            round(y + r * 0.3, 1),
            round(r * 1.04, 1),
            0,
            dark(SLATE, 0.7),
            0.45,
        )
        c.ellipse(
            round(x, 1),
            round(y, 1),
            round(r, 1),
            0,
            c.radial(
                (0, light(SEA, 0.1), 0.95),
                (0.7, mix(SLATE, SEA, 0.5), 0.95),
                (1, light(SEA, 0.65), 0.95),
                cx=0.6,
                cy=0.66,
                r=0.62,
            ),
        )
        c.ellipse(
            round(x - r * 0.36, 1),
            round(y - r * 0.4, 1),
            round(r * 0.24, 1),
            round(r * 0.17, 1),
            "#FFFFFF",
            0.95,
        )


def second_tide(c: Canvas) -> None:
    """A crate of second-hand clothes and bags, labelled."""
    c.rect(0, 0, 1200, 750, c.linear((0, light(SAND, 0.4)), (1, SAND)))
    c.ellipse(600, 340, 300, 0, mix(SAND, SEA, 0.25))
    planks(c, 610, OAK)
    put(c, lambda s: garments.jacket(s, OCHRE, SLATE), 420, 610, 0.62, -8)
    put(c, lambda s: bags.backpack(s, MOSS), 640, 590, 0.6, 2)
    put(c, lambda s: bags.dry_bag(s, CORAL), 840, 590, 0.6, 9)
    c.shadow(620, 700, 430, 40)
    for index, y in enumerate((440, 530, 620)):
        c.rect(
            250,
            y,
            740,
            78,
            c.linear((0, light(WOOD, 0.25 - index * 0.05)), (1, dark(WOOD, 0.14))),
            8,
        )
    for x in (262, 940):
        c.rect(x, 430, 40, 276, c.volume(OAK, 0.3), 6)
        for y in (470, 560, 650):
            c.ellipse(x + 20, y, 6, 0, STEEL)
    bags.wave_mark(c, 620, 562, 110, dark(OAK, 0.3))
    for x, y, turn in ((500, 320, 8), (700, 370, -6), (860, 390, 10)):
        with c.group(x, y, 1, turn):
            c.path("M0-34Q-14-14 0 0", stroke=SLATE, width=4)
            c.path("M-30 14L0-8L30 14V84H-30Z", CREAM)
            c.ellipse(0, 10, 6, 0, SLATE)
            c.path("M-16 40H16M-16 58H8", stroke=CORAL, width=6)


def route(c: Canvas) -> None:
    """An unfolded map, a compass and a pencil."""
    planks(c, 6)
    c.shadow(560, 660, 560, 70)
    panels = ((70, 130), (310, 90), (550, 130), (790, 90))
    for index, (x, y) in enumerate(panels):
        after = 90 if y == 130 else 130
        outline = f"M{x} {y}L{x + 240} {after}V{after + 500}L{x} {y + 500}Z"
        c.path(outline, mix("#DDEBE6", SEA, 0.14))
        with c.clipped(outline):
            c.path(
                "M0 460C160 380 260 500 380 420S600 300 720 380S900 520 1060 400V760H0Z",
                light(MOSS, 0.55),
            )
            c.path(
                "M0 540C160 460 260 580 380 500S600 380 720 460S900 600 1060 480V760H0Z",
                light(MOSS, 0.42),
            )
            c.path(
                "M0 620C160 540 260 660 380 580S600 460 720 540S900 680 1060 560V760H0Z",
                light(MOSS, 0.3),
            )
            c.path(
                "M120 480C240 420 300 520 400 450S620 340 730 420S880 540 980 470",
                stroke=CORAL,
                width=8,
                dash="22 16",
            )
            c.path("M230 640Q420 560 560 600T1000 590", stroke=CREAM, width=8)
            c.path(
                "M150 250q30-16 60 0t60 0M640 220q30-16 60 0t60 0M420 300q30-16 60 0t60 0",
                stroke="#FFFFFF",
                width=5,
            )
        c.path(outline, (CREAM, SLATE)[index % 2], opacity=0.1)
    for x, y in ((120, 480), (980, 470)):
        c.path(
            f"M{x} {y}C{x - 40} {y - 50} {x - 26} {y - 84} {x} {y - 84}S{x + 40} {y - 50} {x} {y}Z",
            CORAL,
        )
        c.ellipse(x, y - 54, 11, 0, CREAM)
    put(c, lambda s: gear.compass(s, CORAL), 960, 730, 0.52, 10)
    with c.group(420, 660, 1, -16):
        c.shadow(0, 20, 260, 16)
        c.path("M-220-16H180V16H-220Z", c.linear((0, light(CORAL, 0.2)), (1, dark(CORAL, 0.2))))
        c.path("M180-16L250 0L180 16Z", light(WOOD, 0.4))
        c.path("M230-5L250 0L230 5Z", SLATE)
        c.rect(-262, -16, 44, 32, STEEL, 6)
