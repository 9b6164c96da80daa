"""Things of the beach: towels, shelter, hat, rackets, bucket."""

from __future__ import annotations

from reference_site.seed.pictures.bags import wave_mark
from reference_site.seed.pictures.canvas import Canvas
from reference_site.seed.pictures.palette import (
    CORAL,
    CREAM,
    DUNE,
    OAK,
    OCHRE,
    SAND,
    SEA,
    SLATE,
    WOOD,
    dark,
    light,
)


def towel(c: Canvas, color: str) -> None:
    """A striped towel over a wooden rail."""
    c.shadow(450, 786, 300, 28)
    for x in (170, 730):
        c.rect(x - 16, 200, 32, 586, c.volume(WOOD, 0.35), 10)
    c.rect(120, 220, 660, 34, c.linear((0, light(WOOD, 0.3)), (1, dark(WOOD, 0.25))), 16)
    outline = "M230 214H670L684 640Q450 664 216 640Z"
    c.path(outline, c.volume(CREAM, 0.14))
    with c.clipped(outline):
        for y in (300, 360, 540, 590):
            c.path(f"M200 {y}Q450 {y + 24} 700 {y}V{y + 34}Q450 {y + 58} 200 {y + 34}Z", color)
        c.path(
            "M340 214Q360 440 330 660M560 214Q540 440 566 660",
            stroke=dark(SAND, 0.3),
            width=14,
            opacity=0.28,
        )
    for x in range(222, 684, 14):
        c.line(x, 644, x - 2, 676, dark(SAND, 0.12), 4)
    wave_mark(c, 450, 450, 120, color)


def straw_hat(c: Canvas, color: str) -> None:
    """A wide straw hat."""
    c.shadow(450, 690, 370, 46)
    c.path(
        "M90 640Q90 560 290 560H610Q810 560 810 640Q640 716 450 716T90 640Z", c.volume(DUNE, 0.34)
    )
    c.path("M250 580C250 380 320 300 450 300S650 380 650 580Q450 640 250 580Z", c.volume(DUNE, 0.3))
    for index in range(8):
        y = 344 + index * 30
        w = 130 + index * 9
        c.path(
            f"M{450 - w} {y + 12}Q450 {y + 46} {450 + w} {y + 12}",
            stroke=dark(DUNE, 0.22),
            width=3,
            opacity=0.6,
        )
    for index in range(4):
        c.path(
            f"M{130 + index * 24} {650 - index * 8}"
            f"Q450 {700 + index * -10} {770 - index * 24} {650 - index * 8}",
            stroke=dark(DUNE, 0.22),
            width=3,
            opacity=0.5,
        )
    c.path("M250 540Q450 606 650 540V586Q450 650 250 586Z", color)
    c.path("M640 560L700 640L668 648L650 600Z", dark(color, 0.12))


def shelter(c: Canvas, color: str) -> None:
    """A half-dome beach shelter."""
    c.shadow(450, 764, 400, 46)
    c.path("M90 760C110 440 280 300 470 300S800 460 820 760Z", c.volume(color, 0.34))
    c.path("M190 760C210 520 330 420 450 420S690 520 710 760Z", dark(color, 0.6))
    c.path(
        "M190 760C210 690 300 670 450 670S690 690 710 760Z",
        c.linear((0, light(DUNE, 0.4)), (1, DUNE)),
    )
    c.path(
        "M90 760C110 440 280 300 470 300C330 340 220 520 190 760Z", light(color, 0.28), opacity=0.7
    )
    c.path("M190 760C210 520 330 420 450 420S690 520 710 760", stroke=CREAM, width=11)
    c.path("M470 300C420 330 430 400 450 420", stroke=CREAM, width=7)
    c.rect(330, 690, 110, 50, c.cloth(CORAL if color != CORAL else SLATE), 16)
    c.ellipse(560, 712, 36, 0, c.radial((0, CREAM), (1, OCHRE), cx=0.35, cy=0.3, r=0.8))
    for x1, x2 in ((100, 40), (806, 862)):
        c.line(x1, 720, x2, 772, SLATE, 6)
        c.path(f"M{x2 - 10} 764L{x2 + 6} 790", stroke=CORAL, width=9)
    wave_mark(c, 640, 470, 66, CREAM)


