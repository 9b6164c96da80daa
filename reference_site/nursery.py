"""The nursery: build the application once, fork a child per site, keep sites alive.

A single-threaded parent opens no database. It keeps the listening sockets, so that a child that
dies is brought back on the same address while its visitors wait in the backlog. Children die with
it (parent-death signal); what it was asked to run is written down, so that its successor brings
every site back on the same port. Protocol: one JSON object per line, `{"op": ...}` answered by
`{"ok": true, ...}` or `{"ok": false, "code": ..., "sentence": ..., "detail": ...}`.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import gc
import hashlib
import json
import os
import selectors
import signal
import socket
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from flask import Flask
from pydantic import ValidationError

from reference_site.app import create_app, warm
from reference_site.errors import DiskFull, SiteError
from reference_site.seed.build import GoldenOrder, build_golden
from reference_site.serving import serve
from reference_site.settings import Binding

PR_SET_PDEATHSIG = 1
RESPAWNS_PER_MINUTE = 20
BUILD_SUFFIXES = frozenset({".py", ".html", ".yaml", ".css", ".js"})


@dataclass
class Child:
    """A site that the nursery keeps alive."""

    binding: Binding
    site_socket: socket.socket
    door_socket: socket.socket
    door_path: Path
    pid: int = 0
    spawned: list[float] = field(default_factory=list)

    @property
    def port(self) -> int:
        """The port on which the site listens."""
        return int(self.site_socket.getsockname()[1])


class Nursery:
    """The parent process. `run` returns after `shutdown` or a termination signal."""

    def __init__(self, control: Path) -> None:
        self.control = control
        self.register = control.with_suffix(".sites")
        self.children: dict[str, Child] = {}
        self.build_digest = build_digest()
        self.app: Flask = create_app()
        warm(self.app)
        self._selector = selectors.DefaultSelector()
        self._running = True

    def run(self) -> None:
        """Serve orders until told to stop."""
        control = _listen_unix(self.control)
        self._selector.register(control, selectors.EVENT_READ, self._accept)
        wakeup, alarm = socket.socketpair()
        for end in (wakeup, alarm):
            end.setblocking(False)
        signal.set_wakeup_fd(alarm.fileno())
        signal.signal(signal.SIGCHLD, lambda *_: None)
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, self._stop)
        self._selector.register(wakeup, selectors.EVENT_READ, self._reap)
        gc.collect()
        gc.freeze()
        self._bring_back()
        while self._running:
            for key, _ in self._selector.select(timeout=5):
                key.data(key.fileobj)
        self._end()

    # --- orders ---------------------------------------------------------------------------

    def _accept(self, control: socket.socket) -> None:
        connection, _ = control.accept()
        connection.setblocking(True)
        connection.settimeout(5)
        stream = connection.makefile("rb")
        try:
            order = json.loads(stream.readline() or b"{}")
        except (OSError, ValueError) as error:
            _answer(connection, _refusal(SiteError("Ordre illisible.", detail=str(error))))
            return
        verbs: dict[str, Callable[[dict[str, Any], socket.socket], None]] = {
            "hello": self._hello,
            "build": self._build,
            "start": self._start,
            "stop": self._stop_one,
            "list": self._list,
            "retire": self._retire,
            "shutdown": self._shutdown,
        }
        verb = verbs.get(str(order.get("op")))
        try:
            if verb is None:
                raise SiteError(f"Ordre inconnu : {order.get('op')}.")
            verb(order, connection)
        except (SiteError, ValidationError, OSError) as error:
            _answer(connection, _refusal(error))

    def _hello(self, _order: dict[str, Any], connection: socket.socket) -> None:
        _answer(
            connection,
            {
                "ok": True,
                "pid": os.getpid(),
                "build": self.build_digest,
                "sites": len(self.children),
                "stale": build_digest() != self.build_digest,
            },
        )

    def _build(self, order: dict[str, Any], connection: socket.socket) -> None:
        """Fork a child that builds a golden state; it answers itself, the parent goes on."""
        golden = GoldenOrder.model_validate(order["golden"])

        def build() -> None:
            last = time.monotonic()

            def progress(done: int, total: int) -> None:
                nonlocal last
                if time.monotonic() - last > 0.2:
                    last = time.monotonic()
                    connection.sendall(json.dumps({"done": done, "total": total}).encode() + b"\n")

            try:
                path = build_golden(golden, progress)
            except Exception as error:  # the child reports whatever went wrong, then ends
                _answer(connection, _refusal(error))
            else:
                _answer(connection, {"ok": True, "database": str(path)})

        self._fork(build, keep={connection.fileno()})
        connection.close()

    def _start(self, order: dict[str, Any], connection: socket.socket) -> None:
        binding = Binding.model_validate(order["binding"])
        child = self.children.get(binding.name)
        if child is None:
            child = self._open(binding, Path(order["door"]), int(order.get("port", 0)))
            self.children[binding.name] = child
            self._remember()
        if not _alive(child.pid):
            self._spawn(child, connection)
            connection.close()
        else:
            _answer(connection, _described(child))

    def _stop_one(self, order: dict[str, Any], connection: socket.socket) -> None:
        child = self.children.pop(str(order.get("name")), None)
        if child is not None:
            self._remember()
            _end_process(child.pid)
            child.site_socket.close()
            child.door_socket.close()
            child.door_path.unlink(missing_ok=True)
        _answer(connection, {"ok": True, "stopped": child is not None})

    def _list(self, _order: dict[str, Any], connection: socket.socket) -> None:
        sites = [_described(child) for child in self.children.values()]
        _answer(connection, {"ok": True, "sites": sites})

    def _retire(self, _order: dict[str, Any], connection: socket.socket) -> None:
        """End, but leave the list of sites: a successor with newer code brings them back."""
        self._running = False
        for child in self.children.values():
            _end_process(child.pid)
        _answer(connection, {"ok": True})

    def _shutdown(self, _order: dict[str, Any], connection: socket.socket) -> None:
        """End every site on purpose: nothing is to be brought back."""
        self._running = False
        self.register.unlink(missing_ok=True)
        for child in self.children.values():
            _end_process(child.pid)
        _answer(connection, {"ok": True})

    # --- children -------------------------------------------------------------------------

    def _open(self, binding: Binding, door_path: Path, port: int) -> Child:
        site_socket = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        site_socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        site_socket.bind(("127.0.0.1", port))
        site_socket.listen(128)
        return Child(binding, site_socket, _listen_unix(door_path), door_path)

    def _spawn(self, child: Child, waiting: socket.socket | None = None) -> None:
        child.spawned = [at for at in child.spawned if time.monotonic() - at < 60]
        child.spawned.append(time.monotonic())

        def live() -> None:
            def ready() -> None:
                if waiting is not None:
                    child.pid = os.getpid()
                    _answer(waiting, _described(child))

            try:
                serve(self.app, child.binding, child.site_socket, child.door_socket, ready)
            except Exception as error:  # reported to whoever waits; the parent sees the exit
                if waiting is not None:
                    _answer(waiting, _refusal(error))
                raise

        keep = {child.site_socket.fileno(), child.door_socket.fileno()}
        child.pid = self._fork(live, keep | ({waiting.fileno()} if waiting else set()))

    def _fork(self, work: Callable[[], None], keep: set[int]) -> int:
        parent = os.getpid()
        pid = os.fork()
        if pid:
            return pid
        status = 1
        try:
            _die_with(parent)
            signal.set_wakeup_fd(-1)
            for name in (signal.SIGTERM, signal.SIGINT, signal.SIGCHLD):
                signal.signal(name, signal.SIG_DFL)
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            self._let_go(keep)
            work()
            status = 0
        except BaseException:
            import traceback

            traceback.print_exc()
        finally:
            sys.stderr.flush()
            os._exit(status)

    def _let_go(self, keep: set[int]) -> None:
        """In a child: close every socket that belongs to the parent or to other sites."""
        for key in list(self._selector.get_map().values()):
            _close(key.fileobj)
        self._selector.close()
        for other in self.children.values():
            for end in (other.site_socket, other.door_socket):
                if end.fileno() not in keep:
                    end.close()

    def _reap(self, wakeup: socket.socket) -> None:
        with contextlib.suppress(BlockingIOError):
            wakeup.recv(4096)
        while True:
            try:
                pid, _status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if not pid:
                return
            for child in self.children.values():
                if child.pid == pid and self._running:
                    child.pid = 0
                    if len(child.spawned) < RESPAWNS_PER_MINUTE:
                        self._spawn(child)

    # --- memory of what must run ----------------------------------------------------------

    def _remember(self) -> None:
        lines = [
            json.dumps(
                {
                    "binding": child.binding.model_dump(mode="json"),
                    "door": str(child.door_path),
                    "port": child.port,
                }
            )
            for child in self.children.values()
        ]
        part = self.register.with_suffix(".part")
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write("\n".join(lines))
        part.replace(self.register)

    def _bring_back(self) -> None:
        if not self.register.exists():
            return
        for line in self.register.read_text("utf-8").splitlines():
            order = json.loads(line)
            binding = Binding.model_validate(order["binding"])
            if not binding.database.exists():
                continue
            try:
                child = self._open(binding, Path(order["door"]), order["port"])
            except OSError as error:
                print(f"{binding.name}: {error}", file=sys.stderr)
                continue
            self.children[binding.name] = child
            self._spawn(child)

    def _stop(self, *_: object) -> None:
        self._running = False

    def _end(self) -> None:
        for child in self.children.values():
            _end_process(child.pid)
            child.door_path.unlink(missing_ok=True)
        self.control.unlink(missing_ok=True)


def build_digest() -> str:
    """SHA-256 over the code, templates and seed of the site: names the build in a golden digest."""
    root = Path(__file__).parent
    digest = hashlib.sha256()
    for path in sorted(root.rglob("*")):
        inside = path.relative_to(root)
        if path.suffix in BUILD_SUFFIXES and "vendor" not in inside.parts:
            digest.update(f"{inside}\n".encode() + path.read_bytes())
    return digest.hexdigest()


def _listen_unix(path: Path) -> socket.socket:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    end = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    end.bind(str(path))
    path.chmod(0o600)
    end.listen(64)
    return end


def _described(child: Child) -> dict[str, Any]:
    return {
        "ok": True,
        "name": child.binding.name,
        "pid": child.pid,
        "port": child.port,
        "host": child.binding.host,
        "door": str(child.door_path),
        "alive": _alive(child.pid),
    }


def _answer(connection: socket.socket, answer: dict[str, Any]) -> None:
    with contextlib.suppress(OSError):
        connection.sendall(json.dumps(answer, ensure_ascii=False).encode() + b"\n")
    connection.close()


def _refusal(error: Exception) -> dict[str, Any]:
    if getattr(error, "errno", None) == errno.ENOSPC or "disk is full" in str(error):
        error = DiskFull(detail=repr(error))
    sentence = error.sentence if isinstance(error, SiteError) else SiteError.sentence
    code = error.code if isinstance(error, SiteError) else type(error).__name__
    return {"ok": False, "code": code, "sentence": sentence, "detail": repr(error)}


def _alive(pid: int) -> bool:
    if not pid:
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def _end_process(pid: int) -> None:
    """End a child for good: once this returns, nothing of it is left."""
    if pid:
        with contextlib.suppress(ProcessLookupError, ChildProcessError):
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)


def _die_with(parent: int) -> None:
    """Ask the kernel (Linux) to end this child when its parent ends."""
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)


def _close(end: Any) -> None:
    with contextlib.suppress(OSError):
        end.close()
