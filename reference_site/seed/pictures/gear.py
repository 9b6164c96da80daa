"""Walking gear: poles, compass, head lamp; the bags of a touring bike."""

from __future__ import annotations

from reference_site.seed.pictures.bags import buckle, wave_mark
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
    WOOD,
    dark,
    light,
)


def poles(c: Canvas, color: str) -> None:
    """Two walking poles leaning on each other."""
    c.shadow(450, 776, 260, 30)
    for x, turn in ((330, 12), (570, -12)):
        with c.group(x, 770, 1, turn):
            c.rect(-9, -520, 18, 500, c.volume(color, 0.4), 8)
            c.rect(-12, -300, 24, 40, INK, 6)
            c.path("M-6-22L0 6L6-22Z", STEEL)
            c.ellipse(0, -52, 40, 12, dark(SLATE, 0.2))
            c.path("M-20-640Q0-666 22-640L16-520H-16Z", c.volume(WOOD, 0.35))
            c.rect(-18, -524, 36, 34, c.volume(SLATE, 0.3), 8)
            c.path("M-14-630C-90-600-80-480-14-500", stroke=SLATE, width=12)
            for y in (-420, -390):
                c.rect(-9, y, 18, 12, CREAM)


def compass(c: Canvas, color: str) -> None:
    """A plate compass with its cord."""
    c.shadow(450, 740, 230, 50)
    c.path("M560 250C680 150 760 260 700 360S720 520 640 560", stroke=color, width=14)
    with c.group(450, 470, 1, -10):
        c.rect(
            -180,
            -280,
            360,
            560,
            c.linear((0, "#FFFFFF", 0.96), (1, "#CFE0E0", 0.96), angle="slant"),
            44,
        )
        for step in range(11):
            c.line(-166, -200 + step * 40, -140 if step % 2 else -124, -200 + step * 40, SLATE, 4)
        c.path("M0-250L26-196H-26Z", CORAL)
        c.line(0, -190, 0, -100, CORAL, 7)
        c.ellipse(0, 60, 164, 0, c.volume(SLATE, 0.3))
        c.ellipse(0, 60, 130, 0, c.linear((0, CREAM), (1, "#DCE6E2"), angle="slant"))
        for step in range(24):
            with c.group(0, 60, 1, step * 15):
                c.line(0, -122, 0, -104 if step % 6 else -92, SLATE, 4 if step % 6 else 7)
        with c.group(0, 60, 1, 34):
            c.path("M0-92L20 0H-20Z", CORAL)
            c.path("M0 92L20 0H-20Z", SLATE)
            c.ellipse(0, 0, 12, 0, CREAM)
        c.path("M-100-20A130 130 0 0 1 40-58L-60 90Z", "#FFFFFF", opacity=0.35)


def head_lamp(c: Canvas, color: str) -> None:
    """A head lamp and its elastic band, lit."""
    c.shadow(450, 730, 300, 46)
    c.path("M186 520C140 260 300 200 450 200S760 260 714 520", stroke=dark(color, 0.25), width=64)
    c.path(
        "M186 520C140 260 300 200 450 200S760 260 714 520",
        stroke=light(color, 0.12),
        width=8,
        dash="22 20",
    )
    c.path("M180 470C200 610 330 640 450 640S700 610 720 470", stroke=color, width=84)
    c.path("M200 520C230 596 340 612 450 612S670 596 700 520", stroke=CORAL, width=9)
    c.ellipse(
        450, 610, 330, 0, c.radial((0, "#FFE6A6", 0.7), (0.5, "#FFE6A6", 0.22), (1, "#FFE6A6", 0))
    )
    c.rect(320, 510, 260, 190, c.linear((0, light(SLATE, 0.35)), (1, dark(SLATE, 0.2))), 66)
    c.ellipse(450, 606, 74, 0, INK)
    c.ellipse(450, 606, 58, 0, c.radial((0, "#FFFFFF"), (0.5, "#FFF0BF"), (1, OCHRE)))
    c.rect(420, 496, 60, 22, CORAL, 10)