def rackets(c: Canvas, color: str) -> None:
    """Two wooden rackets and a ball."""
    c.shadow(450, 772, 300, 34)
    for x, turn, tone in ((350, -16, WOOD), (560, 18, light(WOOD, 0.18))):
        with c.group(x, 760, 1, turn):
            c.rect(-32, -230, 64, 226, c.volume(OAK, 0.35), 20)
            c.path("M-26-200C-150-260-160-540 0-548S150-260 26-200Z", c.volume(tone, 0.26))
            c.path("M-100-420Q0-380 108-420M-116-360Q0-320 116-360", stroke=color, width=26)
            c.path("M-110-460Q-60-530 0-530", stroke=light(tone, 0.5), width=7, opacity=0.7)
            for y in (-200, -160, -120, -80):
                c.line(-32, y, 32, y - 18, dark(OAK, 0.4), 6)
    c.ellipse(
        690,
        716,
        52,
        0,
        c.radial(
            (0, light(color, 0.5)), (0.7, color), (1, dark(color, 0.2)), cx=0.35, cy=0.3, r=0.8
        ),
    )


def bucket(c: Canvas, color: str) -> None:
    """A bucket, a spade, a sand shape and a shell."""
    c.shadow(430, 764, 330, 44)
    c.path("M640 300L700 700", stroke=c.volume(WOOD, 0.3), width=26)
    with c.group(642, 303, 1, -10):
        c.rect(-46, -16, 92, 32, c.volume(WOOD, 0.3), 14)
    c.path("M664 590L740 578L756 700Q740 770 704 776Q672 770 668 690Z", c.volume(SLATE, 0.35))
    c.path("M240 420C250 230 550 230 560 420", stroke=SAND, width=18)
    c.path("M220 410H580L540 730Q536 764 500 766H300Q264 764 260 730Z", c.volume(color, 0.34))
    c.ellipse(400, 410, 180, 36, dark(color, 0.45))
    c.path(
        "M236 400Q300 330 400 340T566 400Q400 450 236 400Z",
        c.linear((0, light(DUNE, 0.4)), (1, DUNE)),
    )
    c.ellipse(400, 412, 182, 38, "none", stroke=light(color, 0.3), width=12)
    wave_mark(c, 400, 590, 120, CREAM)
    with c.group(160, 750):
        c.path("M-70 10Q-70-80 0-86Q70-80 70 10Q0 34-70 10Z", c.cloth("#F2C6B4", 0.2))
        for lean in (-44, -22, 0, 22, 44):
            c.line(0, 16, lean * 1.3, -70 + abs(lean) * 0.5, dark("#F2C6B4", 0.2), 4)


def towel_poncho(c: Canvas, color: str) -> None:
    """A hooded towelling robe."""
    c.shadow(450, 782, 260, 32)
    c.path("M300 330L130 420L180 590L300 540Z", c.volume(dark(color, 0.06), 0.22))
    c.path("M600 330L770 420L720 590L600 540Z", c.volume(dark(color, 0.14), 0.22))
    c.path("M290 330Q370 280 450 280T610 330L636 760Q450 796 264 760Z", c.volume(color, 0.24))
    for y in (610, 660, 710):
        c.path(f"M272 {y}Q450 {y + 34} 628 {y}", stroke=CREAM, width=17)
    c.path(
        "M350 310C330 170 390 130 450 130S570 170 550 310Q450 376 350 310Z", c.volume(color, 0.22)
    )
    c.path("M388 300C376 206 410 186 450 186S524 206 512 300Q450 340 388 300Z", dark(color, 0.4))
    c.path("M340 500H560L546 590H354Z", dark(color, 0.1))
    c.path("M128 424L180 586M772 424L720 586", stroke=CREAM, width=15)
    wave_mark(c, 450, 430, 74, CREAM if color != SAND else SEA)
