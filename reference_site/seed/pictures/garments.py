"""Rain, wind and walking clothes, laid flat or standing as on a bust."""

from __future__ import annotations

from reference_site.seed.pictures.bags import wave_mark
from reference_site.seed.pictures.canvas import Canvas
from reference_site.seed.pictures.palette import (
    CORAL,
    CREAM,
    INK,
    SAND,
    SLATE,
    STEEL,
    dark,
    light,
)

BODY = "M300 300Q372 262 410 250Q450 276 490 250Q528 262 600 300L628 740Q450 776 272 740Z"
LEFT = "M306 296Q240 320 218 400L158 664Q190 700 238 694L300 470Z"
RIGHT = "M594 296Q660 320 682 400L742 664Q710 700 662 694L600 470Z"


def jacket(c: Canvas, color: str, trim: str = CORAL, hood: bool = True, long: bool = False) -> None:
    """A jacket with a hood; `long` makes it an oilskin with press studs."""
    c.shadow(450, 776, 290, 36)
    c.path(LEFT, c.volume(dark(color, 0.06), 0.3))
    c.path(RIGHT, c.volume(dark(color, 0.2), 0.3))
    for x, turn in ((196, 14), (704, -14)):
        with c.group(x, 664, 1, turn):
            c.rect(-46, -12, 92, 42, dark(color, 0.35), 12)
    if hood:
        c.path(
            "M346 286C330 150 392 110 450 110S570 150 554 286Q450 350 346 286Z",
            c.volume(color, 0.3),
        )
        c.path(
            "M384 284C372 190 410 166 450 166S528 190 516 284Q450 322 384 284Z", dark(color, 0.55)
        )
        c.path(
            "M384 284C372 190 410 166 450 166S528 190 516 284", stroke=light(color, 0.2), width=8
        )
    else:
        c.path("M392 262Q450 200 508 262Q450 306 392 262Z", dark(color, 0.45))
        c.path("M384 268Q390 222 450 222T516 268", stroke=color, width=24)
    c.path(BODY, c.volume(color, 0.34))
    c.path(
        "M302 300Q296 470 318 560M598 300Q604 470 582 560",
        stroke=dark(color, 0.35),
        width=4,
        opacity=0.5,
    )
    c.path("M276 690Q450 728 624 690L628 740Q450 776 272 740Z", dark(color, 0.25), opacity=0.6)
    c.path(
        "M340 420Q360 500 350 560M566 430Q548 520 560 600",
        stroke=light(color, 0.35),
        width=9,
        opacity=0.35,
    )
    c.path("M410 252Q450 330 450 330Q450 330 490 252", stroke=dark(color, 0.35), width=6)
    c.line(450, 326, 450, 752, dark(color, 0.4), 12 if not long else 5)
    if long:
        for y in range(370, 720, 82):
            c.ellipse(468, y, 11, 0, STEEL)
            c.ellipse(465, y - 3, 4, 0, "#FFFFFF")
        for x in (318, 494):
            c.path(f"M{x} 590H{x + 90}V660Q{x + 45} 690 {x} 660Z", dark(color, 0.12))
            c.rect(x - 4, 576, 98, 30, light(color, 0.12), 6)
    else:
        c.line(450, 326, 450, 752, trim, 5)
        c.rect(442, 326, 16, 40, trim, 7)
        for x, lean in ((352, 40), (548, -40)):
            c.path(f"M{x} 560L{x + lean * 0.4} 650", stroke=trim, width=9)
    wave_mark(c, 372, 400, 54, CREAM if color not in (SAND, CREAM) else SLATE)


def fleece(c: Canvas, color: str, trim: str = SLATE, zipped: bool = True) -> None:
    """A fleece or a merino jersey."""
    c.shadow(450, 776, 290, 34)
    c.path(LEFT, c.volume(dark(color, 0.06), 0.24))
    c.path(RIGHT, c.volume(dark(color, 0.16), 0.24))
    for x, turn in ((196, 14), (704, -14)):
        with c.group(x, 664, 1, turn):
            c.rect(-44, -8, 88, 38, trim if zipped else dark(color, 0.18), 14)
    c.path("M386 270Q384 196 450 194T514 270Q450 312 386 270Z", dark(color, 0.45))
    c.path(BODY, c.volume(color, 0.26))
    c.path(
        "M384 272Q378 226 450 226T516 272Q500 300 450 304T384 272Z",
        c.volume(trim if zipped else dark(color, 0.1), 0.3),
    )
    c.path("M274 716Q450 752 626 716L628 740Q450 776 272 740Z", dark(color, 0.22))
    if zipped:
        c.path("M300 300Q372 262 392 256L384 380Q340 400 292 396Z", trim, opacity=0.9)
        c.path("M600 300Q528 262 508 256L516 380Q560 400 608 396Z", dark(trim, 0.15), opacity=0.9)
        c.line(450, 290, 450, 520, dark(color, 0.35), 10)
        c.line(450, 290, 450, 520, CORAL, 4)
        c.rect(540, 420, 62, 66, dark(color, 0.12), 8)
    else:
        for y in (430, 520, 610):
            c.path(
                f"M288 {y}Q450 {y + 34} 612 {y}V{y + 34}Q450 {y + 68} 288 {y + 34}Z",
                trim,
                opacity=0.85,
            )
    c.path("M330 470Q350 560 336 660", stroke=light(color, 0.4), width=10, opacity=0.4)
    wave_mark(c, 376, 452 if zipped else 372, 50, CREAM if color not in (SAND, CREAM) else SLATE)


