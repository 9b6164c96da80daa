"""Flasks and picnic: steel, enamel, bamboo and cloth."""

from __future__ import annotations

from reference_site.seed.pictures.bags import wave_mark
from reference_site.seed.pictures.canvas import Canvas
from reference_site.seed.pictures.palette import (
    CORAL,
    CREAM,
    INK,
    OAK,
    SAND,
    SLATE,
    STEEL,
    WOOD,
    dark,
    light,
)


def flask(c: Canvas, color: str, height: float = 480, width: float = 180, cap: str = SLATE) -> None:
    """An insulated bottle with a loop cap."""
    top, h = 760 - height, width / 2
    c.shadow(450, 762, h * 1.6, 34)
    c.path(
        f"M{450 - h} {top + 130}"
        f"C{450 - h} {top + 70} {450 - h * 0.56} {top + 76} {450 - h * 0.56} {top + 20}"
        f"H{450 + h * 0.56}C{450 + h * 0.56} {top + 76} {450 + h} {top + 70} {450 + h} {top + 130}"
        f"V736Q{450 + h} 764 {450 + h - 28} 764H{450 - h + 28}Q{450 - h} 764 {450 - h} 736Z",
        c.volume(color, 0.42),
    )
    c.rect(450 - h, 724, width, 40, c.volume(STEEL, 0.5), 18)
    c.rect(450 - h * 0.56, top + 12, h * 1.12, 20, c.volume(STEEL, 0.5), 4)
    c.path(
        f"M{450 - h * 0.4} {top - 40}"
        f"C{450 - h * 0.5} {top - 112} {450 + h * 0.5} {top - 112} {450 + h * 0.4} {top - 40}",
        stroke=dark(cap, 0.1),
        width=20,
    )
    c.rect(450 - h * 0.62, top - 50, h * 1.24, 66, c.volume(cap, 0.4), 14)
    c.path(f"M{450 - h * 0.5} {top + 170}V690", stroke="#FFFFFF", width=12, opacity=0.32)
    wave_mark(c, 450, 760 - height * 0.4, width * 0.44, CREAM if color != SAND else SLATE)


def kids_flask(c: Canvas, color: str) -> None:
    """A short bottle with a straw and a sleeve with dots."""
    c.shadow(450, 762, 160, 34)
    c.path("M500 300C500 200 560 190 600 214", stroke=CREAM, width=26)
    c.path("M500 300C500 200 560 190 600 214", stroke=STEEL, width=6, opacity=0.6)
    c.rect(366, 290, 168, 90, c.volume(SLATE, 0.35), 24)
    c.path(
        "M340 440Q340 378 390 376H510Q560 378 560 440V720Q560 764 516 764H384Q340 764 340 720Z",
        c.volume(color, 0.38),
    )
    c.rect(332, 520, 236, 150, c.volume(CREAM, 0.25), 20)
    for index in range(4):
        x = 374 + index * 52
        c.path(
            f"M{x - 20} {598 + (index % 2) * 26}q20-34 40 0q-20 20-40 0Z",
            color if index % 2 else SLATE,
        )
        c.path(f"M{x + 18} {598 + (index % 2) * 26}l14-10v20Z", color if index % 2 else SLATE)
    c.path("M366 410V500", stroke="#FFFFFF", width=12, opacity=0.4)


def thermos(c: Canvas, color: str) -> None:
    """A tall jug with its cup beside it."""
    c.shadow(420, 762, 190, 36)
    c.shadow(650, 762, 110, 26)
    c.path("M530 370H580Q612 372 612 410V560Q612 600 580 600H530", stroke=SLATE, width=28)
    c.rect(310, 300, 230, 464, c.volume(color, 0.42), 34)
    c.rect(310, 716, 230, 48, c.volume(STEEL, 0.5), 20)
    c.rect(310, 330, 230, 22, c.volume(STEEL, 0.5))
    c.rect(340, 220, 170, 110, c.volume(SLATE, 0.35), 22)
    c.rect(368, 196, 114, 34, c.volume(dark(SLATE, 0.2), 0.35), 10)
    c.path("M350 380V690", stroke="#FFFFFF", width=13, opacity=0.3)
    wave_mark(c, 425, 530, 84, CREAM)
    c.path("M590 640H710L696 744Q694 764 672 764H628Q606 764 604 744Z", c.volume(STEEL, 0.45))
    c.ellipse(650, 640, 60, 15, dark("#6B4A33", 0.1))
    for x in (634, 664):
        c.path(f"M{x} 616q-16-26 0-48t0-48", stroke="#FFFFFF", width=7, opacity=0.65)


def mug(c: Canvas, color: str) -> None:
    """An enamel mug with a dark rim."""
    c.shadow(440, 762, 240, 40)
    c.path("M620 470H684Q728 474 726 540Q722 640 628 660", stroke=color, width=34)
    c.path(
        "M620 470H684Q728 474 726 540Q722 640 628 660",
        stroke=light(color, 0.4),
        width=8,
        opacity=0.6,
    )
    c.path("M240 420H640L624 716Q620 764 572 764H308Q260 764 256 716Z", c.volume(color, 0.34))
    c.ellipse(440, 420, 200, 44, light(color, 0.5))
    c.ellipse(440, 424, 180, 34, c.linear((0, "#4A3324"), (1, "#7A563B")))
    c.ellipse(440, 420, 200, 44, "none", stroke=SLATE if color != SLATE else CREAM, width=11)
    for x in (390, 440, 490):
        c.path(f"M{x} 380q-22-34 0-64t0-64", stroke="#FFFFFF", width=9, opacity=0.7)
    wave_mark(c, 440, 600, 120, CREAM if color not in (CREAM, SAND) else CORAL)


