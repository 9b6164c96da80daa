"""Digests: what a certificate names, so that a changed subject is no longer the proved one."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

import rfc8785

from sandbox.subjects.schema import Subject

CERTIFICATE = "certificate.json"


def subject_digest(path: Path) -> str:
    """SHA-256 over the name and content of every file of the folder, the certificate apart."""
    return _files_digest(path, (item for item in path.rglob("*") if item.is_file()))


def overlay_digest(path: Path) -> str:
    """SHA-256 over overlay.yaml and media/: what the golden state depends on."""
    media = path / "media"
    files = [path / "overlay.yaml", *(media.rglob("*") if media.is_dir() else [])]
    return _files_digest(path, (item for item in files if item.is_file()))


def checks_digest(subject: Subject) -> str:
    """SHA-256 over the canonical JSON of the checks."""
    checks = [
        json.loads(check.model_dump_json(by_alias=True, exclude_none=True))
        for check in subject.checks
    ]
    return hashlib.sha256(rfc8785.dumps(checks)).hexdigest()


def _files_digest(root: Path, files: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for file in sorted(files, key=lambda item: item.relative_to(root).as_posix()):
        name = file.relative_to(root).as_posix()
        hidden = any(part.startswith(".") for part in file.relative_to(root).parts)
        if name == CERTIFICATE or hidden:
            continue
        content = hashlib.sha256(file.read_bytes()).hexdigest()
        digest.update(f"{name}\0{content}\n".encode())
    return digest.hexdigest()
