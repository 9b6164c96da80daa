"""Scenes with people: the team, families, a walker in the rain; portraits and the logo."""

from __future__ import annotations

from reference_site.seed.pictures import bags, coast, leisure
from reference_site.seed.pictures.canvas import Canvas
from reference_site.seed.pictures.palette import (
    CORAL,
    CREAM,
    DUNE,
    MIST,
    MOSS,
    OCHRE,
    PEACH,
    PINE,
    SAND,
    SEA,
    SKY,
    SLATE,
    STONE,
    dark,
    light,
    mix,
)
from reference_site.seed.pictures.places import shop_front
from reference_site.seed.pictures.stage import Draw
from reference_site.seed.pictures.things import Person, bicycle, head, put, standing

TEAM = (
    Person(SLATE, "#6B6154", "#EFC3A0", "#5A3A28", "bob", scarf=CORAL),
    Person(OCHRE, SLATE, "#E6B48E", "#6B4A33", "short", beard=True),
    Person(CORAL, SLATE, "#B97F58", "#241812", "bun"),
    Person(SEA, "#4A4A4A", "#F0C8A8", "#B9772F", "long"),
    Person(PINE, SLATE, "#8A5A3C", "#1C1512", "short"),
    Person(SAND, SLATE, "#EBC09C", CORAL, "cap"),
)


def team(c: Canvas) -> None:
    """The six of the team before the workshop."""
    with c.group(0, -60, 1):
        shop_front(c)
    c.rect(0, 640, 1200, 110, c.linear((0, light(STONE, 0.35)), (1, light(STONE, 0.1))))
    for index, who in enumerate(TEAM):
        standing(c, 230 + index * 148, 712 + (index % 2) * 16, 0.98 - (index % 3) * 0.05, who)


def rider(
    c: Canvas, x: float, floor: float, scale: float, color: str, who: Person, bag: str = ""
) -> None:
    """Someone on a bicycle."""
    bicycle(c, x, floor, scale, color, bag)
    with c.group(x, floor, scale):
        c.path("M-84-350L24-230L-6-90", stroke=dark(who.legs, 0.1), width=38)
        c.path("M-14-76H44", stroke=dark(SLATE, 0.4), width=22)
        c.path("M-120-350Q-124-500 0-560L50-500Q-30-440-46-340Z", c.volume(who.coat, 0.28))
        c.path("M20-510L104-430L190-376", stroke=dark(who.coat, 0.12), width=30)
        c.ellipse(196, -374, 16, 0, who.skin)
        with c.group(44, -560, 0.92, 8):
            head(c, who)
            c.path("M-52-74C-50-130 50-130 52-74Q0-92-52-74Z", c.volume(color, 0.3))


def canal(c: Canvas) -> None:
    """A family riding along a canal."""
    coast.sky(c, SKY, CREAM, 560)
    coast.cloud(c, 900, 110, 1.1)
    coast.hill(c, 470, mix(MOSS, SKY, 0.35), 50)
    for index, x in enumerate(range(30, 1200, 130)):
        coast.tree(c, x, 500, 1.1 + (index % 3) * 0.12, mix(PINE, MOSS, 0.3))
    c.rect(0, 490, 1200, 40, c.linear((0, light(MOSS, 0.2)), (1, MOSS)))
    coast.sea(c, 520, 612, mix(SEA, MOSS, 0.25), 9)
    c.path("M0 604H1200V750H0Z", c.linear((0, light(DUNE, 0.4)), (1, DUNE)))
    coast.tufts(c, 612, 12, 30, MOSS, 6)
    rider(c, 880, 716, 0.62, CORAL, TEAM[3], SLATE)
    rider(c, 340, 722, 0.62, SLATE, TEAM[1], OCHRE)
    rider(c, 620, 706, 0.42, OCHRE, Person(CORAL, SLATE, "#EFC3A0", "#5A3A28"))