def poncho(c: Canvas, color: str, trim: str = CORAL) -> None:
    """A wide cape with a hood."""
    c.shadow(450, 776, 330, 38)
    c.path(
        "M450 210C330 236 250 420 160 700Q300 776 450 776T740 700C650 420 570 236 450 210Z",
        c.volume(color, 0.36),
    )
    c.path(
        "M330 330C280 470 260 600 262 750M570 330C620 470 640 600 638 750M450 350V772",
        stroke=dark(color, 0.3),
        width=5,
        opacity=0.5,
    )
    c.path("M360 380Q330 500 330 640", stroke=light(color, 0.4), width=12, opacity=0.35)
    c.path(
        "M356 290C340 150 396 112 450 112S560 150 544 290Q450 356 356 290Z", c.volume(color, 0.3)
    )
    c.path("M392 288C380 196 414 170 450 170S520 196 508 288Q450 324 392 288Z", dark(color, 0.55))
    c.path("M164 692Q300 764 450 764T736 692", stroke=trim, width=12)
    c.path("M424 320v90M476 320v74", stroke=trim, width=7)
    wave_mark(c, 450, 520, 92, CREAM if color != SAND else SLATE)


def trousers(c: Canvas, color: str, trim: str = CORAL) -> None:
    """Overtrousers with side zips."""
    c.shadow(450, 780, 230, 32)
    c.path("M316 200H584L640 772H486L450 420L414 772H260Z", c.volume(color, 0.34))
    c.path("M450 300L450 420L414 772H380Q440 560 430 300Z", dark(color, 0.35), opacity=0.5)
    c.rect(308, 176, 284, 56, c.volume(dark(color, 0.12), 0.3), 14)
    c.path("M330 204H570", stroke=light(color, 0.3), width=3, dash="6 8")
    c.path("M420 230q30 40 60 0", stroke=trim, width=8)
    c.path("M290 520L270 760M610 520L630 760", stroke=trim, width=8)
    c.path("M262 740H416M484 740H638", stroke=dark(color, 0.4), width=12)
    c.path("M350 300L322 640", stroke=light(color, 0.4), width=12, opacity=0.4)
    wave_mark(c, 370, 330, 46, CREAM)


def beanie(c: Canvas, color: str) -> None:
    """A ribbed watch cap."""
    c.shadow(450, 744, 270, 40)
    c.path("M220 600C200 330 330 200 450 200S700 330 680 600Z", c.volume(color, 0.34))
    for x in range(-4, 5):
        c.path(
            f"M{450 + x * 48} 600C{450 + x * 46} 400 {450 + x * 24} 270 {450 + x * 8} 214",
            stroke=dark(color, 0.3),
            width=6,
            opacity=0.5,
        )
    c.rect(196, 560, 508, 176, c.volume(light(color, 0.08), 0.32), 40)
    for x in range(216, 700, 26):
        c.line(x, 582, x, 716, dark(color, 0.24), 6)
    c.rect(520, 612, 120, 74, c.cloth(SAND if color != SAND else SLATE), 8)
    wave_mark(c, 580, 646, 46, CORAL)


