"""Dry bags: rolls, backpacks, duffels, pouches. Welded seams, slate buckles."""

from __future__ import annotations

from reference_site.seed.pictures.canvas import Canvas
from reference_site.seed.pictures.palette import CORAL, CREAM, INK, SAND, SLATE, STEEL, dark, light


def buckle(c: Canvas, x: float, y: float, turn: float = 0) -> None:
    """A side-release buckle."""
    with c.group(x, y, 1, turn):
        c.rect(-34, -18, 68, 36, c.linear((0, light(INK, 0.25)), (1, INK)), 10)
        c.rect(-10, -12, 20, 24, light(INK, 0.4), 5)


def wave_mark(c: Canvas, x: float, y: float, size: float, color: str) -> None:
    """The house's mark: a low sun over a wave."""
    with c.group(x, y, size / 100):
        c.path("M-34 2A34 34 0 0 1 34 2Z", color)
        c.path("M-58 26q29-28 58 0t58 0", stroke=color, width=10)
        c.path("M-58 50q29-28 58 0t58 0", stroke=color, width=10, opacity=0.65)


def dry_bag(c: Canvas, color: str, height: float = 470, width: float = 300) -> None:
    """A roll-top tube, closed."""
    top, half = 760 - height, width / 2
    left, right = 450 - half, 450 + half
    c.shadow(450, 760, half * 1.35, 42)
    c.path(
        f"M{left} {top + 90}C{left - 12} {top + 240} {left - 10} 640 {left + 6} 722"
        f"Q{left + 12} 766 450 768Q{right - 12} 766 {right - 6} 722"
        f"C{right + 10} 640 {right + 12} {top + 240} {right} {top + 90}Z",
        c.volume(color, 0.36),
    )
    c.path(
        f"M{left + 4} 694Q450 742 {right - 4} 694L{right - 6} 722Q{right - 12} 766 450 768"
        f"Q{left + 12} 766 {left + 6} 722Z",
        dark(color, 0.3),
        opacity=0.55,
    )
    c.path(
        f"M{left} {top + 92}C{left + 20} {top + 60} {left + 8} {top + 44} {left - 4} {top + 30}"
        f"H{right + 4}C{right - 8} {top + 44} {right - 20} {top + 60} {right} {top + 92}"
        f"Q450 {top + 124} {left} {top + 92}Z",
        c.volume(dark(color, 0.08), 0.4),
    )
    for shift in (0, 90):
        c.path(
            f"M{left + 50 + shift} {top + 130}q12 30 4 66",
            stroke=dark(color, 0.25),
            width=4,
            opacity=0.45,
        )
    c.rect(
        left - 12, top, width + 24, 40, c.linear((0, light(color, 0.3)), (1, dark(color, 0.2))), 18
    )
    c.path(
        f"M{left + 6} {top + 14}"
        f"C{left + 30} {top - 84} {right - 30} {top - 84} {right - 6} {top + 14}",
        stroke=SLATE,
        width=22,
    )
    c.path(
        f"M{left + 12} {top + 4}"
        f"C{left + 36} {top - 80} {right - 36} {top - 80} {right - 12} {top + 4}",
        stroke=light(SLATE, 0.25),
        width=5,
    )
    buckle(c, 450, top - 62)
    c.path(
        f"M{left + 2} 560Q450 592 {right - 2} 560", stroke=dark(color, 0.3), width=5, opacity=0.5
    )
    wave_mark(c, 450, (top + 92 + 590) / 2 + 10, width * 0.34, CREAM)


