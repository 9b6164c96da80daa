"""The named personas of the reference context that the platform hands over.

Every candidate receives the same identifier and password on the desk: the seat's ticket, not this
password, is what keeps one candidate away from another's site.
"""

from __future__ import annotations

CANDIDATE_LOGIN = "candidat"
CANDIDATE_PASSWORD = "halbrise-56"
