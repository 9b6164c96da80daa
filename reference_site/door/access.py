"""Single-use tickets: how a desk opens the site, signed in, in a tab of its own."""

from __future__ import annotations

from datetime import datetime

from itsdangerous import BadSignature, URLSafeTimedSerializer
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Mapped, mapped_column

from reference_site.clock import utc_now
from reference_site.db import Machinery
from reference_site.errors import NotForThisSeat
from reference_site.site import Site

LIFETIME_SECONDS = 60


class UsedTicket(Machinery):
    """A ticket that has opened the site once and opens nothing any more."""

    __tablename__ = "site_used_ticket"

    ticket: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[datetime]


def issue(site: Site, nonce: str) -> str:
    """A ticket signed with the site's own secret, valid for a minute."""
    return _signer(site).dumps(nonce)


def redeem(site: Site, ticket: str) -> None:
    """Use a ticket up. Raises `NotForThisSeat` if forged, older than a minute or used before."""
    try:
        nonce = _signer(site).loads(ticket, max_age=LIFETIME_SECONDS)
    except BadSignature as error:
        raise NotForThisSeat(detail=str(error)) from error
    try:
        with site.database.session() as orm:
            orm.execute(insert(UsedTicket).values(ticket=nonce, at=utc_now()))
            orm.commit()
    except IntegrityError as error:
        raise NotForThisSeat(
            "Ce lien a déjà servi : revenez sur votre bureau et ouvrez le site à nouveau."
        ) from error


def _signer(site: Site) -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(site.binding.secret_key, salt="access")
