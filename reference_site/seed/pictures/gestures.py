"""Scenes close to the hand: the bench, the stove, folding, sewing, packing."""

from __future__ import annotations

from reference_site.seed.pictures import bags, bottles, camp, coast, garments, gear
from reference_site.seed.pictures.canvas import Canvas
from reference_site.seed.pictures.palette import (
    CORAL,
    CREAM,
    MOSS,
    OCHRE,
    PINE,
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
from reference_site.seed.pictures.things import put

SKIN = "#E9B893"


def planks(c: Canvas, top: float, color: str = WOOD) -> None:
    """A wooden top seen at an angle."""
    c.rect(
        0, top, c.width, c.height - top, c.linear((0, light(color, 0.2)), (1, dark(color, 0.12)))
    )
    for index in range(5):
        y = top + 20 + index * index * 12 + index * 22
        c.path(f"M0 {y}q300 -12 600 0t600 0", stroke=dark(color, 0.2), width=2.5, opacity=0.6)
    c.rect(0, top - 6, c.width, 12, light(color, 0.4))


def hand(
    c: Canvas, x: float, y: float, scale: float, turn: float, sleeve: str, flip: bool = False
) -> None:
    """A hand that pinches, its sleeve going away to the left."""
    with c.group(x, y, scale, turn, flip):
        c.path("M-330-66L-140-52V56L-330 74Z", c.cloth(sleeve, 0.25))
        c.rect(-160, -60, 40, 122, dark(sleeve, 0.2), 12)
        c.path(
            "M-126-46Q-60-70-10-52L70-34Q96-26 88-8L30-6L96 4Q112 "
            "18 92 30L24 26L70 40Q82 56 60 62L-20 56Q-80 66-126 46Z",
            c.linear((0, light(SKIN, 0.25)), (1, dark(SKIN, 0.08))),
        )
        c.path("M30-6L-20-4M24 26L-16 26", stroke=dark(SKIN, 0.25), width=4)


def repair_bench(c: Canvas) -> None:
    """The workbench: sewing machine, zips, an open rain jacket."""
    c.rect(0, 0, 1200, 520, c.linear((0, light(SLATE, 0.18)), (1, SLATE)))
    c.rect(90, 110, 1020, 12, WOOD, 4)
    for index, tint in enumerate((CORAL, SAND, OCHRE, SEA, CREAM, MOSS, CORAL)):
        x = 160 + index * 76
        c.rect(x, 66, 40, 44, c.volume(tint, 0.3), 5)
        c.rect(x - 4, 60, 48, 9, WOOD, 3)
        c.rect(x - 4, 104, 48, 9, WOOD, 3)
    for index in range(6):
        c.path(
            f"M{780 + index * 50} 122V{230 + (index % 3) * 34}",
            stroke=(CORAL, SAND, SEA)[index % 3],
            width=13,
        )
        c.rect(773 + index * 50, 226 + (index % 3) * 34, 14, 26, STEEL, 4)
    planks(c, 490)
    with c.group(340, 600, 1.1):
        c.shadow(0, 0, 260, 26)
        c.rect(-230, -50, 460, 50, c.volume(CREAM, 0.25), 14)
        c.path(
            "M-210-120V-270Q-210-310-160-310H150Q230-310 230-240V-40H130V-190Q130-220 100-220"
            "H-90Q-120-220-120-190V-120Q-165-104-210-120Z",
            c.volume(CREAM, 0.28),
        )
        c.ellipse(236, -170, 20, 54, SLATE)
        c.rect(-176, -122, 22, 34, STEEL, 5)
        c.line(-165, -90, -165, -52, STEEL, 5)
        c.rect(-196, -56, 66, 8, STEEL, 3)
        c.rect(30, -340, 30, 34, c.volume(OCHRE, 0.3), 5)
        bags.wave_mark(c, -30, -262, 40, SLATE)
    put(c, lambda s: garments.jacket(s, OCHRE, SLATE), 860, 700, 0.6, -6)
    c.path("M560 690q60-40 120 0t120-10", stroke=CORAL, width=12)
    c.path("M560 690q60-40 120 0t120-10", stroke=STEEL, width=4, dash="3 8")


def flat_stone(c: Canvas) -> None:
    """A lit stove and a steaming mug on a flat stone."""
    coast.sky(c, mix(SKY, OCHRE, 0.25), CREAM, 420)
    coast.hill(c, 380, mix(MOSS, SKY, 0.45), 80)
    coast.hill(c, 470, mix(MOSS, PINE, 0.2), 40, -0.1)
    coast.tufts(c, 500, 60, 20, MOSS, 15)
    c.shadow(600, 720, 560, 50)
    c.path(
        "M90 600L300 560H930L1130 610L1080 720L860 742H260L110 700Z",
        c.cloth(mix(STONE, SLATE, 0.12), 0.25),
    )
    c.path("M90 600L300 560H930L1130 610L900 640H300Z", light(STONE, 0.4), opacity=0.75)
    put(c, lambda s: camp.stove(s, CORAL), 430, 640, 0.66)
    put(c, lambda s: bottles.mug(s, CREAM), 780, 650, 0.5)


def bedding(c: Canvas) -> None:
    """A mat and a sleeping bag unrolled in an open tent."""
    coast.sky(c, SKY, CREAM, 520)
    coast.sea(c, 360, 520, SEA, 4)
    coast.hill(c, 500, MOSS, 40)
    c.rect(0, 560, 1200, 190, c.linear((0, light(SAND, 0.1)), (1, dark(SAND, 0.18))))
    c.path(
        "M0 0H1200V750H1060C1060 420 880 170 600 90C320 170 140 420 140 750H0Z",
        c.linear((0, light(OCHRE, 0.45)), (0.6, light(OCHRE, 0.15)), (1, dark(OCHRE, 0.15))),
    )
    c.path(
        "M140 750C140 420 320 170 600 90C420 190 250 430 300 750Z", light(SAND, 0.3), opacity=0.92
    )
    c.path("M140 750C140 420 320 170 600 90C880 170 1060 420 1060 750", stroke=CORAL, width=8)
    c.path("M420 600H900L1010 740H330Z", c.linear((0, light(SEA, 0.2)), (1, SEA)))
    for y, inset in ((630, 24), (664, 50), (700, 76)):
        c.line(420 - inset, y, 900 + inset, y, dark(SEA, 0.25), 4)
    c.path(
        "M560 590C560 520 600 500 660 500S760 520 760 590L860 742H460Z",
        c.volume(CORAL, 0.28),
    )
    for y in (630, 672, 714):
        w = 100 + (y - 590) * 0.62
        c.path(f"M{660 - w} {y}Q660 {y + 22} {660 + w} {y}", stroke=dark(CORAL, 0.25), width=5)
    c.ellipse(660, 566, 74, 44, dark(CORAL, 0.4))
    c.rect(606, 544, 108, 46, c.volume(CREAM, 0.2), 22)
    c.path("M724 596L770 742", stroke=SAND, width=6)
    put(c, lambda s: camp.lantern(s, SLATE), 250, 740, 0.26)


def roll_top(c: Canvas) -> None:
    """Two hands roll the top of a dry bag three times."""
    c.rect(0, 0, 1200, 750, c.linear((0, light(SAND, 0.4)), (1, dark(SAND, 0.06))))
    c.ellipse(600, 400, 340, 0, mix(SAND, SEA, 0.25))
    with c.group(600, 760, 1.25), c.group(-450, -760):
        c.path(
            "M300 380C288 520 292 700 306 760H594C608 700 612 520 600 380Z", c.volume(CORAL, 0.36)
        )
        bags.wave_mark(c, 450, 600, 110, CREAM)
    for index, y in enumerate((268, 232, 200)):
        w = 232 - index * 8
        c.rect(
            600 - w,
            y,
            2 * w,
            56,
            c.linear((0, light(CORAL, 0.35)), (0.6, CORAL), (1, dark(CORAL, 0.3))),
            28,
        )
    hand(c, 380, 240, 1.1, 16, SLATE)
    hand(c, 820, 240, 1.1, -16, SLATE, True)
    for x, flip in ((480, False), (720, True)):
        with c.group(x, 130, 1, 0, flip):
            c.path("M-50 40Q-40-30 40-24", stroke=SLATE, width=9)
            c.path("M26-44L50-22L24-4", stroke=SLATE, width=9)


def flask_row(c: Canvas) -> None:
    """Five flasks on a wooden board."""
    c.rect(0, 0, 1200, 750, c.linear((0, light(SEA, 0.62)), (1, light(SEA, 0.4))))
    c.ellipse(900, 230, 190, 0, CREAM, 0.5)
    planks(c, 600)
    for x, height, tint in ((220, 360, SAND), (400, 440, SLATE), (990, 400, OCHRE)):
        put(c, lambda s, h=height, t=tint: bottles.flask(s, t, h, 176), x, 650, 0.95)  # type: ignore[misc]
    put(c, lambda s: bottles.crate_bottle(s, CORAL), 600, 655, 0.92)
    put(c, lambda s: bottles.kids_flask(s, SEA), 800, 650, 0.8)


def layers(c: Canvas) -> None:
    """Three garments laid flat: jersey, fleece, rain jacket."""
    c.rect(0, 0, 1200, 750, c.linear((0, light(SAND, 0.35)), (1, SAND)))
    for x, tint in ((210, SLATE), (600, MOSS), (990, CORAL)):
        c.ellipse(x, 380, 186, 0, mix(SAND, tint, 0.22))
    put(c, lambda s: garments.fleece(s, CREAM, SLATE, False), 210, 600, 0.62)
    put(c, lambda s: garments.fleece(s, MOSS, PINE), 600, 600, 0.62)
    put(c, lambda s: garments.jacket(s, CORAL, SLATE), 990, 600, 0.62)
    for x in (405, 795):
        c.path(f"M{x - 20} 380H{x + 20}M{x} 360V400", stroke=SLATE, width=9)


def packing(c: Canvas) -> None:
    """An open backpack, what it holds stacked by levels."""
    c.rect(0, 0, 1200, 750, c.linear((0, light(MOSS, 0.65)), (1, light(MOSS, 0.42))))
    planks(c, 640)
    put(c, lambda s: bags.backpack(s, SLATE, hiking=True), 330, 700, 0.86)
    for y, tint, w in ((600, SEA, 300), (500, OCHRE, 280), (410, CORAL, 250), (330, SAND, 200)):
        c.rect(820 - w / 2, y, w, 84, c.volume(tint, 0.3), 34)
        c.path(f"M{820 - w / 4} {y}V{y + 84}M{820 + w / 4} {y}V{y + 84}", stroke=SLATE, width=9)
    put(c, lambda s: bottles.flask(s, CORAL), 1060, 684, 0.42)
    put(c, lambda s: gear.compass(s, CORAL), 1000, 330, 0.22)
    for y in (372, 452, 542, 642):
        c.path(f"M560 {y}H640", stroke=SLATE, width=5, dash="4 12")
