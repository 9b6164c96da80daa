"""Things of the bivouac: tent, sleeping bag, mat, stove, pots, lantern, hammock."""

from __future__ import annotations

from reference_site.seed.pictures.bags import wave_mark
from reference_site.seed.pictures.canvas import Canvas
from reference_site.seed.pictures.palette import (
    CORAL,
    CREAM,
    INK,
    OAK,
    OCHRE,
    SAND,
    SLATE,
    STEEL,
    dark,
    light,
)


def tent(c: Canvas, color: str, lit: bool = False) -> None:
    """A two-person dome tent, its door open."""
    c.shadow(450, 764, 420, 44)
    c.path(
        "M70 760C200 640 320 360 470 330S760 620 840 760Z",
        c.linear((0, light(color, 0.3)), (1, dark(color, 0.16))),
    )
    c.path(
        "M470 330C600 350 760 620 840 760H560C560 600 520 420 470 330Z",
        dark(color, 0.28),
        opacity=0.55,
    )
    c.path(
        "M70 760C200 640 320 360 470 330C360 440 280 620 250 760Z", light(color, 0.35), opacity=0.55
    )
    inside = (
        c.linear((0, "#FFE3A8"), (1, OCHRE))
        if lit
        else c.linear((0, dark(SLATE, 0.2)), (1, light(SLATE, 0.2)))
    )
    c.path("M290 760C320 620 370 500 440 440C490 540 520 650 530 760Z", inside)
    c.path("M440 440C400 520 350 640 372 760H290C320 620 370 500 440 440Z", CREAM, opacity=0.92)
    c.path(
        "M70 760C200 640 320 360 470 330S760 620 840 760",
        stroke=CORAL if color != CORAL else SLATE,
        width=9,
    )
    c.path("M470 330C520 420 560 600 560 760", stroke=CORAL if color != CORAL else SLATE, width=7)
    for x1, y1, x2 in ((180, 640, 50), (760, 640, 870)):
        c.line(x1, y1, x2, 776, SLATE, 4)
        c.line(x2 - 6, 762, x2 + 4, 790, SLATE, 9)
    wave_mark(c, 660, 620, 66, CREAM if color != SAND else SLATE)


def sleeping_bag(c: Canvas, color: str) -> None:
    """A mummy bag laid open, its cover beside it."""
    c.shadow(450, 764, 330, 44)
    with c.group(400, 480, 1, -14):
        c.path(
            "M-150-150C-150-280-80-320 0-320S150-280 150-150L96 230Q80 300 0 300T-96 230Z",
            c.volume(color, 0.3),
        )
        for y in range(-110, 270, 62):
            w = 150 - (y + 150) * 0.13
            c.path(f"M{-w} {y}Q0 {y + 36} {w} {y}", stroke=dark(color, 0.28), width=6, opacity=0.6)
        c.ellipse(0, -220, 104, 82, c.volume(dark(SAND, 0.06), 0.25))
        c.ellipse(0, -206, 74, 56, dark(color, 0.4))
        c.path("M60-170C80-60 70 60 58 140", stroke=CORAL, width=8)
        wave_mark(c, -10, 40, 70, CREAM)
    c.rect(600, 560, 190, 206, c.volume(SLATE, 0.36), 54)
    c.ellipse(695, 574, 92, 30, dark(SLATE, 0.3))
    c.path("M640 562Q695 500 750 562", stroke=CORAL, width=14)
    wave_mark(c, 695, 680, 62, CREAM)


def mat(c: Canvas, color: str) -> None:
    """A sleeping mat half unrolled."""
    c.shadow(450, 764, 400, 46)
    c.path(
        "M300 520L820 640L690 770L150 700Z",
        c.linear((0, light(color, 0.28)), (1, dark(color, 0.16)), angle="slant"),
    )
    for step in range(1, 9):
        x, y = 300 + step * 58, 520 + step * 13.4
        c.line(x, y, x - 138 + step * 1.2, y + 168 - step * 5, dark(color, 0.24), 6)
    c.path("M150 700L690 770V790L150 722Z", dark(color, 0.4))
    with c.group(228, 606, 1, -52):
        c.rect(
            -130,
            -88,
            260,
            176,
            c.linear((0, light(color, 0.3)), (0.4, color), (1, dark(color, 0.36))),
            84,
        )
        for x in (-70, 60):
            c.rect(x - 15, -90, 30, 180, SLATE, 10)
        c.ellipse(130, 0, 26, 84, dark(color, 0.2))
        c.path("M130-60q24 60 0 120M130-34q12 34 0 68", stroke=light(color, 0.4), width=6)
    c.ellipse(790, 648, 22, 14, CORAL)


