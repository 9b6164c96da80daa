"""Every refusal and failure of the room: a French sentence, a technical detail, a stable code.

Two families must never be confused: what the *person* asked cannot be done (`RefusedRequest`), and
what the *platform* failed to do (`PlatformFailure`). The second is never the candidate's fault.
"""

from __future__ import annotations

from typing import ClassVar


class ComptoirError(Exception):
    """Base of all errors that a person may see.

    `sentence` is French and shown as is; `detail` is technical and goes to the log; `code` is
    stable, so that a screen or a test can recognise the case.
    """

    code: str = "comptoir"
    status: ClassVar[int] = 500

    def __init__(self, sentence: str, detail: str = "", *, code: str | None = None) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.detail = detail
        if code is not None:
            self.code = code

    def __str__(self) -> str:
        return f"{self.sentence} ({self.detail})" if self.detail else self.sentence


class PlatformFailure(ComptoirError):
    """The platform did not do its work: never counted against a candidate."""

    code = "platform_failure"
    status = 503


class StoreFailure(PlatformFailure):
    """The store cannot be opened, read or written."""

    code = "store_failure"


class RuntimeFailure(PlatformFailure):
    """The sites cannot be started, cloned or listed."""

    code = "runtime_failure"


class SiteWouldNotStart(RuntimeFailure):
    """One site did not start, or does not run."""

    code = "site_would_not_start"


class SeedRefused(RuntimeFailure):
    """The golden state could not be built: a row of the seed or of an overlay was refused."""

    code = "seed_refused"


class DiskFull(PlatformFailure):
    """No room is left on the disk: nothing was half-written."""

    code = "disk_full"

    def __init__(
        self,
        sentence: str = "Le disque est plein. Libérez de la place, puis recommencez.",
        detail: str = "",
    ) -> None:
        super().__init__(sentence, detail)


class SiteUnreachable(PlatformFailure):
    """The site's door does not answer: a dead site never reads as a zero."""

    code = "site_unreachable"

    def __init__(
        self,
        sentence: str = "Le site du candidat ne répond pas.",
        detail: str = "",
    ) -> None:
        super().__init__(sentence, detail)


class TamperedLog(PlatformFailure):
    """The event log is not the one that was written; `seq` is the first event that does not fit."""

    code = "tampered_log"

    def __init__(self, sentence: str, detail: str = "", *, seq: int | None = None) -> None:
        super().__init__(sentence, detail)
        self.seq = seq


class RefusedRequest(ComptoirError):
    """The request cannot be granted; the sentence says why and what to do. Nothing has changed."""

    code = "refused"
    status = 422


class DoorRefusal(RefusedRequest):
    """The site's door understood and refused; `code` and `detail` are the door's own."""

    code = "door_refusal"
    status = 409


class NotFound(RefusedRequest):
    """The thing named does not exist, or does not belong to this sitting."""

    code = "not_found"
    status = 404


class WrongTransition(RefusedRequest):
    """The candidate's state does not allow this act."""

    code = "wrong_transition"
    status = 409


class Conflict(RefusedRequest):
    """Somebody wrote this value since it was read: both values are given, nothing is written."""

    code = "conflict"
    status = 409

    def __init__(
        self,
        *,
        current_value: str | None,
        current_version: int,
        attempted: str | None,
        detail: str = "",
    ) -> None:
        super().__init__(
            "Cette valeur a été modifiée entre-temps. Choisissez celle à conserver.", detail
        )
        self.current_value = current_value
        self.current_version = current_version
        self.attempted = attempted


class SheetLocked(RefusedRequest):
    """The evaluation sheet is signed: it is unlocked with a reason before anything is written."""

    code = "sheet_locked"
    status = 423


class IncompleteSheet(RefusedRequest):
    """The sheet cannot be signed yet; `missing` names what is missing, in French."""

    code = "incomplete_sheet"

    def __init__(self, missing: tuple[str, ...]) -> None:
        super().__init__(
            "La fiche ne peut pas encore être signée\N{NO-BREAK SPACE}: "
            f"il manque {', '.join(missing)}."
        )
        self.missing = missing


class SignInRefused(RefusedRequest):
    """Unknown name, wrong password or wrong code: the sentence does not say which."""

    code = "sign_in_refused"
    status = 401


class TooManyAttempts(RefusedRequest):
    """Too many wrong attempts; `wait_seconds` remain before the next one is looked at."""

    code = "too_many_attempts"
    status = 429

    def __init__(self, wait_seconds: int) -> None:
        super().__init__(
            "Trop d’essais infructueux. Réessayez dans "
            f"{wait_seconds}\N{NO-BREAK SPACE}s, ou appelez l’examinateur."
        )
        self.wait_seconds = wait_seconds


class RosterRefused(RefusedRequest):
    """The candidate list was not imported; `errors` has one French sentence per fault."""

    code = "roster_refused"

    def __init__(self, errors: tuple[str, ...]) -> None:
        super().__init__(
            "La liste des candidats n’a pas été importée\N{NO-BREAK SPACE}: " + " ".join(errors)
        )
        self.errors = errors
