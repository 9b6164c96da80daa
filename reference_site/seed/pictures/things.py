"""What scenes are peopled with: figures, bicycles, boats."""

from __future__ import annotations

from dataclasses import dataclass

from reference_site.seed.pictures.canvas import Canvas
from reference_site.seed.pictures.palette import (
    CORAL,
    CREAM,
    INK,
    OAK,
    RUST,
    SAND,
    SLATE,
    STEEL,
    dark,
    light,
    mix,
)
from reference_site.seed.pictures.stage import FLOOR, Draw


def put(c: Canvas, product: Draw, x: float, floor: float, scale: float, turn: float = 0) -> None:
    """A product drawn in its frame, standing at (x, floor)."""
    with c.group(x, floor, scale, turn), c.group(-450, -FLOOR):
        product(c)


@dataclass(frozen=True)
class Person:
    """Colours of a figure. `hair` is short, bob, long, bun, cap or bald; `beard` adds one."""

    coat: str
    legs: str = SLATE
    skin: str = "#E9B893"
    tint: str = "#4A3426"
    hair: str = "short"
    beard: bool = False
    scarf: str = ""


def head(c: Canvas, who: Person) -> None:
    """Head and neck, the chin at (0, 0), about 100 high."""
    if who.hair == "bob":
        c.path("M-50-60C-60-10-56 10-44 14H44C56 10 60-10 50-60Z", dark(who.tint, 0.2))
    if who.hair == "long":
        c.path("M-46-70C-56 0-50 40-40 56H40C50 40 56 0 46-70Z", dark(who.tint, 0.15))
    shade = mix(who.skin, RUST, 0.22)
    c.rect(-15, -16, 30, 46, shade, 12)
    c.ellipse(0, -48, 40, 48, c.linear((0, light(who.skin, 0.2)), (1, who.skin), angle="slant"))
    c.ellipse(-39, -44, 8, 12, mix(who.skin, RUST, 0.12))
    c.ellipse(39, -44, 8, 12, shade)
    if who.beard:
        c.path("M-39-52C-40 6-22 14 0 14S40 6 39-52C30-30 18-32 0-32S-30-30-39-52Z", who.tint)
    for x in (-14, 14):
        c.ellipse(x, -50, 4, 5, INK)
        c.path(f"M{x - 7} -64q7-5 14 0", stroke=dark(who.tint, 0.2), width=3.5)
    c.path(
        "M-12-20q12 11 24 0", stroke=CREAM if who.beard else mix(who.skin, "#7A2E22", 0.75), width=4
    )
    if not who.beard:
        for x in (-24, 24):
            c.ellipse(x, -32, 8, 5, CORAL, 0.22)
    if who.hair == "cap":
        c.path("M-44-62C-46-112 46-112 44-62Q0-80-44-62Z", c.volume(who.tint, 0.3))
        c.path("M20-72Q66-74 76-58Q50-54 22-58Z", dark(who.tint, 0.2))
    elif who.hair != "bald":
        c.path(
            "M-43-54C-52-108-14-112 4-106C36-112 52-84 43-52C36-70 20-82-4-80C-24-78-38-70-43-54Z",
            c.volume(who.tint, 0.2),
        )
        if who.hair == "bob":
            for side in (-1, 1):
                c.path(
                    f"M{side * 34}-88C{side * 60}-60 {side * 56}-20 {side * 50} 8"
                    f"Q{side * 34} 6 {side * 34}-14Q{side * 42}-40 {side * 30}-72Z",
                    who.tint,
                )
        if who.hair == "bun":
            c.ellipse(6, -114, 22, 18, c.volume(who.tint, 0.2))


def standing(
    c: Canvas, x: float, floor: float, scale: float, who: Person, wave: bool = False
) -> None:
    """A figure on its feet, about 430 high before scale."""
    with c.group(x, floor, scale):
        c.shadow(0, 2, 110, 18)
        c.path("M-50-190L-44-14H-10L0-150L10-14H44L50-190Z", c.volume(who.legs, 0.3))
        for side in (-27, 27):
            c.path(
                f"M{side - 20}-16H{side + 18}Q{side + 32} 0 {side + 22} 2H{side - 20}Z",
                dark(SLATE, 0.4),
            )
        if wave:
            c.path("M58-290C110-300 120-350 116-386", stroke=dark(who.coat, 0.12), width=32)
            c.ellipse(116, -396, 16, 0, who.skin)
        else:
            c.path("M58-286C82-240 84-200 78-160", stroke=dark(who.coat, 0.16), width=32)
            c.ellipse(78, -146, 15, 0, who.skin)
        c.path("M-58-286C-82-240-84-200-78-160", stroke=dark(who.coat, 0.06), width=32)
        c.ellipse(-78, -146, 15, 0, who.skin)
        c.path("M-66-280Q-60-320 0-322T66-280L62-170Q0-152-62-170Z", c.volume(who.coat, 0.28))
        c.line(0, -300, 0, -164, dark(who.coat, 0.3), 3)
        with c.group(0, -322, 0.82):
            head(c, who)
        if who.scarf:
            c.path("M-34-326Q0-296 34-326Q38-306 24-300L30-250H8L4-298Q-36-296-34-326Z", who.scarf)


def wheel(c: Canvas, x: float, y: float, r: float) -> None:
    """A spoked wheel."""
    c.ellipse(x, y, r, 0, "none", stroke=dark(SLATE, 0.35), width=11)
    c.ellipse(x, y, r - 9, 0, "none", stroke=STEEL, width=4)
    for step in range(0, 180, 20):
        with c.group(x, y, 1, step):
            c.line(0, -r + 10, 0, r - 10, light(STEEL, 0.2), 1.4)
    c.ellipse(x, y, 9, 0, SLATE)


