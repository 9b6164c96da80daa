"""Care products and gift cards. The only lettering of the set is drawn as outlines."""

from __future__ import annotations

from reference_site.seed.pictures.bags import wave_mark
from reference_site.seed.pictures.canvas import Canvas
from reference_site.seed.pictures.palette import (
    CORAL,
    CREAM,
    OAK,
    OCHRE,
    SAND,
    SEA,
    SLATE,
    STEEL,
    dark,
    light,
    mix,
)


def wash(c: Canvas, color: str) -> None:
    """A bottle of detergent with its measuring cap."""
    c.shadow(430, 764, 210, 38)
    c.path(
        "M300 420Q300 360 360 340H520Q590 360 590 420V720Q590 766 546 766H344Q300 766 300 720Z",
        c.volume(color, 0.34),
    )
    c.path("M590 420C680 440 680 600 590 620V570C630 560 630 480 590 470Z", dark(color, 0.14))
    c.rect(370, 216, 140, 130, c.volume(SLATE, 0.35), 20)
    for x in range(384, 506, 16):
        c.line(x, 240, x, 330, dark(SLATE, 0.4), 4)
    c.rect(320, 460, 250, 220, CREAM, 18)
    wave_mark(c, 445, 540, 96, CORAL)
    c.path("M370 630H520M392 652H498", stroke=SLATE, width=8)
    for x, y, r in ((650, 700, 44), (716, 640, 26), (690, 730, 22)):
        c.ellipse(
            x,
            y,
            r,
            0,
            c.radial((0, "#FFFFFF", 0.1), (0.8, light(SEA, 0.6), 0.5), (1, "#FFFFFF", 0.9)),
        )


def spray(c: Canvas, color: str) -> None:
    """A trigger spray with a mist of drops."""
    c.shadow(480, 764, 180, 36)
    c.path(
        "M380 480Q380 420 440 400H530Q590 420 590 480V726Q590 766 552 766H418Q380 766 380 726Z",
        c.volume(color, 0.36),
    )
    c.rect(440, 330, 90, 76, c.volume(SLATE, 0.35), 10)
    c.path("M330 230H560Q590 236 590 280V330H430L420 290H330Z", c.volume(SLATE, 0.3))
    c.path("M400 292Q380 340 350 360", stroke=CORAL, width=18)
    c.rect(306, 224, 34, 60, CORAL, 8)
    c.rect(396, 510, 178, 190, CREAM, 16)
    wave_mark(c, 485, 580, 78, color if color != CREAM else SEA)
    c.path("M430 660H540", stroke=SLATE, width=8)
    for x, y, r in (
        (250, 230, 9),
        (210, 190, 7),
        (220, 260, 11),
        (170, 230, 8),
        (150, 290, 10),
        (120, 180, 7),
        (180, 330, 7),
        (110, 250, 9),
    ):
        c.path(
            f"M{x} {y - r * 1.8}Q{x + r * 1.4} {y} {x} {y + r}"
            f"Q{x - r * 1.4} {y} {x} {y - r * 1.8}Z",
            mix(SEA, "#FFFFFF", 0.25),
        )


def patch_kit(c: Canvas, color: str) -> None:
    """An open tin with patches, thread and a needle."""
    c.shadow(450, 752, 340, 50)
    c.path(
        "M190 300L700 270Q730 270 732 300L744 470L176 500L162 330Q162 302 190 300Z",
        c.linear((0, light(color, 0.25)), (1, dark(color, 0.2))),
    )
    wave_mark(c, 450, 380, 110, CREAM)
    c.rect(160, 490, 590, 264, c.linear((0, light(STEEL, 0.3)), (1, dark(STEEL, 0.3))), 34)
    c.rect(186, 512, 538, 216, dark(SLATE, 0.1), 22)
    c.ellipse(290, 620, 78, 0, c.cloth(CORAL, 0.2))
    c.ellipse(290, 620, 62, 0, "none", stroke=CREAM, width=4)
    c.rect(380, 540, 120, 120, c.cloth(OCHRE, 0.2), 20)
    c.rect(420, 590, 120, 120, c.cloth(SEA, 0.2), 20)
    c.rect(600, 540, 90, 150, c.volume(SAND, 0.3), 8)
    for y in range(562, 672, 13):
        c.path(f"M600 {y}q45 12 90 0", stroke=CORAL, width=7)
    c.rect(588, 534, 114, 22, OAK, 8)
    c.rect(588, 672, 114, 22, OAK, 8)
    c.path("M690 600C780 620 800 520 770 440", stroke=CORAL, width=5)
    c.path("M790 330L764 470", stroke=STEEL, width=9)


