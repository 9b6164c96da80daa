"""Colours of the house and the tints of the coast, with mixing. The light comes from upper left."""

from __future__ import annotations

SLATE = "#1F3A4D"
CORAL = "#E8644A"
SAND = "#F3EBDD"

INK = "#142732"
CREAM = "#FBF7EF"
MIST = "#C9D8DC"
FOAM = "#E9F1F0"
SEA = "#4F8A96"
DEEP = "#2F6675"
SKY = "#DCE9EA"
DUNE = "#E7D3AE"
OCHRE = "#DDA63F"
MOSS = "#7F9160"
PINE = "#3E5F4E"
HEATHER = "#96708F"
CLAY = "#B9785A"
STONE = "#A8A399"
WOOD = "#C79A6B"
OAK = "#8F6544"
STEEL = "#BCC7CB"
RUST = "#B4472F"
PEACH = "#F6C9A8"


def _channels(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def mix(first: str, second: str, share: float) -> str:
    """`first` with `share` (0 to 1) of `second`."""
    pairs = zip(_channels(first), _channels(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def light(color: str, share: float = 0.25) -> str:
    """Towards a warm white."""
    return mix(color, "#FFF9EE", share)


def dark(color: str, share: float = 0.25) -> str:
    """Towards the ink of the house, never to a dead black."""
    return mix(color, INK, share)