def pouches(c: Canvas, colors: tuple[str, str, str]) -> None:
    """Three flat pouches that overlap."""
    c.shadow(450, 756, 320, 44)
    for color, x, top, turn in (
        (colors[0], 300, 300, -9),
        (colors[1], 606, 350, 10),
        (colors[2], 450, 420, 0),
    ):
        with c.group(x, 756, 1, turn):
            h = 756 - top
            c.path(f"M-140 {-h + 44}L-132 -14Q0 12 132 -14L140 {-h + 44}Z", c.volume(color, 0.3))
            c.rect(-148, -h, 296, 52, c.linear((0, light(color, 0.25)), (1, dark(color, 0.2))), 14)
            c.line(-132, -h + 26, 132, -h + 26, dark(color, 0.35), 5)
            c.rect(112, -h + 12, 46, 28, STEEL, 8)
            wave_mark(c, 0, -h / 2 + 30, 74, CREAM if color != SAND else SLATE)


def backpack(c: Canvas, color: str, trim: str = CORAL, hiking: bool = False) -> None:
    """A backpack from the front: lid, pocket, straps."""
    c.shadow(450, 764, 260, 46)
    c.path("M250 420C190 470 190 640 252 700", stroke=dark(SLATE, 0.1), width=34)
    c.path("M650 420C710 470 710 640 648 700", stroke=dark(SLATE, 0.2), width=34)
    c.path("M404 236C404 176 496 176 496 236", stroke=SLATE, width=20)
    c.path(
        "M262 320C262 236 330 220 450 220S638 236 638 320"
        "L662 680Q664 764 580 768H320Q236 764 238 680Z",
        c.volume(color, 0.36),
    )
    c.path(
        "M244 620Q450 660 656 620L662 680Q664 764 580 768H320Q236 764 238 680Z",
        dark(color, 0.28),
        opacity=0.6,
    )
    if hiking:
        c.path(
            "M252 330Q250 212 450 206T648 330Q640 404 450 408T252 330Z",
            c.volume(light(color, 0.1), 0.34),
        )
        c.path("M262 352Q450 420 638 352", stroke=dark(color, 0.35), width=5, opacity=0.6)
        for x in (350, 550):
            c.rect(x - 11, 372, 22, 128, dark(SLATE, 0.15), 6)
            buckle(c, x, 470, 90)
        c.rect(206, 520, 50, 190, c.volume(dark(color, 0.15), 0.3), 22)
        c.rect(644, 520, 50, 190, c.volume(dark(color, 0.25), 0.3), 22)
        c.rect(214, 430, 32, 120, c.volume(trim, 0.3), 10)
        c.rect(220, 404, 20, 30, SLATE, 6)
    else:
        c.rect(244, 252, 412, 52, c.linear((0, light(color, 0.3)), (1, dark(color, 0.2))), 22)
        c.path("M300 300V400M600 300V400", stroke=SLATE, width=18)
        buckle(c, 300, 380, 90)
        buckle(c, 600, 380, 90)
    c.path(
        "M318 520Q450 496 582 520L592 690Q592 716 566 718H334Q308 716 308 690Z",
        c.volume(dark(color, 0.1), 0.3),
    )
    c.path("M330 548Q450 526 570 548", stroke=trim, width=9)
    c.line(562, 548, 576, 592, trim, 9)
    wave_mark(c, 450, 630, 80, CREAM)


def duffel(c: Canvas, color: str) -> None:
    """A long travel bag with two handles."""
    c.shadow(450, 760, 380, 46)
    c.path("M330 470C330 300 570 300 570 470", stroke=dark(SLATE, 0.25), width=22)
    c.path(
        "M110 560C110 440 170 420 450 420S790 440 790 560V680Q790 764 700 764H200Q110 764 110 680Z",
        c.linear((0, light(color, 0.3)), (0.4, color), (1, dark(color, 0.36))),
    )
    for x in (110, 790):
        turn = 1 if x == 110 else -1
        c.path(
            f"M{x} 560C{x} 470 {x + 30 * turn} 440 {x + 74 * turn} 430V760Q{x} 764 {x} 680Z",
            dark(color, 0.3),
            opacity=0.55,
        )
    c.path("M200 452Q450 424 700 452", stroke=dark(color, 0.4), width=14)
    c.path("M200 452Q450 424 700 452", stroke=STEEL, width=4, dash="2 9")
    for x in (318, 582):
        c.path(f"M{x} 430V764", stroke=SLATE, width=26)
        c.path(f"M{x - 8} 440V760", stroke=light(SLATE, 0.25), width=4)
    c.path("M318 600C318 420 582 420 582 600", stroke=SLATE, width=22)
    c.rect(404, 448, 92, 34, c.cloth(CORAL if color != CORAL else SAND), 14)
    wave_mark(c, 450, 650, 92, CREAM)


