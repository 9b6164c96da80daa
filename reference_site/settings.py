"""What binds one running site to its files, its host and its secrets."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Opening = Literal["as_found", "waiting", "over"]


class Binding(BaseModel):
    """Everything that tells one site from another; handed over at the fork, never read twice.

    `host` is the only `Host` the site answers (empty: any, for a site run alone).
    `media` lists folders of content-addressed files: the first is the site's own and receives
    uploads, the others (golden state) are read only. `opening` says how the window stands at the
    first start: as the file says, shut until the platform opens it, or over (reading a snapshot).
    """

    model_config = ConfigDict(frozen=True)

    name: str = Field(pattern=r"^[a-z0-9-]{1,60}$")
    database: Path
    media: tuple[Path, ...]
    secret_key: str
    door_token: str
    today: date
    timezone: str = "Europe/Paris"
    host: str = ""
    scheme: str = "http"
    desk_url: str = ""
    seat_bound: bool = False
    opening: Opening = "as_found"
