"""The embedded runtime: no Docker, sites fork from the nursery and share its memory."""

from __future__ import annotations

import fcntl
import hashlib
import io
import json
import os
import secrets
import shutil
import signal
import tarfile
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from sandbox.errors import (
    DiskFull,
    PlatformFailure,
    RuntimeFailure,
    SiteUnreachable,
    SiteWouldNotStart,
)
from sandbox.observation.door import Door
from sandbox.runtimes.nursery import NurseryClient
from sandbox.runtimes.port import (
    Golden,
    GoldenRequest,
    Progress,
    Site,
    SiteSpec,
    SiteStatus,
)

BUILD_SECONDS = 180.0
SITE_SECONDS = 10.0


class ProcessRuntime:
    """Implements `Runtime` below one folder; whoever opens the same folder finds its sites again.

    `data` receives `sites/<name>/`; `cache` (default: `data`) receives what any day can make
    again, `golden/<digest>/` and `pictures/`. `timezone` is the centre's.
    """

    def __init__(
        self, data: Path, timezone: str = "Europe/Paris", cache: Path | None = None
    ) -> None:
        self.data = data
        self.cache = cache or data
        self.timezone = timezone
        self._sockets = _socket_folder(data)
        self.nursery = NurseryClient(self._sockets / "nursery", data / "nursery.log")
        self._doors: dict[str, Door] = {}

    def prepare(
        self, request: GoldenRequest, progress: Progress = lambda done, total: None
    ) -> Golden:
        """Build the golden state once; the same digest is found again at no cost."""
        digest = _golden_digest(self.nursery.ensure(), request)
        golden = Golden(digest, self.cache / "golden" / digest[:16], request.today)
        if (golden.folder / "views.json").exists():
            return golden
        golden.folder.parent.mkdir(parents=True, exist_ok=True)
        with _alone(golden.folder.with_suffix(".lock")):
            if not (golden.folder / "views.json").exists():
                self._build(golden, request, progress)
        return golden

    def _build(self, golden: Golden, request: GoldenRequest, progress: Progress) -> None:
        part = golden.folder.with_suffix(".part")
        shutil.rmtree(part, ignore_errors=True)
        layered = request.overlay is not None or request.overlay_media is not None
        base = (
            self.prepare(replace(request, overlay=None, overlay_media=None), progress)
            if layered
            else None
        )
        order = {
            "base": str(base.folder) if base else None,
            "folder": str(part),
            "pictures": str(self.cache / "pictures"),
            "today": request.today.isoformat(),
            "seed": request.seed,
            "overlay": str(request.overlay) if request.overlay else None,
            "overlay_media": str(request.overlay_media) if request.overlay_media else None,
        }
        try:
            self.nursery.ask({"op": "build", "golden": order}, BUILD_SECONDS, progress)
            (part / "media").mkdir(exist_ok=True)
            shutil.rmtree(golden.folder, ignore_errors=True)
            part.rename(golden.folder)
            self._keep_views(golden)
        except OSError as error:
            shutil.rmtree(part, ignore_errors=True)
            raise _translated(error) from error

    def start(self, spec: SiteSpec) -> Site:
        """Copy the golden file, fork a child; a site that has its state already goes on with it."""
        folder = self.data / "sites" / spec.name
        try:
            binding = self._bound(spec, folder)
            answer = self.nursery.ask(
                {"op": "start", "binding": binding, "door": str(self._door_path(spec.name))},
                SITE_SECONDS,
            )
        except OSError as error:
            raise _translated(error) from error
        return self._site(answer, binding["door_token"])

    def start_over(self, name: str, host: str, golden: Golden, snapshot: bytes) -> Site:
        """A throw-away site over a snapshot: frozen, no seat, for anonymous reading."""
        folder = self.data / "sites" / name
        try:
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True, mode=0o700)
            with tarfile.open(fileobj=io.BytesIO(snapshot)) as tar:
                tar.extractall(folder, filter="data")
            (folder / "media").mkdir(exist_ok=True)
            binding = self._binding(name, host, folder, golden) | {"opening": "over"}
            _write_private(folder / "binding.json", binding)
            answer = self.nursery.ask(
                {"op": "start", "binding": binding, "door": str(self._door_path(name))},
                SITE_SECONDS,
            )
        except OSError as error:
            raise _translated(error) from error
        return self._site(answer, binding["door_token"])

    def status(self, name: str) -> SiteStatus:
        """Ask the site itself."""
        try:
            health = self._door(name).health()
        except (SiteUnreachable, RuntimeFailure) as error:
            return SiteStatus(name, False, error.sentence)
        return SiteStatus(name, health.name == name, "")

    def snapshot(self, name: str) -> tuple[bytes, str]:
        """The whole state and its canonical digest."""
        return self._door(name).snapshot()

    def restore(self, name: str, snapshot: bytes) -> None:
        """Put a snapshot back."""
        self._door(name).restore(snapshot)

    def pause(self, name: str) -> None:
        """Suspend the process."""
        os.kill(self._described(name)["pid"], signal.SIGSTOP)

    def resume(self, name: str) -> None:
        """Let it go on."""
        os.kill(self._described(name)["pid"], signal.SIGCONT)

    def stop(self, name: str, *, discard: bool = False) -> None:
        """End the site; `discard` removes its folder too."""
        door = self._doors.pop(name, None)
        if door is not None:
            door.close()
        self._order({"op": "stop", "name": name})
        if discard:
            shutil.rmtree(self.data / "sites" / name, ignore_errors=True)

    def list(self) -> Sequence[Site]:
        """Every site that the nursery keeps, its secrets read back from its folder."""
        try:
            sites = self.nursery.ask({"op": "list"}, SITE_SECONDS)["sites"]
        except OSError:
            return []
        return [
            self._site(site, self._secrets(site["name"])["door_token"])
            for site in sites
            if (self.data / "sites" / site["name"] / "binding.json").exists()
        ]

    def logs(self, name: str, lines: int = 100) -> str:
        """The nursery and its children share one log."""
        log = self.nursery.log
        if not log.exists():
            return ""
        return "\n".join(log.read_text("utf-8", "replace").splitlines()[-lines:])

    def close(self) -> None:
        """End the nursery and every site."""
        for door in self._doors.values():
            door.close()
        self._doors.clear()
        self.nursery.shutdown()
        shutil.rmtree(self._sockets, ignore_errors=True)

    # --- folders and secrets --------------------------------------------------------------

    def _bound(self, spec: SiteSpec, folder: Path) -> dict[str, Any]:
        known = folder / "binding.json"
        if known.exists():
            return self._secrets(spec.name)
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        (folder / "media").mkdir(exist_ok=True)
        shutil.copyfile(spec.golden.folder / "site.sqlite", folder / "site.sqlite")
        binding = self._binding(spec.name, spec.host, folder, spec.golden) | {
            "desk_url": spec.desk_url,
            "seat_bound": spec.seat_bound,
            "opening": "waiting" if spec.waiting else "as_found",
        }
        _write_private(known, binding)
        return binding

    def _binding(self, name: str, host: str, folder: Path, golden: Golden) -> dict[str, Any]:
        media = [folder / "media", golden.folder / "media", self.cache / "pictures"]
        return {
            "name": name,
            "host": host,
            "database": str(folder / "site.sqlite"),
            "media": [str(path) for path in media],
            "today": golden.today.isoformat(),
            "secret_key": secrets.token_hex(32),
            "door_token": secrets.token_hex(32),
            "timezone": self.timezone,
        }

    def _secrets(self, name: str) -> dict[str, Any]:
        path = self.data / "sites" / name / "binding.json"
        binding: dict[str, Any] = json.loads(path.read_text("utf-8"))
        return binding

    def _keep_views(self, golden: Golden) -> None:
        """Store every state view of the golden state beside it: the baseline of checks."""
        name = f"golden-{secrets.token_hex(4)}"
        site = self.start(SiteSpec(name, "", golden, seat_bound=False, waiting=False))
        try:
            views = {view: site.door.view(view) for view in site.door.view_schemas()}
            schemas = site.door.view_schemas()
        finally:
            self.stop(name, discard=True)
        (golden.folder / "schemas.json").write_text(json.dumps(schemas), "utf-8")
        part = golden.folder / "views.part"
        part.write_text(json.dumps(views, ensure_ascii=False), "utf-8")
        part.rename(golden.folder / "views.json")

    def _door_path(self, name: str) -> Path:
        return self._sockets / name

    def _door(self, name: str) -> Door:
        if name not in self._doors:
            try:
                token = self._secrets(name)["door_token"]
            except OSError as error:
                raise SiteUnreachable(detail=f"{name}: {error}") from error
            self._doors[name] = Door(self._door_path(name), token)
        return self._doors[name]

    def _site(self, answer: dict[str, Any], token: str) -> Site:
        name, host = answer["name"], answer["host"] or "localhost"
        self._doors.setdefault(name, Door(Path(answer["door"]), token))
        return Site(name, host, f"http://{host}:{answer['port']}", self._doors[name])

    def _described(self, name: str) -> dict[str, Any]:
        sites = self._order({"op": "list"})["sites"]
        for site in sites:
            if site["name"] == name:
                found: dict[str, Any] = site
                return found
        raise SiteWouldNotStart(f"Le site {name} ne tourne pas.", detail=name)

    def _order(self, order: dict[str, Any]) -> dict[str, Any]:
        try:
            return self.nursery.ask(order, SITE_SECONDS)
        except OSError as error:
            raise _translated(error) from error


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """One builder at a time, whatever the process."""
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _golden_digest(build: str, request: GoldenRequest) -> str:
    digest = hashlib.sha256(f"{build}\n{request.seed}\n{request.today}\n".encode())
    if request.overlay is not None:
        digest.update(request.overlay.read_bytes())
    if request.overlay_media is not None:
        for path in sorted(request.overlay_media.iterdir()):
            digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def _write_private(path: Path, binding: dict[str, Any]) -> None:
    """Write secrets so that only this account reads them, whole or not at all."""
    part = path.with_suffix(".part")
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(binding, file)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)


def _socket_folder(data: Path) -> Path:
    """A short private folder for sockets (a Unix address holds 107 bytes), named by the data."""
    tag = hashlib.sha256(str(data.resolve()).encode()).hexdigest()[:12]
    folder = Path(tempfile.gettempdir()) / f"comptoir-{os.getuid()}-{tag}"
    folder.mkdir(mode=0o700, exist_ok=True)
    if folder.stat().st_uid != os.getuid():
        raise RuntimeFailure(
            "Le dossier des prises appartient à un autre compte. Redémarrez la machine ou "
            "choisissez un autre dossier de données.",
            detail=str(folder),
        )
    return folder


def _translated(error: OSError) -> PlatformFailure:
    if error.errno == 28:
        return DiskFull(detail=repr(error))
    return RuntimeFailure(
        "Le parent des sites ne répond pas. Relancez la plateforme : les sites reprendront "
        "là où ils en étaient.",
        detail=repr(error),
    )