def wax(c: Canvas, color: str) -> None:
    """A round tin of wax, its lid leaning."""
    c.shadow(460, 760, 350, 46)
    with c.group(610, 540, 1, 10):
        c.ellipse(12, 0, 186, 200, dark(color, 0.35))
        c.ellipse(
            0, 0, 186, 200, c.linear((0, light(color, 0.3)), (1, dark(color, 0.12)), angle="slant")
        )
        c.ellipse(0, 0, 156, 168, "none", stroke=CREAM, width=6)
        wave_mark(c, 0, -6, 170, CREAM)
    c.path("M130 610V700Q130 766 330 766T530 700V610Z", c.volume(STEEL, 0.5))
    c.ellipse(330, 610, 200, 62, light(STEEL, 0.5))
    c.ellipse(330, 612, 178, 52, c.linear((0, "#F6DFA6"), (1, "#DDB565")))
    c.path("M200 610q60-34 120 0t120-12", stroke="#FBEFCB", width=13, opacity=0.85)
    with c.group(250, 560, 1, -24):
        c.rect(-24, -150, 48, 120, c.volume(OAK, 0.35), 18)
        c.path("M-44-30H44L36 30Q0 46-36 30Z", c.volume(SAND, 0.3))


def gift_card(c: Canvas, color: str, second: str) -> None:
    """A card with a landscape, leaving its envelope, and a ribbon."""
    c.shadow(450, 740, 370, 50)
    with c.group(470, 420, 1, -8):
        c.rect(-300, -180, 600, 370, dark(SAND, 0.25), 30)
        c.rect(-306, -190, 600, 370, c.linear((0, mix(color, "#FFFFFF", 0.25)), (1, color)), 30)
        with c.clipped(
            "M-276-190H264Q294-190 294-160V150Q294 180 264 180"
            "H-276Q-306 180-306 150V-160Q-306-190-276-190Z"
        ):
            c.ellipse(120, -30, 92, 0, second)
            c.path("M-306 40Q-200-10-90 40T130 40T360 30V200H-306Z", mix(SEA, color, 0.3))
            c.path("M-306 96Q-180 50-60 96T180 96T360 90V200H-306Z", mix(SLATE, color, 0.15))
        wave_mark(c, -226, -130, 62, CREAM)
        gift_word(c, -166, -90, CREAM)
    c.path(
        "M110 500L790 470V720Q790 750 760 750H140Q110 750 110 720Z",
        c.linear((0, light(SAND, 0.35)), (1, dark(SAND, 0.12))),
    )
    c.path("M110 500L440 650Q470 662 500 648L790 470", stroke=dark(SAND, 0.2), width=5)
    c.rect(560, 480, 34, 270, CORAL if color != CORAL else SLATE)
    knot = CORAL if color != CORAL else SLATE
    c.path("M577 560C500 480 470 560 577 574C684 560 650 480 577 560Z", dark(knot, 0.08))
    c.ellipse(577, 568, 18, 0, dark(knot, 0.2))


def gift_word(c: Canvas, x: float, y: float, color: str) -> None:
    """The word « cadeau » as strokes."""
    letters = (
        "M28-28Q0-40 0-16T28-4",
        "M64-30V-2M64-16Q60-32 48-30T36-14T48-2T64-16",
        "M100-60V-2M100-16Q96-32 84-30T72-14T84-2T100-16",
        "M110-18H134Q132-32 120-30T110-14T132-6",
        "M172-30V-2M172-16Q168-32 156-30T144-14T156-2T172-16",
        "M184-30V-12Q186-2 196-2T210-14V-30V-2",
    )
    with c.group(x, y, 1.25):
        for letter in letters:
            c.path(letter, stroke=color, width=5)
