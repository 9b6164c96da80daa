"""The sites of the screens, as the watch over a sitting knows them."""

from __future__ import annotations

from datetime import datetime

from grader_ui.sites import AccessSlip, Address
from sandbox.checks.world import World
from sandbox.observation.personas import CANDIDATE_LOGIN, CANDIDATE_PASSWORD
from sandbox.observation.words import PublicAnswer
from sandbox.runtimes.port import SiteStatus
from sandbox.services.watch import Watch

FRONTS = {
    "boutique": (("Boutique", "/boutique"), ("Administration de la boutique", "/boutique/admin")),
    "vitrine": (("Site vitrine", "/"), ("Administration du site", "/admin")),
}


class WatchedSites:
    """Implements `Sites` over a watch."""

    def __init__(self, watch: Watch) -> None:
        self._watch = watch

    def origin(self, candidate: str) -> str:
        """Scheme, host and port of the site."""
        return self._watch.site(candidate).url

    def access_slip(self, candidate: str) -> AccessSlip:
        """Addresses of the face that the subject uses, and the persona."""
        origin = self.origin(candidate)
        named = FRONTS[self._watch.subject.face]
        return AccessSlip(
            front=origin + named[0][1],
            addresses=tuple(Address(label, origin + path) for label, path in named),
            login=CANDIDATE_LOGIN,
            password=CANDIDATE_PASSWORD,
        )

    def heard_on(self, candidate: str) -> datetime | None:
        """When the site was last heard."""
        return self._watch.heard_on(candidate)

    def replace_site(self, candidate: str, reason: str) -> None:
        """Bring a broken site back on its own data."""
        self._watch.replace_site(candidate, reason)

    def access_url(self, candidate: str) -> str:
        """A single-use address that opens the site, signed in."""
        return self._watch.access_url(candidate)

    def world(self, candidate: str) -> World:
        """The site as checks see it now."""
        return self._watch.world(candidate)

    def public_page(self, candidate: str, path: str) -> PublicAnswer:
        """The page that an anonymous visitor gets."""
        return self._watch.site(candidate).door.public(path)

    def file(self, candidate: str, path: str) -> tuple[bytes, str]:
        """A file of the public site."""
        return self._watch.site(candidate).door.file(path)

    def status(self, candidate: str) -> SiteStatus:
        """Whether the site answers."""
        return self._watch.runtime.status(self._watch.site(candidate).name)
