"""Scenes without people: the bay, the path, the lighthouse, the cove, the camp, the club."""

from __future__ import annotations

from random import Random

from reference_site.seed.pictures import camp, coast
from reference_site.seed.pictures.canvas import Canvas
from reference_site.seed.pictures.palette import (
    CLAY,
    CORAL,
    CREAM,
    DEEP,
    DUNE,
    FOAM,
    HEATHER,
    MOSS,
    OAK,
    OCHRE,
    PEACH,
    SAND,
    SEA,
    SKY,
    SLATE,
    STONE,
    dark,
    light,
    mix,
)
from reference_site.seed.pictures.things import bicycle, dinghy, flag_pole, kayak, put


def bay(c: Canvas) -> None:
    """The bay at daybreak."""
    coast.sky(c, mix(SEA, SKY, 0.45), light(PEACH, 0.15), 440)
    coast.sun(c, 1120, 390, 62, "#FFD9A0")
    coast.cloud(c, 300, 150, 1.2, 0.35)
    coast.cloud(c, 820, 110, 1.6, 0.28)
    coast.headland(c, 432, mix(DEEP, SLATE, 0.35), "left")
    coast.headland(c, 434, mix(DEEP, PEACH, 0.35))
    coast.lighthouse(c, 1400, 386, 0.72)
    coast.sea(c, 430, 690, mix(SEA, DEEP, 0.3), 4)
    for step in range(14):
        w = 40 + step * 8 + (step % 3) * 26
        c.line(1120 - w, 446 + step * 14, 1120 + w * 0.8, 446 + step * 14, "#FFE7BE", 4)
    coast.gulls(c, ((520, 220, 26), (590, 190, 18), (660, 236, 20)), SLATE)
    dinghy(c, 660, 500, 0.22, CREAM)
    dinghy(c, 800, 478, 0.14, CORAL, True)
    coast.shore(c, 630, DUNE, 34)
    coast.rock(c, 1480, 740, 110, mix(STONE, SLATE, 0.3))
    coast.rock(c, 1330, 770, 60, mix(STONE, SLATE, 0.2))
    coast.tufts(c, 720, 70, 9, MOSS, 3)
    kayak(c, 470, 740, 0.82, CORAL)
    with c.group(900, 742, 1, -10):
        c.line(-150, 0, 150, 0, OAK, 9)
        for x, tint in ((-176, SLATE), (176, CORAL)):
            c.ellipse(x, 0, 46, 17, c.linear((0, light(tint, 0.2)), (1, tint)))


def path(c: Canvas) -> None:
    """The coast path between heather and cliffs."""
    coast.sky(c, SKY, CREAM, 420)
    coast.cloud(c, 300, 130, 1.3)
    coast.cloud(c, 860, 90, 0.9, 0.6)
    coast.sea(c, 330, 750, SEA, 6)
    coast.headland(c, 332, mix(DEEP, SKY, 0.35))
    coast.gulls(c, ((520, 190, 22), (590, 160, 15)))
    c.path(
        "M0 380C180 360 330 380 420 450C470 500 470 620 520 750H0Z",
        c.cloth(mix(STONE, CLAY, 0.25), 0.35),
    )
    c.path(
        "M60 440L150 560M220 420L300 600M330 470L380 620",
        stroke=dark(STONE, 0.35),
        width=6,
        opacity=0.5,
    )
    c.path("M0 340C200 330 360 350 450 440C380 420 200 400 0 420Z", light(MOSS, 0.15))
    c.path(
        "M1200 420C960 430 640 520 420 750H1200Z",
        c.linear((0, light(MOSS, 0.25)), (1, dark(MOSS, 0.15))),
    )
    c.path(
        "M1000 452C900 500 930 520 860 560S760 620 760 750"
        "H960C930 640 980 600 1010 560S980 500 1040 452Z",
        c.linear((0, light(DUNE, 0.3)), (1, DUNE)),
    )
    for x, y, r in (
        (640, 690, 60),
        (700, 640, 46),
        (1080, 640, 70),
        (1150, 590, 52),
        (590, 740, 50),
        (1040, 720, 66),
        (1130, 500, 34),
        (830, 520, 30),
    ):
        c.ellipse(
            x,
            y,
            r,
            r * 0.62,
            c.radial((0, light(HEATHER, 0.25)), (1, dark(HEATHER, 0.2)), cx=0.35, cy=0.3, r=0.8),
        )
    for x, y in ((680, 590), (1100, 560), (900, 470)):
        c.ellipse(x, y, 26, 15, OCHRE, 0.9)
    flag_pole(c, 1010, 690, 0.9)


