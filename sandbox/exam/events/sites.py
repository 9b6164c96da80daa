"""Events of a candidate's site: its life, what the candidate does there, what checks see."""

from __future__ import annotations

from typing import ClassVar

from sandbox.exam.events.kinds import EventKind, Payload


class SiteStarted(Payload):
    """A site answers for the candidate. Its secrets are not here."""

    kind: ClassVar[EventKind] = EventKind.SITE_STARTED
    site: str
    host: str
    port: int
    golden_digest: str = ""


class SiteFailed(Payload):
    """The site does not answer."""

    kind: ClassVar[EventKind] = EventKind.SITE_FAILED
    site: str
    detail: str = ""


class SiteReplaced(Payload):
    """The site came back, on the same data or on another clone."""

    kind: ClassVar[EventKind] = EventKind.SITE_REPLACED
    site: str
    host: str
    port: int
    reason: str = ""


class SiteFrozen(Payload):
    """The site refuses writes; `journal_seq` is its last action."""

    kind: ClassVar[EventKind] = EventKind.SITE_FROZEN
    site: str
    journal_seq: int = 0


class SnapshotTaken(Payload):
    """A copy of the site was kept under its digest; `final` once the passage is over."""

    kind: ClassVar[EventKind] = EventKind.SNAPSHOT_TAKEN
    site: str
    digest: str
    final: bool = False
    journal_seq: int = 0


class SiteAction(Payload):
    """One action of the site's journal, as the door gives it."""

    kind: ClassVar[EventKind] = EventKind.SITE_ACTION
    site: str
    site_seq: int
    done_at: str
    elapsed_ms: int | None = None
    actor: str
    verb: str
    entity: str
    key: str = ""
    sentence: str
    path: str = ""
    changes: int = 0


class PageOpen(Payload):
    """The page that the candidate has in front of it."""

    kind: ClassVar[EventKind] = EventKind.PAGE_OPEN
    site: str
    path: str
    title: str = ""
    seen_at: str = ""


class CheckVerdict(Payload):
    """What one check saw: passed, failed, unobservable or error. It never sets a level."""

    kind: ClassVar[EventKind] = EventKind.VERDICTS_COMPUTED
    check: str
    task: str
    rows: tuple[str, ...] = ()
    title: str = ""
    outcome: str
    observed: str = ""
    sentence: str = ""


class VerdictsComputed(Payload):
    """Verdicts of the checks on one state of the site."""

    kind: ClassVar[EventKind] = EventKind.VERDICTS_COMPUTED
    snapshot_digest: str = ""
    journal_seq: int = 0
    final: bool = False
    verdicts: tuple[CheckVerdict, ...]