def stove(c: Canvas, color: str, lit: bool = True) -> None:
    """A gas burner on its cartridge."""
    c.shadow(450, 764, 240, 40)
    c.path(
        "M290 620Q290 540 400 530H500Q610 540 610 620V730Q610 766 570 766H330Q290 766 290 730Z",
        c.volume(color, 0.36),
    )
    c.rect(290, 640, 320, 64, CREAM, opacity=0.9)
    wave_mark(c, 450, 664, 54, color if color != CREAM else CORAL)
    c.rect(424, 460, 52, 76, c.volume(STEEL, 0.5), 8)
    c.path("M476 500H570", stroke=STEEL, width=14)
    c.rect(560, 476, 46, 48, CORAL if color != CORAL else SLATE, 12)
    c.rect(370, 420, 160, 46, c.volume(dark(STEEL, 0.2), 0.5), 16)
    steel = c.linear((0, "#FFFFFF"), (1, dark(STEEL, 0.45)), angle="across")
    c.path("M390 430L270 350V320M510 430L630 350V320M450 420V330", stroke=steel, width=16)
    if lit:
        c.ellipse(450, 360, 200, 110, c.radial((0, "#9CC8FF", 0.6), (1, "#9CC8FF", 0)))
        for x, h in ((390, 60), (420, 90), (450, 104), (480, 88), (510, 58)):
            c.path(
                f"M{x - 18} 418Q{x - 24} {418 - h * 0.6} {x} {418 - h}"
                f"Q{x + 24} {418 - h * 0.6} {x + 18} 418Z",
                c.linear((0, "#E9F4FF"), (1, "#5B93D6")),
            )


def pots(c: Canvas, color: str) -> None:
    """A nesting pot set with a folding handle."""
    c.shadow(440, 764, 320, 42)
    c.path("M610 560H790Q820 560 820 584T790 606H600", stroke=color, width=26)
    c.rect(190, 480, 430, 286, c.volume(STEEL, 0.55), 46)
    c.rect(170, 466, 470, 34, c.volume(light(STEEL, 0.3), 0.5), 14)
    c.path("M200 466Q405 350 610 466Z", c.volume(light(STEEL, 0.15), 0.5))
    c.rect(370, 372, 70, 34, color, 14)
    c.path("M240 540V710", stroke="#FFFFFF", width=16, opacity=0.65)
    for y in (560, 620, 680):
        c.line(560, y, 600, y, dark(STEEL, 0.4), 4)
    wave_mark(c, 405, 620, 92, SLATE)
    c.path(
        "M300 400q-18-30 0-56t0-56M500 390q-18-30 0-56t0-56",
        stroke="#FFFFFF",
        width=8,
        opacity=0.75,
    )


def lantern(c: Canvas, color: str) -> None:
    """A camp lantern, lit."""
    c.ellipse(
        450, 500, 360, 0, c.radial((0, "#FFE3A0", 0.75), (0.5, "#FFE3A0", 0.25), (1, "#FFE3A0", 0))
    )
    c.shadow(450, 766, 190, 34)
    c.path("M320 400C300 130 600 130 580 400", stroke=dark(SLATE, 0.1), width=14)
    c.rect(400, 170, 100, 30, OAK, 14)
    c.path("M340 400Q350 320 450 316T560 400Z", c.volume(color, 0.36))
    c.rect(346, 400, 208, 236, c.linear((0, "#FFF4D6"), (0.5, "#FFE09A"), (1, "#F4C46A")), 14)
    c.ellipse(450, 520, 40, 80, "#FFFFFF", 0.85)
    for x in (358, 450, 542):
        c.line(x, 404, x, 632, dark(SLATE, 0.1), 7)
    c.rect(326, 630, 248, 136, c.volume(color, 0.36), 34)
    c.ellipse(450, 700, 28, 0, INK)
    c.ellipse(450, 700, 18, 0, CREAM)
    c.rect(334, 392, 232, 20, c.volume(STEEL, 0.5), 8)


def hammock(c: Canvas, color: str) -> None:
    """A hammock between two trunks."""
    c.shadow(450, 776, 260, 28)
    for x in (60, 840):
        c.rect(x - 46, 60, 92, 730, c.volume(OAK, 0.42), 20)
        for y in (180, 330, 560, 680):
            c.path(f"M{x - 20} {y}q20-26 40 0", stroke=dark(OAK, 0.4), width=6)
        c.rect(x - 52, 300, 104, 30, SLATE, 8)
    c.path("M106 316L230 420M794 316L670 420", stroke=SLATE, width=9)
    c.path(
        "M210 400C260 560 340 720 450 724S640 560 690 400Q450 640 210 400Z", c.volume(color, 0.34)
    )
    c.path(
        "M210 400C300 620 600 620 690 400C640 530 560 590 450 590S260 530 210 400Z",
        dark(color, 0.35),
    )
    for shift in (40, 90):
        c.path(
            f"M{250 + shift} {500 + shift}C{330 + shift} {640 + shift * 0.4} {420} {680} 450 690",
            stroke=light(color, 0.35),
            width=4,
            opacity=0.5,
        )
    c.path("M210 400C300 560 600 560 690 400", stroke=CORAL if color != CORAL else SAND, width=8)
    wave_mark(c, 450, 660, 60, CREAM)