def beacon(c: Canvas) -> None:
    """A lighthouse on its point."""
    coast.sky(c, mix(SKY, SEA, 0.4), CREAM, 480)
    coast.cloud(c, 240, 160, 1.5)
    coast.cloud(c, 980, 240, 1.1, 0.6)
    coast.sea(c, 440, 750, mix(SEA, DEEP, 0.3), 11)
    c.path(
        "M300 750C340 640 480 560 640 520C760 490 900 500 1000 540C1100 590 1180 660 1200 750Z",
        c.cloth(mix(STONE, SLATE, 0.25), 0.35),
    )
    c.path(
        "M470 590C560 540 700 500 860 506C960 516 1020 550 1060 590C900 550 640 560 470 590Z",
        c.linear((0, light(MOSS, 0.2)), (1, MOSS)),
    )
    for x, y, size in (
        (360, 730, 90),
        (520, 742, 110),
        (760, 748, 120),
        (1010, 740, 100),
        (250, 748, 50),
    ):
        coast.rock(c, x, y, size, mix(STONE, SLATE, 0.2))
    for x in (240, 420, 620, 880):
        c.path(f"M{x} 746q40-40 80-8t90 4", stroke=FOAM, width=9, opacity=0.85)
    coast.lighthouse(c, 780, 516, 1.42)
    c.rect(850, 450, 130, 66, CREAM, 4)
    c.path("M836 456L870 408H962L994 456Z", dark(SLATE, 0.05))
    c.rect(900, 476, 28, 40, CORAL, 3)
    coast.gulls(c, ((420, 250, 30), (520, 210, 20), (340, 310, 18), (600, 290, 16)))


def cove(c: Canvas) -> None:
    """A sandy cove between cliffs, a boat at its mooring."""
    coast.sky(c, SKY, CREAM, 360)
    coast.cloud(c, 620, 120, 1.1, 0.7)
    coast.sea(c, 300, 640, mix(SEA, "#7FC4BE", 0.45), 5)
    for flip in (False, True):
        with c.group(1200 if flip else 0, 0, 1, 0, flip):
            c.path(
                "M0 150C120 150 210 190 260 270C300 330 380 "
                "350 400 420C410 500 330 540 300 620L0 700Z",
                c.cloth(mix(STONE, CLAY, 0.3), 0.35),
            )
            c.path(
                "M0 130C130 130 220 180 268 268C200 230 100 210 0 220Z",
                c.linear((0, light(MOSS, 0.2)), (1, dark(MOSS, 0.1))),
            )
            c.path(
                "M120 260L160 420M230 320L240 480M60 300L70 520M320 400L300 520",
                stroke=dark(STONE, 0.4),
                width=6,
                opacity=0.45,
            )
    coast.shore(c, 580, light(DUNE, 0.25), 46)
    with c.group(640, 450, 0.8):
        c.path("M-120-30H120Q104 24 60 26H-70Q-106 20-120-30Z", c.linear((0, CREAM), (1, SAND)))
        c.path("M-116-14H116", stroke=CORAL, width=9)
        c.rect(-40, -76, 76, 46, SLATE, 8)
        c.rect(-26, -66, 48, 22, SKY, 4)
        c.line(60, -30, 60, -190, OAK, 7)
        c.path("M-110 34q36-12 72 0t72 0t72 0", stroke="#FFFFFF", width=5, opacity=0.8)
    c.ellipse(840, 470, 13, 0, CORAL)
    coast.rock(c, 250, 690, 90)
    coast.rock(c, 1010, 700, 110)
    coast.tufts(c, 720, 30, 6, MOSS, 12)


def camp_at_dune(c: Canvas) -> None:
    """A tent behind the dune at dusk."""
    coast.sky(c, SLATE, mix(CORAL, PEACH, 0.6), 450)
    random = Random(34)
    for _ in range(34):
        x, y = random.uniform(0, 1200), 280 * random.random() ** 1.3
        c.ellipse(round(x, 1), round(y, 1), random.choice((1.6, 2.2, 3.0)), 0, CREAM, 0.8)
    coast.sun(c, 860, 430, 48, "#FFC89A")
    coast.sea(c, 428, 580, mix(SEA, SLATE, 0.45), 8)
    coast.hill(c, 560, mix(DUNE, SLATE, 0.4), 90, 0.0)
    coast.hill(c, 650, mix(DUNE, SLATE, 0.25), 50, -0.12)
    coast.tufts(c, 600, 140, 20, mix(MOSS, SLATE, 0.4), 5)
    put(c, lambda sheet: camp.tent(sheet, SAND, True), 430, 690, 0.62)
    put(c, lambda sheet: camp.lantern(sheet, CORAL), 760, 702, 0.2)


