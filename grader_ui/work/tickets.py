"""Short-lived tickets of the view host.

The ticket stands in the path, not in a cookie: a frame of another site gets no `Strict` cookie, and
a sandboxed page has an opaque origin that gets none at all.
"""

from __future__ import annotations

from dataclasses import dataclass

from itsdangerous import BadSignature, URLSafeTimedSerializer

from sandbox.web.errors import NotAllowed

LIFETIME_SECONDS = 30 * 60


@dataclass(frozen=True)
class ViewTickets:
    """Issues and reads the right of one examiner to look at one candidate's public pages."""

    secret: str

    def _serializer(self) -> URLSafeTimedSerializer:
        return URLSafeTimedSerializer(self.secret, salt="comptoir.view")

    def issue(self, candidate: str, examiner: str) -> str:
        """A ticket that lives half an hour."""
        return self._serializer().dumps([candidate, examiner])

    def read(self, ticket: str, passage: str) -> str:
        """The candidate of this ticket. Raises `NotAllowed` if forged, old or of another host."""
        try:
            candidate, _ = self._serializer().loads(ticket, max_age=LIFETIME_SECONDS)
        except (BadSignature, ValueError) as error:
            raise NotAllowed(detail=f"view ticket: {error}") from error
        if candidate != passage:
            raise NotAllowed(detail=f"view ticket of {candidate} on the host of {passage}")
        return str(candidate)
