"""What can go wrong in the site, said once for the person and once for the log."""

from __future__ import annotations


class SiteError(Exception):
    """A refusal or a failure of the site.

    `sentence` is French and meant for the person, `code` is stable and meant for programs,
    `status` is the HTTP status under which a page or the door answers it.
    """

    code = "site_error"
    status = 500
    sentence = "Le site a rencontré un problème. Réessayez dans un instant."

    def __init__(self, sentence: str | None = None, detail: str = "") -> None:
        self.sentence = sentence or type(self).sentence
        self.detail = detail
        super().__init__(detail or self.sentence)


class Frozen(SiteError):
    """The window is shut: the database refuses writes (design: exam day, "End")."""

    code = "frozen"
    status = 423
    sentence = (
        "L’épreuve n’est pas en cours : le site n’accepte plus de modification. "
        "Ce que vous aviez enregistré est conservé."
    )


class StaleWindow(SiteError):
    """The platform spoke with a version that is not newer than the one the site holds."""

    code = "stale_window"
    status = 409
    sentence = "Cette fenêtre d’épreuve est périmée : une consigne plus récente est en vigueur."


class OutsideAction(SiteError):
    """Code tried to change a business row without an action: a fault of ours, never a person's."""

    code = "outside_action"


class SeedError(SiteError):
    """A row of a seed or overlay file cannot be imported."""

    code = "seed_error"
    status = 422


class DiskFull(SiteError):
    """No room is left where the site keeps its state; the action was not done."""

    code = "disk_full"
    status = 507
    sentence = (
        "Le disque du serveur est plein : cette action n’a pas été enregistrée. "
        "Prévenez l’examinateur, votre travail précédent est conservé."
    )


class DoorRefused(SiteError):
    """The bearer token of the door is missing or wrong."""

    code = "door_refused"
    status = 401
    sentence = "Accès réservé à la plateforme d’examen."


class NotForThisSeat(SiteError):
    """The browser holds no ticket of this site (one seat, one site)."""

    code = "not_for_this_seat"
    status = 403
    sentence = (
        "Ce site s’ouvre depuis votre bureau d’examen : "
        "revenez-y et cliquez sur « Ouvrir mon site »."
    )


class UnknownHost(SiteError):
    """The request names another host than the one this site answers for."""

    code = "unknown_host"
    status = 421
    sentence = "Cette adresse ne correspond à aucun site."