def gloves(c: Canvas, color: str) -> None:
    """A pair of gloves."""
    c.shadow(450, 770, 300, 36)
    for x, flip in ((306, False), (594, True)):
        with c.group(x, 0, 1, 0, flip):
            c.path(
                "M60 470Q128 420 142 380Q160 350 134 340Q104 336 62 408Z",
                c.volume(dark(color, 0.1), 0.3),
            )
            c.path(
                "M-92 620V330Q-90 300-66 302T-44 330V262"
                "Q-42 232-18 232T6 262V250Q8 222 32 222T54 252V290"
                "Q58 262 80 266T100 300L96 470Q94 560 84 620Z",
                c.volume(color, 0.34),
            )
            c.path(
                "M-44 330V440M6 262V430M54 290V430", stroke=dark(color, 0.35), width=5, opacity=0.6
            )
            c.rect(-104, 610, 200, 156, c.volume(dark(color, 0.25), 0.3), 22)
            c.rect(-104, 640, 200, 26, CORAL if color != CORAL else SAND)
            wave_mark(c, -10, 530, 56, CREAM)


def boots(c: Canvas, color: str) -> None:
    """Short rubber boots."""
    c.shadow(450, 770, 330, 36)
    for x, tone in ((510, dark(color, 0.14)), (330, color)):
        with c.group(x, 0):
            c.path(
                "M-120 360Q-20 330 80 360L84 600Q150 620 200 660"
                "Q224 690 218 740H-118Q-132 520-120 360Z",
                c.volume(tone, 0.4),
            )
            c.path("M-120 716H222Q230 768 196 768H-110Q-126 768-120 716Z", dark(SLATE, 0.15))
            c.ellipse(-20, 360, 100, 24, dark(tone, 0.55))
            c.path("M-120 400Q-20 430 82 400V430Q-20 460-121 430Z", CREAM, opacity=0.85)
            c.path("M-84 450V690", stroke="#FFFFFF", width=14, opacity=0.35)
            c.path("M84 610Q120 660 214 690", stroke=dark(tone, 0.3), width=5, opacity=0.5)


def umbrella(c: Canvas, color: str, trim: str = SAND) -> None:
    """An open storm umbrella."""
    c.shadow(470, 776, 200, 30)
    c.path("M450 300V700Q450 764 510 764T566 706", stroke=dark(SLATE, 0.1), width=18)
    c.path("M566 706V730", stroke="#8F6544", width=26)
    panels = ((110, 250), (250, 380), (380, 520), (520, 650), (650, 790))
    for index, (x1, x2) in enumerate(panels):
        tone = color if index % 2 == 0 else trim
        top = "M450 170"
        c.path(
            f"{top}C{450 + (x1 - 450) * 0.55} 180 {x1} 300 {x1} 470Q{(x1 + x2) / 2} 400 {x2} 470"
            f"C{x2} 300 {450 + (x2 - 450) * 0.55} 180 450 170Z",
            c.linear((0, light(tone, 0.3)), (1, dark(tone, 0.1 + index * 0.06))),
        )
    c.line(450, 170, 450, 136, INK, 12)
    c.path("M250 470Q270 300 450 170M650 470Q630 300 450 170", stroke=INK, width=3, opacity=0.25)


def cap(c: Canvas, color: str, trim: str = CORAL) -> None:
    """A walker's cap seen from the side."""
    c.shadow(470, 720, 320, 40)
    c.path(
        "M560 560Q760 560 832 650Q840 690 790 690Q680 640 520 660Z", c.volume(dark(color, 0.2), 0.3)
    )
    c.path(
        "M200 640C190 400 300 300 440 300S640 400 640 600Q420 700 200 640Z", c.volume(color, 0.34)
    )
    c.path(
        "M430 302C350 380 330 520 340 668M450 302C520 380 556 500 560 630",
        stroke=dark(color, 0.3),
        width=5,
        opacity=0.55,
    )
    c.path("M200 600Q420 670 640 566L640 600Q420 700 200 640Z", trim)
    c.ellipse(440, 300, 20, 12, trim)
    wave_mark(c, 470, 480, 90, CREAM if color != SAND else SLATE)


def socks(c: Canvas, color: str) -> None:
    """A pair of ribbed socks."""
    c.shadow(470, 764, 290, 34)
    cuff = CORAL if color != CORAL else SAND
    leg = "M-100 210H70V500Q72 566 160 610Q240 652 214 712Q190 762 96 756H-20Q-110 748-108 650Z"
    for x, tone in ((530, dark(color, 0.16)), (350, color)):
        with c.group(x, 0):
            c.path(leg, c.volume(tone, 0.3))
            with c.clipped(leg):
                c.ellipse(-96, 712, 84, 92, SAND)
                c.ellipse(226, 690, 78, 92, SAND)
                c.path("M-120 372H90M-120 406H90", stroke=SAND, width=11)
            c.rect(-106, 196, 182, 96, c.volume(cuff, 0.3), 14)
            for step in range(-86, 70, 22):
                c.line(step, 212, step, 278, dark(cuff, 0.3), 4)
