"""The door client: how the platform speaks to one site."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import httpx

from sandbox.errors import DoorRefusal, SiteUnreachable
from sandbox.observation.words import (
    Health,
    PublicAnswer,
    SiteAction,
    WindowReading,
    WindowState,
)

PATIENCE_SECONDS = 5.0
LONG_PATIENCE_SECONDS = 30.0


@dataclass(frozen=True)
class Door:
    """The door of one site, on a Unix socket. Safe to use from several threads.

    Every verb raises `SiteUnreachable` when nobody answers in time, and `DoorRefusal` (with the
    site's own French sentence and code) when the site says no.
    """

    socket: Path
    token: str = field(repr=False)

    @cached_property
    def _http(self) -> httpx.Client:
        return httpx.Client(
            transport=httpx.HTTPTransport(uds=str(self.socket), retries=2),
            base_url="http://door",
            headers={"Authorization": f"Bearer {self.token}"},
            timeout=PATIENCE_SECONDS,
        )

    def health(self) -> Health:
        """Alive, and where its journal stands."""
        return Health.model_validate(self._ask("GET", "/health").json())

    def window(self) -> WindowReading:
        """The window as the site sees it."""
        return WindowReading.model_validate(self._ask("GET", "/window").json())

    def set_window(
        self, version: int, state: WindowState, remaining_ms: int, elapsed_ms: int = 0
    ) -> WindowReading:
        """Open or close; `version` must be greater than every one before."""
        order = {
            "version": version,
            "state": state.value,
            "remaining_ms": max(0, remaining_ms),
            "elapsed_ms": max(0, elapsed_ms),
        }
        return WindowReading.model_validate(self._ask("PUT", "/window", json=order).json())

    def freeze(self, version: int) -> WindowReading:
        """Shut the window for good."""
        return WindowReading.model_validate(
            self._ask("POST", "/freeze", json={"version": version}).json()
        )

    def thaw(self, version: int) -> WindowReading:
        """Open again with the time that was left."""
        return WindowReading.model_validate(
            self._ask("POST", "/thaw", json={"version": version}).json()
        )

    def overlay(self, rows: dict[str, list[dict[str, Any]]]) -> int:
        """Upsert rows by natural key; returns how many."""
        answer = self._ask("POST", "/overlay", json={"rows": rows}).json()
        return int(answer["rows"])

    def view(self, name: str) -> list[dict[str, Any]]:
        """The rows of a state view."""
        rows: list[dict[str, Any]] = self._ask("GET", f"/views/{name}").json()["rows"]
        return rows

    def view_schemas(self) -> dict[str, dict[str, Any]]:
        """JSON Schema and version of every state view."""
        schemas: dict[str, dict[str, Any]] = self._ask("GET", "/views").json()["views"]
        return schemas

    def journal(self, after: int, wait_seconds: float = 0.0) -> list[SiteAction]:
        """Actions after a sequence number; waits for news when there is none."""
        answer = self._ask(
            "GET",
            "/journal",
            params={"after": after, "wait": wait_seconds},
            timeout=PATIENCE_SECONDS + wait_seconds,
        )
        return [SiteAction.model_validate(action) for action in answer.json()["actions"]]

    def public(self, path: str) -> PublicAnswer:
        """The page that an anonymous visitor gets."""
        return PublicAnswer.model_validate(
            self._ask("GET", "/public", params={"path": path}).json()
        )

    def file(self, path: str) -> tuple[bytes, str]:
        """A style sheet, font or picture of the public site, with its media type."""
        answer = self._ask("GET", "/file", params={"path": path})
        return answer.content, answer.headers.get("Content-Type", "application/octet-stream")

    def access_path(self, face: str) -> str:
        """A single-use path that opens the site signed in on a face's administration."""
        path = str(self._ask("POST", "/access").json()["path"])
        return f"{path}&face={face}"

    def digest(self) -> str:
        """The canonical digest of the live state."""
        answer = self._ask("GET", "/digest", timeout=LONG_PATIENCE_SECONDS)
        return str(answer.json()["digest"])

    def snapshot(self) -> tuple[bytes, str]:
        """The whole state as an archive, and its canonical digest."""
        answer = self._ask("GET", "/snapshot", timeout=LONG_PATIENCE_SECONDS)
        return answer.content, answer.headers["X-Digest"]

    def restore(self, archive: bytes) -> str:
        """Put a state back; returns the digest of what is there now."""
        answer = self._ask("PUT", "/restore", content=archive, timeout=LONG_PATIENCE_SECONDS)
        return str(answer.json()["digest"])

    def close(self) -> None:
        """Give the connections back."""
        if "_http" in self.__dict__:
            self._http.close()

    def __del__(self) -> None:
        self.close()

    def _ask(self, method: str, path: str, **options: Any) -> httpx.Response:
        try:
            answer = self._send(method, path, **options)
        except httpx.HTTPError as error:
            raise SiteUnreachable(detail=f"{method} {path}: {error!r}") from error
        if answer.status_code >= 400:
            raise _refusal(answer)
        return answer

    def _send(self, method: str, path: str, **options: Any) -> httpx.Response:
        """A reading is asked again once: the kept connection of a site that was brought back."""
        try:
            return self._http.request(method, path, **options)
        except (httpx.ReadError, httpx.RemoteProtocolError, httpx.WriteError):
            if method != "GET":
                raise
            return self._http.request(method, path, **options)


def _refusal(answer: httpx.Response) -> DoorRefusal | SiteUnreachable:
    try:
        body = answer.json()
        return DoorRefusal(body["sentence"], code=body["code"], detail=body.get("detail", ""))
    except (ValueError, KeyError):
        return SiteUnreachable(detail=f"HTTP {answer.status_code}: {answer.text[:200]}")
