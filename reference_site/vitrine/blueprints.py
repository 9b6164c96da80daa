"""The two faces of the showcase: its public site at `/`, its administration at `/admin`."""

from __future__ import annotations

from flask import Blueprint

from reference_site.shared.identity.access import protect

front = Blueprint("vitrine", __name__)
admin = Blueprint("vitrine_admin", __name__, url_prefix="/admin")
protect(front, "public")
protect(admin, "staff")