def sailing_club(c: Canvas) -> None:
    """Dinghies with white and coral sails."""
    coast.sky(c, mix(SKY, SEA, 0.3), CREAM, 380)
    coast.cloud(c, 220, 120, 1.3)
    coast.cloud(c, 900, 170, 1.0, 0.6)
    coast.sea(c, 340, 750, SEA, 14)
    coast.headland(c, 342, mix(DEEP, SKY, 0.3))
    coast.lighthouse(c, 1090, 284, 0.36)
    dinghy(c, 900, 440, 0.32, CREAM)
    dinghy(c, 640, 470, 0.4, CORAL)
    dinghy(c, 330, 560, 0.66, CREAM)
    dinghy(c, 830, 660, 0.86, CORAL)
    c.ellipse(120, 640, 36, 40, c.volume(OCHRE, 0.35))
    c.path("M70 674q26-10 50 0t50 0", stroke="#FFFFFF", width=6)
    coast.gulls(c, ((500, 150, 22), (560, 120, 15), (700, 210, 14)))


def shop_front(c: Canvas) -> None:
    """The workshop-shop, its coral sign, a bicycle against the wall."""
    coast.sky(c, SKY, CREAM, 750)
    coast.cloud(c, 1040, 110, 0.9)
    c.rect(0, 630, 1200, 120, c.linear((0, light(STONE, 0.45)), (1, light(STONE, 0.1))))
    for x in range(0, 1200, 120):
        c.line(x, 640, x - 40, 750, dark(STONE, 0.1), 2)
    c.path("M120 210L600 40L1080 210V640H120Z", c.linear((0, light(SLATE, 0.2)), (1, SLATE)))
    for x in range(150, 1080, 44):
        c.line(x, 215, x, 636, dark(SLATE, 0.3), 3)
    c.path("M90 222L600 36L1110 222", stroke=dark(SLATE, 0.3), width=24)
    c.rect(210, 236, 780, 84, c.linear((0, light(CORAL, 0.12)), (1, CORAL)), 12)
    with c.group(600, 272, 0.62):
        c.path("M-34 2A34 34 0 0 1 34 2Z", CREAM)
        c.path("M-58 26q29-28 58 0t58 0", stroke=CREAM, width=10)
    for x in (330, 430, 770, 870):
        c.rect(x - 34, 272, 68, 10, CREAM, 5)
    glass = c.linear((0, "#FFE9C2"), (1, "#F3C98E"))
    for x in (190, 740):
        c.rect(x, 360, 270, 220, light(OAK, 0.25), 10)
        c.rect(x + 14, 374, 242, 192, glass, 4)
        c.line(x + 135, 374, x + 135, 566, light(OAK, 0.25), 9)
        c.path(f"M{x + 20} 380h70l-50 90h-20z", "#FFFFFF", opacity=0.4)
    for x, tint in ((250, CORAL), (390, OCHRE), (800, SLATE), (940, SEA)):
        c.path(
            f"M{x - 36} 566V490Q{x - 30} 450 {x} 446Q{x + 30} 450 {x + 36} 490V566Z",
            c.volume(tint, 0.3),
        )
    c.rect(510, 370, 180, 270, light(OAK, 0.1), 8)
    c.rect(526, 386, 148, 150, glass, 4)
    c.rect(526, 552, 148, 74, OAK, 4)
    c.ellipse(660, 560, 8, 0, OCHRE)
    c.rect(480, 632, 240, 16, light(STONE, 0.4), 4)
    for x in (150, 1050):
        c.rect(x - 40, 590, 80, 56, c.volume(CLAY, 0.3), 8)
        for lean in (-34, -12, 12, 34):
            c.path(f"M{x} 592Q{x + lean} 560 {x + lean * 1.3} 520", stroke=MOSS, width=11)
    bicycle(c, 870, 716, 0.62, CORAL)
