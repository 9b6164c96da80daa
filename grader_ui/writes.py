"""A versioned write as a browser sends it: the same envelope for the desk and the console."""

from __future__ import annotations

from typing import Any, Literal

from flask import request
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from sandbox.errors import RefusedRequest
from sandbox.services.versioned import Saved, Write


class Envelope(BaseModel):
    """What comes with every write. `at` is the browser's own clock: evidence, never trusted."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    op_id: str = Field(min_length=8, max_length=64)
    device_id: str = Field(default="", max_length=64)
    device_seq: int = Field(default=0, ge=0)
    base_version: int = Field(ge=0)
    at: str = Field(default="", max_length=40)

    def write(self) -> Write:
        """The write as the services take it."""
        return Write(
            op_id=self.op_id,
            base_version=self.base_version,
            device_id=self.device_id,
            device_seq=self.device_seq,
            written_at=self.at,
        )


class AnswerWrite(Envelope):
    """The desk keeps an answer."""

    task: str = Field(max_length=120)
    value: str


class GradeWrite(Envelope):
    """The console writes one value of a sheet. A missing key never clears: `value` is required."""

    what: Literal["level", "comment", "mark", "overall", "observation"]
    candidate: str = Field(max_length=40)
    row: str | None = Field(default=None, max_length=120)
    communicable: bool = True
    moment_seq: int | None = None
    value: str | None


def read_write(model: type[Envelope]) -> Any:
    """The write of this request. Raises `RefusedRequest` for anything else than that shape."""
    try:
        return model.model_validate(request.get_json(silent=True))
    except ValidationError as error:
        raise RefusedRequest(
            "Cette saisie n’a pas la forme attendue. Rechargez la page, puis recommencez.",
            str(error.errors(include_url=False, include_input=False))[:400],
            code="malformed_write",
        ) from error


def say_saved(saved: Saved) -> dict[str, Any]:
    """The acknowledgement that a browser waits for."""
    return {
        "version": saved.version,
        "seq": saved.seq,
        "value": saved.value,
        "saved_at": saved.at.isoformat(),
    }
