"""Pictures of the context, drawn once into a folder that every golden state shares."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from reference_site.seed.pictures.picture import Picture
from reference_site.seed.pictures.rendering import draw_missing
from reference_site.seed.pictures.scenes import SCENES
from reference_site.seed.pictures.shelf_land import SHELF_LAND
from reference_site.seed.pictures.shelf_water import SHELF_WATER

__all__ = ["PICTURES", "Picture", "draw_all"]

PICTURES: Mapping[str, Picture] = {**SHELF_WATER, **SHELF_LAND, **SCENES}


def draw_all(
    folder: Path, progress: Callable[[int, int], None] = lambda done, total: None
) -> dict[str, Path]:
    """Draw what is missing in `folder` and return the file of every picture by name.

    Files are named by content, `<first two>/<sha256>.webp`. `progress` is told (done, total) only
    when something is drawn.
    """
    return draw_missing(PICTURES, folder, progress)
