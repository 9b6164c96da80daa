"""The kinds of events. A kind's value is written in logs for ever: it is never renamed."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from pydantic import BaseModel, ConfigDict, field_validator


class EventKind(StrEnum):
    """Everything that may happen."""

    SITTING_PREPARED = "sitting_prepared"
    EXAMINER_SIGNED_IN = "examiner_signed_in"
    CANDIDATE_EXPECTED = "candidate_expected"
    SEAT_TAKEN = "seat_taken"
    SEAT_CONFIRMED = "seat_confirmed"
    SEAT_REVOKED = "seat_revoked"
    IDENTITY_CONFIRMED = "identity_confirmed"
    NOTICE_READ = "notice_read"
    READY = "ready"
    MARKED_ABSENT = "marked_absent"
    ABSENCE_CANCELLED = "absence_cancelled"
    WITHDRAWN = "withdrawn"
    FRAUD_SUSPECTED = "fraud_suspected"
    INCIDENT_LOGGED = "incident_logged"
    EXTRA_TIME_PLANNED = "extra_time_planned"
    TIME_CREDITED = "time_credited"
    STARTED = "started"
    SUSPENDED = "suspended"
    RESUMED = "resumed"
    DEADLINE_REACHED = "deadline_reached"
    FINISHED = "finished"
    REOPENED = "reopened"
    SITE_STARTED = "site_started"
    SITE_FAILED = "site_failed"
    SITE_REPLACED = "site_replaced"
    SITE_FROZEN = "site_frozen"
    SNAPSHOT_TAKEN = "snapshot_taken"
    SITE_ACTION = "site_action"
    PAGE_OPEN = "page_open"
    VERDICTS_COMPUTED = "verdicts_computed"
    ANSWER_SAVED = "answer_saved"
    LEVEL_SET = "level_set"
    ROW_COMMENT_SET = "row_comment_set"
    OBSERVATION_ADDED = "observation_added"
    MARK_SET = "mark_set"
    OVERALL_COMMENT_SET = "overall_comment_set"
    SHEET_SIGNED = "sheet_signed"
    SHEET_UNLOCKED = "sheet_unlocked"


class Payload(BaseModel):
    """What an event says beside its envelope. Integers, text and booleans only: no float."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    kind: ClassVar[EventKind]

    @field_validator("*", mode="before")
    @classmethod
    def _no_nul(cls, value: object) -> object:
        # PostgreSQL text cannot hold U+0000, which no keyboard types.
        return value.replace("\x00", "") if isinstance(value, str) else value
