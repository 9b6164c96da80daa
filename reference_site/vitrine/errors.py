"""What the showcase refuses."""

from __future__ import annotations

from reference_site.errors import SiteError


class BadBlock(SiteError):
    """A block of a post or page has a field that its type does not admit."""

    code = "bad_block"
    status = 422
    sentence = "Un bloc de ce contenu n’est pas lisible. Rechargez l’éditeur, puis réessayez."


class UnknownAction(SiteError):
    """A form asks for something that this screen does not do."""

    code = "unknown_action"
    status = 422
    sentence = "Cette action n’existe pas ici. Choisissez une action dans la liste, puis réessayez."