def lunch_box(c: Canvas, color: str) -> None:
    """A steel box held by a strap, a slice of bread beside it."""
    c.shadow(450, 762, 340, 44)
    c.rect(
        150,
        520,
        600,
        244,
        c.linear((0, light(STEEL, 0.5)), (0.5, STEEL), (1, dark(STEEL, 0.3)), angle="across"),
        56,
    )
    c.rect(138, 480, 624, 76, c.linear((0, "#FFFFFF"), (0.5, STEEL), (1, dark(STEEL, 0.25))), 36)
    c.path("M190 600V690", stroke="#FFFFFF", width=16, opacity=0.6)
    c.rect(392, 470, 116, 300, c.volume(color, 0.32), 10)
    wave_mark(c, 450, 630, 70, CREAM)
    c.ellipse(300, 428, 96, 66, c.cloth("#E3B678", 0.3))
    c.path("M222 432q78-60 156 0", stroke=light("#E3B678", 0.5), width=9)
    for x, y in ((560, 434), (626, 424), (596, 392)):
        c.ellipse(x, y, 42, 0, c.radial((0, "#F2A08C"), (1, CORAL), cx=0.35, cy=0.3, r=0.8))
        c.path(f"M{x} {y - 36}q10-16 22-18", stroke="#5D7A48", width=7)


def cutlery(c: Canvas, color: str) -> None:
    """Knife, fork and spoon on a cloth roll."""
    c.shadow(450, 740, 330, 50)
    c.path("M170 330Q450 300 730 330L748 730Q450 760 152 730Z", c.cloth(color, 0.22))
    c.path("M158 600Q450 630 742 600L748 730Q450 760 152 730Z", dark(color, 0.18))
    c.path("M158 600Q450 630 742 600", stroke=CREAM, width=4, dash="14 10")
    steel = c.linear((0, "#FFFFFF"), (0.5, STEEL), (1, dark(STEEL, 0.35)), angle="across")
    with c.group(300, 0):
        c.path(
            "M-46 230V330Q-46 372-14 376V620H14V376"
            "Q46 372 46 330V230H30V320H10V230H-10V320H-30V230Z",
            steel,
        )
    with c.group(450, 0):
        c.ellipse(0, 292, 48, 72, steel)
        c.path("M-14 350H14V620H-14Z", steel)
        c.ellipse(-8, 284, 26, 46, "#FFFFFF", 0.35)
    with c.group(600, 0):
        c.path("M-18 620V230Q30 240 34 330Q34 400 14 420V620Z", steel)
    for x in (300, 450, 600):
        c.rect(x - 22, 470, 44, 144, c.volume(WOOD, 0.3), 16)
    c.path("M156 612Q450 642 744 612L748 730Q450 760 152 730Z", dark(color, 0.12))
    wave_mark(c, 450, 684, 62, CREAM)


def picnic_cloth(c: Canvas, color: str) -> None:
    """A folded striped cloth tied with a strap."""
    c.shadow(450, 762, 340, 46)
    for index, y in enumerate((690, 620, 550)):
        w = 300 - index * 6
        c.rect(450 - w, y, 2 * w, 74, c.linear((0, light(CREAM, 0.5)), (1, dark(SAND, 0.18))), 34)
        for x in range(-4, 5):
            c.rect(450 + x * 64 - 14, y + 2, 28, 70, color, opacity=0.85)
        c.path(f"M{450 - w + 20} {y + 70}H{450 + w - 20}", stroke=INK, width=4, opacity=0.16)
    for x in (310, 590):
        c.rect(x - 20, 540, 40, 228, c.volume(OAK, 0.3), 8)
        c.rect(x - 26, 636, 52, 40, STEEL, 8)
        c.rect(x - 14, 646, 28, 20, OAK, 4)
    c.path("M310 545C320 400 580 400 590 545", stroke=dark(OAK, 0.15), width=26)
    c.path("M318 530C334 414 566 414 582 530", stroke=light(OAK, 0.3), width=4, dash="12 10")


def crate_bottle(c: Canvas, color: str) -> None:
    """A single-wall bottle with a wooden cap and a cord."""
    c.shadow(450, 762, 150, 32)
    c.path(
        "M360 420Q360 340 404 320V270H496V320Q540 340 540 420"
        "V730Q540 764 506 764H394Q360 764 360 730Z",
        c.volume(color, 0.45),
    )
    c.rect(398, 262, 104, 20, c.volume(STEEL, 0.5), 5)
    c.rect(404, 196, 92, 70, c.volume(WOOD, 0.35), 12)
    c.path("M496 236C560 240 580 290 556 340", stroke=SLATE, width=9)
    c.path("M388 430V700", stroke="#FFFFFF", width=14, opacity=0.45)
    wave_mark(c, 450, 560, 78, SLATE if color in (STEEL, SAND) else CREAM)