def pannier(c: Canvas, color: str) -> None:
    """A single roll-top pannier: the unit of bike bags."""
    c.path("M300 330H600L640 690Q640 764 560 766H340Q260 764 260 690Z", c.volume(color, 0.36))
    c.path(
        "M262 650Q450 690 638 650L640 690Q640 764 560 766H340Q260 764 260 690Z",
        dark(color, 0.3),
        opacity=0.6,
    )
    c.rect(280, 270, 340, 76, c.linear((0, light(color, 0.3)), (1, dark(color, 0.2))), 26)
    c.path("M318 300L300 420M582 300L600 420", stroke=SLATE, width=18)
    c.path("M330 270C340 190 560 190 570 270", stroke=SLATE, width=18)
    buckle(c, 450, 268)
    c.ellipse(450, 420, 32, 0, CREAM)
    c.ellipse(450, 420, 22, 0, CORAL)
    c.rect(316, 470, 268, 22, STEEL, 8, opacity=0.9)
    wave_mark(c, 450, 580, 92, CREAM)


def panniers(c: Canvas, color: str) -> None:
    """A pair of panniers."""
    c.shadow(450, 764, 350, 44)
    with c.group(250, 110, 0.86):
        pannier(c, dark(color, 0.12))
    with c.group(-70, 0):
        pannier(c, color)


def bar_bag(c: Canvas, color: str) -> None:
    """A handlebar bag under its bar."""
    c.shadow(450, 766, 300, 40)
    c.path(
        "M110 330C150 270 230 300 300 300H600C670 300 750 270 790 330",
        stroke=c.volume(INK, 0.2),
        width=34,
    )
    c.path("M96 350C110 320 130 306 160 304M804 350C790 320 770 306 740 304", stroke=OAK, width=42)
    for x in (360, 540):
        c.rect(x - 20, 270, 40, 150, SLATE, 10)
    c.rect(210, 390, 480, 376, c.volume(color, 0.34), 60)
    c.path(
        "M200 450Q200 380 270 376H630Q700 380 700 450V520Q450 560 200 520Z",
        c.volume(light(color, 0.1), 0.32),
    )
    c.path("M212 526Q450 562 688 526", stroke=dark(color, 0.4), width=5)
    buckle(c, 450, 560, 90)
    c.rect(210, 640, 480, 18, STEEL, opacity=0.9)
    wave_mark(c, 450, 450, 86, CREAM)
    c.rect(180, 560, 40, 130, c.volume(dark(color, 0.2), 0.3), 16)
    c.rect(680, 560, 40, 130, c.volume(dark(color, 0.3), 0.3), 16)


def frame_bag(c: Canvas, color: str) -> None:
    """A triangular bag inside a bike frame."""
    c.shadow(450, 776, 330, 30)
    tube = c.linear((0, light(SAND, 0.4)), (1, dark(SAND, 0.3)))
    c.path("M120 250L800 200L440 740Z", stroke=tube, width=46)
    c.path("M120 250L96 160M800 200L780 130", stroke=tube, width=40)
    c.path("M40 132H170", stroke=INK, width=34)
    c.path("M190 290L716 252L450 660Q430 690 410 660Z", c.cloth(color, 0.32))
    c.path("M230 330L640 300", stroke=dark(color, 0.4), width=13)
    c.path("M230 330L640 300", stroke=STEEL, width=4, dash="2 9")
    c.line(640, 300, 676, 320, CORAL if color != CORAL else SAND, 10)
    for x1, y1, turn in ((290, 252, -4), (600, 232, -4), (280, 460, 57), (610, 460, -57)):
        with c.group(x1, y1, 1, turn):
            c.rect(-18, -40, 36, 80, SLATE, 8)
    wave_mark(c, 440, 440, 90, CREAM)
    c.ellipse(440, 742, 56, 0, c.volume(STEEL, 0.4))
    c.ellipse(440, 742, 26, 0, INK)


