"""What the screens ask of the candidates' sites: a few verbs, whatever runs the sites."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from sandbox.checks.world import World
from sandbox.observation.words import PublicAnswer
from sandbox.runtimes.port import SiteStatus


@dataclass(frozen=True)
class Address:
    """One address of the site, as the paper names it."""

    label: str
    url: str


@dataclass(frozen=True)
class AccessSlip:
    """What the candidate needs to reach its site: public address, administration, persona."""

    front: str
    addresses: tuple[Address, ...]
    login: str
    password: str = field(repr=False)


class Sites(Protocol):
    """The sites of a sitting, by the identifier of the candidate in the store.

    Verbs that speak to the site raise `SiteUnreachable` when it does not answer in time (5 s) and
    `NotFound` when the candidate has no site.
    """

    def origin(self, candidate: str) -> str:
        """Scheme, host and port at which the candidate's browser reaches the site."""
        ...

    def access_slip(self, candidate: str) -> AccessSlip:
        """Addresses of the site and the persona that the desk prints."""
        ...

    def heard_on(self, candidate: str) -> datetime | None:
        """When the site was last heard (aware, UTC): freshness. None before the first time."""
        ...

    def replace_site(self, candidate: str, reason: str) -> None:
        """Bring a broken site back on its own data; an event says so."""
        ...

    def access_url(self, candidate: str) -> str:
        """A single-use address that opens the site, signed in on its administration."""
        ...

    def world(self, candidate: str) -> World:
        """The site as checks see it now (views and public pages), read once."""
        ...

    def public_page(self, candidate: str, path: str) -> PublicAnswer:
        """The page that an anonymous visitor gets; no visit is counted."""
        ...

    def file(self, candidate: str, path: str) -> tuple[bytes, str]:
        """A style sheet, font or picture of the public site, with its media type."""
        ...

    def status(self, candidate: str) -> SiteStatus:
        """Whether the site answers (2 s); never raises for a site that does not."""
        ...