def tote(c: Canvas, color: str, stripes: str = "") -> None:
    """An open shopping or beach bag."""
    c.shadow(450, 762, 300, 44)
    c.path("M330 400C320 170 580 170 570 400", stroke=dark(SLATE, 0.2), width=22)
    c.path("M196 372Q450 420 704 372L690 392Q450 430 210 392Z", dark(color, 0.5))
    outline = "M196 372Q450 424 704 372L664 720Q658 764 606 766H294Q242 764 236 720Z"
    c.path(outline, c.volume(color, 0.32))
    if stripes:
        with c.clipped(outline):
            for y in (470, 560, 650):
                c.path(
                    f"M180 {y}Q450 {y + 46} 720 {y}V{y + 40}Q450 {y + 86} 180 {y + 40}Z",
                    stripes,
                    opacity=0.92,
                )
    c.path("M300 470C290 170 610 170 600 470", stroke=SLATE, width=24)
    c.rect(284, 450, 34, 60, SLATE, 6)
    c.rect(582, 450, 34, 60, SLATE, 6)
    if not stripes:
        wave_mark(c, 450, 580, 110, CREAM)


def sling(c: Canvas, color: str) -> None:
    """A small bag worn across the chest."""
    c.shadow(450, 762, 270, 40)
    c.path("M240 520C150 180 560 60 690 300C720 370 700 470 668 530", stroke=SLATE, width=30)
    c.path("M246 510C160 190 560 76 680 306", stroke=light(SLATE, 0.25), width=5)
    buckle(c, 356, 208, -36)
    c.path(
        "M210 520Q210 470 270 466H630Q690 470 690 520V680Q690 764 610 764H290Q210 764 210 680Z",
        c.volume(color, 0.34),
    )
    c.path("M232 528Q450 500 668 528", stroke=dark(color, 0.4), width=14)
    c.path("M232 528Q450 500 668 528", stroke=STEEL, width=4, dash="2 9")
    c.rect(286, 580, 328, 140, c.volume(dark(color, 0.1), 0.25), 26)
    c.line(640, 530, 660, 580, CORAL if color != CORAL else SAND, 10)
    wave_mark(c, 450, 644, 76, CREAM)


def phone_case(c: Canvas, color: str) -> None:
    """A clear phone pouch on a cord."""
    c.shadow(450, 768, 190, 34)
    c.path("M400 236C330 90 240 130 250 260S330 420 250 560", stroke=color, width=15)
    c.path("M500 236C570 90 650 120 650 250S590 380 660 520", stroke=dark(color, 0.1), width=15)
    c.rect(
        312,
        300,
        276,
        468,
        c.linear((0, "#FFFFFF", 0.95), (1, "#DDEAEA", 0.95), angle="slant"),
        36,
        stroke=light(SLATE, 0.45),
        width=6,
    )
    c.rect(352, 356, 196, 372, INK, 28)
    c.rect(362, 370, 176, 344, c.linear((0, "#F6C9A8"), (0.5, "#E9F1F0"), (1, "#4F8A96")), 18)
    c.ellipse(450, 500, 34, 0, CORAL)
    c.path("M362 590q44-26 88 0t88 0V714H362Z", "#2F6675")
    c.path("M330 330L520 330L346 640Z", "#FFFFFF", opacity=0.28)
    c.rect(296, 232, 308, 76, c.linear((0, light(SLATE, 0.2)), (1, SLATE)), 18)
    c.rect(330, 256, 100, 28, color, 10)
    c.rect(470, 256, 100, 28, color, 10)