def bicycle(c: Canvas, x: float, floor: float, scale: float, color: str, bags: str = "") -> None:
    """A touring bicycle facing right; `bags` hangs four panniers of that colour."""
    with c.group(x, floor, scale):
        c.shadow(0, 0, 330, 26)
        wheel(c, -180, -108, 106)
        wheel(c, 190, -108, 106)
        c.path("M-290-190Q-280-224-180-224T-76-170", stroke=dark(color, 0.2), width=8)
        c.path("M90-170Q100-224 190-224T296-160", stroke=dark(color, 0.2), width=8)
        c.path(
            "M-180-108L-20-108L-70-300L150-320L-20-108M-180-108L-70-300M150-320L190-108",
            stroke=color,
            width=15,
        )
        c.path("M-80-340L-62-276M140-366L152-310", stroke=STEEL, width=12)
        c.path("M-124-346Q-90-366-34-348Q-50-330-92-332Z", OAK)
        c.path("M140-366Q170-392 204-372T216-330", stroke=dark(SLATE, 0.3), width=12)
        c.ellipse(-20, -108, 26, 0, SLATE)
        c.line(-20, -108, 10, -60, SLATE, 9)
        c.line(-6, -58, 28, -58, INK, 10)
        c.path("M-180-116L-20-132M-180-100L-20-84", stroke=dark(STEEL, 0.4), width=4)
        if bags:
            c.path("M-270-236H-100", stroke=SLATE, width=9)
            for left, top, w, h in ((-262, -240, 132, 150), (146, -190, 100, 118)):
                c.rect(left, top, w, h, c.volume(bags, 0.34), 20)
                c.rect(left - 4, top - 8, w + 8, 28, light(bags, 0.16), 12)
                c.ellipse(left + w / 2, top + h * 0.45, 13, 0, CREAM)
                c.rect(left + 14, top + h * 0.66, w - 28, 9, STEEL, 4)
            c.rect(-250, -274, 130, 38, c.volume(CORAL, 0.3), 18)
            with c.group(30, -196, 0.9, 38):
                c.rect(-14, -46, 28, 84, c.volume(CORAL, 0.35), 9)
                c.rect(-8, -60, 16, 16, SLATE, 4)


def kayak(c: Canvas, x: float, floor: float, scale: float, color: str, bags: bool = False) -> None:
    """A sea kayak seen from the side."""
    with c.group(x, floor, scale):
        c.shadow(0, 6, 430, 30)
        c.path(
            "M-430-74Q-300-8-120 0H150Q330-10 440-84Q300-62 150-60H-150Q-320-60-430-74Z",
            c.linear((0, light(color, 0.2)), (1, dark(color, 0.25))),
        )
        c.path(
            "M-430-74Q-300-112-130-112L140-116Q320-112 440-84Q300-62 150-60H-150Q-320-60-430-74Z",
            c.linear((0, light(color, 0.45)), (1, color)),
        )
        c.path("M-400-74Q-240-50 0-54T410-80", stroke=CREAM, width=7)
        c.ellipse(0, -104, 92, 20, dark(SLATE, 0.3))
        c.ellipse(0, -108, 92, 18, "none", stroke=SLATE, width=7)
        c.path("M-60-112Q-80-150-40-154Q-30-130-36-108Z", dark(SLATE, 0.1))
        if bags:
            for left, tint, w in ((150, CORAL, 120), (-270, SAND, 110)):
                c.rect(
                    left, -166, w, 60, c.linear((0, light(tint, 0.3)), (1, dark(tint, 0.25))), 26
                )
                c.path(
                    f"M{left + w * 0.3} -166V-106M{left + w * 0.7} -166V-106", stroke=SLATE, width=8
                )
        else:
            c.path("M180-112L260-92M260-112L180-92", stroke=SLATE, width=4)


def dinghy(c: Canvas, x: float, water: float, scale: float, sail: str, flip: bool = False) -> None:
    """A sailing dinghy, heeled by the wind."""
    with c.group(x, water, scale, -7 if not flip else 7, flip):
        c.path(
            "M-10-40C40-200 60-320 20-480C130-360 180-180 186-50Z",
            c.linear((0, light(sail, 0.4)), (1, dark(sail, 0.14)), angle="across"),
        )
        c.path(
            "M-26-50C-80-140-70-300-6-420C-30-260-20-140-14-44Z",
            c.linear((0, "#FFFFFF"), (1, SAND), angle="across"),
        )
        for y in (-330, -220, -120):
            c.path(
                f"M30 {y}Q90 {y - 6} {100 + (y + 330) * 0.24} {y + 18}",
                stroke=dark(sail, 0.2),
                width=3,
            )
        c.line(0, -490, 0, -30, OAK, 9)
        c.ellipse(96, -74, 19, 0, "#E9B893")
        c.path("M70-30Q72-64 98-60Q124-56 120-30Z", CORAL if sail != CORAL else SLATE)
        c.path(
            "M-170-36H210Q196 20 120 24H-90Q-140 20-170-36Z",
            c.linear((0, CREAM), (1, dark(SAND, 0.25))),
        )
        c.path("M-162-20H204", stroke=SLATE, width=8)
        c.path("M-200 26q50-16 100 0t100 0t100 0t100 0", stroke="#FFFFFF", width=7, opacity=0.8)


def flag_pole(c: Canvas, x: float, floor: float, scale: float) -> None:
    """The white and red blaze of the coast path on a post."""
    with c.group(x, floor, scale):
        c.shadow(0, 0, 50, 10)
        c.rect(-16, -190, 32, 192, c.volume(OAK, 0.35), 6)
        c.rect(-16, -160, 32, 26, "#FFFFFF")
        c.rect(-16, -132, 32, 26, "#C8372D")