def saddle_bag(c: Canvas, color: str) -> None:
    """A saddle with its long bag."""
    c.shadow(430, 776, 300, 34)
    c.path("M560 360L610 770", stroke=c.volume(SAND, 0.4), width=40)
    c.path(
        "M170 330Q400 250 770 300Q800 330 760 346Q560 350 420 380Q250 430 180 400Q140 370 170 330Z",
        c.linear((0, light(OAK, 0.3)), (1, dark(OAK, 0.2))),
    )
    c.path("M200 344Q420 276 740 316", stroke=light(OAK, 0.5), width=5, opacity=0.7)
    c.path(
        "M120 430Q160 390 330 400L560 400Q600 560 560 640Q440 700 240 640Q110 560 120 430Z",
        c.cloth(color, 0.36),
    )
    c.path("M120 430Q100 470 140 530L230 470L210 406Q150 400 120 430Z", light(color, 0.2))
    c.path("M300 398L286 650M470 400L480 660", stroke=SLATE, width=20)
    c.ellipse(156, 556, 24, 34, CORAL)
    c.rect(320, 600, 130, 16, STEEL, 6)
    wave_mark(c, 386, 520, 80, CREAM)


def bottle_cage(c: Canvas, color: str) -> None:
    """A bottle cage on a tube, with its bottle."""
    c.shadow(450, 776, 170, 28)
    c.rect(330, 120, 50, 660, c.volume(SAND, 0.4), 24)
    c.path(
        "M396 330Q396 280 430 270V220H540V270Q580 280 580 330"
        "V680Q580 716 548 716H428Q396 716 396 680Z",
        c.volume(color, 0.4),
    )
    c.rect(440, 170, 92, 60, c.volume(SLATE, 0.35), 14)
    wave_mark(c, 490, 420, 74, CREAM)
    steel = c.linear((0, "#FFFFFF"), (1, dark(STEEL, 0.4)), angle="across")
    c.path(
        "M380 300V740H590V480C540 440 440 440 380 480M380 600C440 640 540 640 600 600",
        stroke=steel,
        width=16,
    )
    for y in (380, 640):
        c.ellipse(356, y, 11, 0, INK)


def tool_roll(c: Canvas, color: str) -> None:
    """An open roll with tools."""
    c.shadow(450, 740, 360, 54)
    c.rect(110, 330, 680, 400, c.cloth(color, 0.25), 34)
    c.rect(110, 540, 680, 190, c.linear((0, dark(color, 0.08)), (1, dark(color, 0.26))), 28)
    for x in range(210, 790, 110):
        c.line(x, 548, x, 722, CREAM, 3, "12 9")
    steel = c.linear((0, "#FFFFFF"), (0.5, STEEL), (1, dark(STEEL, 0.4)), angle="across")
    c.rect(149, 250, 22, 310, steel, 6)
    c.path("M136 250Q136 200 160 200T184 250L172 230H148Z", steel)
    c.rect(246, 300, 34, 260, c.volume(CORAL, 0.3), 14)
    c.rect(257, 210, 13, 90, steel, 4)
    c.path("M350 560V260Q350 236 376 236H404", stroke=steel, width=15)
    c.ellipse(490, 470, 46, 0, "none", stroke=INK, width=26)
    c.rect(556, 380, 90, 180, c.volume(OCHRE, 0.3), 12)
    wave_mark(c, 601, 470, 50, CREAM)
    for x in (686, 728):
        c.rect(x, 300, 30, 260, c.volume(SLATE, 0.3), 12)
    c.path("M110 640H60Q40 640 40 660V690", stroke=OAK, width=26)
    wave_mark(c, 450, 640, 70, CREAM)