def rain_walker(c: Canvas) -> None:
    """A walker in a coral jacket in a shower."""
    coast.sky(c, mix(SLATE, MIST, 0.4), mix(MIST, SKY, 0.4), 480)
    coast.cloud(c, 300, 120, 2.0, 0.3)
    coast.cloud(c, 880, 160, 1.8, 0.28)
    coast.lighthouse(c, 980, 440, 0.7)
    coast.sea(c, 430, 600, mix(SEA, SLATE, 0.5), 12)
    c.path(
        "M0 560Q400 540 1200 590V750H0Z", c.linear((0, light(STONE, 0.25)), (1, dark(STONE, 0.25)))
    )
    for x, w in ((330, 120), (720, 90), (940, 130)):
        c.ellipse(x, 690, w, 15, light(MIST, 0.35), 0.6)
    with c.group(560, 700, 1.2):
        c.shadow(0, 2, 130, 20)
        c.path("M-10-200L-60-20M20-200L70-26", stroke=SLATE, width=44)
        c.path("M-84-16H-36Q-26 4-40 6H-84ZM46-24H100Q112-2 96 2H46Z", OCHRE)
        c.path(
            "M-70-360Q-20-420 40-380Q90-330 84-180Q10-150-76-180Q-84-280-70-360Z",
            c.volume(CORAL, 0.32),
        )
        c.path("M-50-340Q-110-270-84-200M60-340Q104-280 90-220", stroke=dark(CORAL, 0.18), width=36)
        c.ellipse(-82, -186, 16, 0, "#EFC3A0")
        c.ellipse(10, -420, 50, 56, c.linear((0, "#F4CFB0"), (1, "#E3AE86")))
        c.ellipse(30, -424, 5, 6, SLATE)
        c.ellipse(52, -422, 5, 6, SLATE)
        c.path("M30-396q12 10 24 0", stroke="#8A4B3A", width=4)
        c.path(
            "M-62-370C-90-500 20-530 62-470C30-488-20-470-24-420Q-24-384 14-362Q-30-340-62-370Z",
            c.volume(CORAL, 0.3),
        )
        c.path("M4-350L0-190", stroke=dark(CORAL, 0.4), width=5)
    coast.rain(c, 21, 130, light(MIST, 0.45))


def sand_castle(c: Canvas) -> None:
    """Two children and an adult build a castle near a shelter."""
    coast.sky(c, mix(SKY, SEA, 0.25), light(PEACH, 0.3), 360)
    coast.sun(c, 1000, 150, 50)
    coast.cloud(c, 360, 120, 1.1)
    coast.sea(c, 320, 470, SEA, 2)
    coast.shore(c, 440, DUNE, 26)
    put(c, lambda s: leisure.shelter(s, SEA), 890, 610, 0.56)
    c.shadow(540, 720, 200, 30)
    sand = c.linear((0, mix(DUNE, OCHRE, 0.35)), (1, mix(DUNE, "#8F6544", 0.45)))
    c.path(
        "M400 722L420 590H436V556H460V576H480V556H504V590H510V500H530"
        "V520H550V500H574V590H580V556H604V576H624V556H648V590H664L690 722Z",
        sand,
    )
    c.path("M516 722V664Q544 630 572 664V722Z", dark(DUNE, 0.4))
    c.line(542, 516, 542, 430, "#8F6544", 6)
    c.path("M542 430L600 450L542 470Z", CORAL)
    standing(c, 250, 708, 0.86, TEAM[3])
    standing(c, 760, 722, 0.58, Person(OCHRE, CORAL, "#EFC3A0", "#6B4526", "short"), wave=True)
    standing(c, 352, 734, 0.5, Person(CORAL, SEA, "#E6B48E", "#2E2019", "bun"), wave=True)
    put(c, lambda s: leisure.bucket(s, CORAL), 690, 742, 0.15)


def portrait(who: Person, back: str) -> Draw:
    """A bust on a disc."""

    def drawn(c: Canvas) -> None:
        c.rect(0, 0, 800, 800, c.linear((0, light(back, 0.5)), (1, back)))
        c.ellipse(400, 390, 300, 0, light(back, 0.45), 0.8)
        c.path("M0 690Q200 640 400 690T800 680V800H0Z", mix(back, SEA, 0.4), opacity=0.6)
        c.path("M130 800Q130 560 330 530H470Q670 560 670 800Z", c.volume(who.coat, 0.26))
        c.path("M330 530L400 640L470 530", stroke=dark(who.coat, 0.3), width=9)
        c.line(400, 640, 400, 800, dark(who.coat, 0.3), 6)
        with c.group(400, 500, 3.3):
            head(c, who)
        if who.scarf:
            c.path(
                "M290 520Q400 600 510 520Q530 580 480 610L510 760H430L410 620Q300 620 290 520Z",
                c.cloth(who.scarf, 0.3),
            )
        bags.wave_mark(c, 560, 690, 60, CREAM if who.coat != SAND else SLATE)

    return drawn


MAELLE = portrait(Person(SLATE, SLATE, "#F0C6A4", "#5A3A28", "bob", scarf=CORAL), SAND)
YANN = portrait(
    Person(OCHRE, SLATE, "#E6B48E", "#6B4A33", "short", beard=True), mix(SEA, SAND, 0.5)
)


def logo(c: Canvas) -> None:
    """A low sun over two waves."""
    c.rect(0, 0, 800, 800, SAND)
    c.ellipse(400, 400, 320, 0, SLATE)
    c.path("M230 400A170 170 0 0 1 570 400Z", CORAL)
    for y, fade in ((452, 1.0), (530, 0.7), (604, 0.4)):
        half = 250 - (y - 452) * 0.5
        step = half / 2
        c.path(
            f"M{400 - half} {y}q{step / 2}-56 {step} 0t{step} 0t{step} 0t{step} 0",
            stroke=SAND,
            width=30,
            opacity=fade,
        )
