"""Refusals of the web kit."""

from __future__ import annotations

from sandbox.errors import RefusedRequest


class WebRefusal(RefusedRequest):
    """Base of the kit's refusals: each class has its own sentence."""

    sentence_fr = "La demande a été refusée."

    def __init__(self, *, detail: str = "", code: str | None = None) -> None:
        super().__init__(self.sentence_fr, detail=detail, code=code)


class SignInNeeded(WebRefusal):
    """The page needs somebody signed in."""

    code = "sign_in_needed"
    status = 401
    sentence_fr = "Votre connexion est terminée. Connectez-vous à nouveau ; rien n’est perdu."


class NotAllowed(WebRefusal):
    """Whoever asks has no right to it, or the route says to nobody that it is open."""

    code = "not_allowed"
    status = 403
    sentence_fr = "Cette page n’est pas ouverte à votre compte."


class ForgedRequest(WebRefusal):
    """An unsafe request that does not come from our own page."""

    code = "forged_request"
    status = 403
    sentence_fr = (
        "Cette demande ne vient pas de cette page : elle a été refusée et rien n’a changé. "
        "Rechargez la page, puis recommencez."
    )


class UnknownHost(WebRefusal):
    """No application answers to this name."""

    code = "unknown_host"
    status = 421
    sentence_fr = (
        "Aucune copie ne porte cette adresse. Vérifiez l’adresse affichée sur votre poste, "
        "puis appelez l’examinateur."
    )
