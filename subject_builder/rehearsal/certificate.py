"""What the rehearsal proved, on what: digests, signed when the centre has a key."""

from __future__ import annotations

import base64
from typing import Any

import rfc8785
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from sandbox.subjects.digest import checks_digest, overlay_digest, subject_digest
from subject_builder.rehearsal.proof import Proof
from subject_builder.rehearsal.states import Property


def certificate(proof: Proof, *, day: str, key: Ed25519PrivateKey | None = None) -> dict[str, Any]:
    """The content of certificate.json. Raises ValueError when the proof refuses the subject."""
    if not proof.accepted:
        raise ValueError("a refused subject has no certificate")
    subject = proof.subject
    content: dict[str, Any] = {
        "format": 1,
        "subject": subject.code,
        "proved_on": day,
        "properties": [item.value for item in Property],
        "digests": {
            **proof.digests,
            "overlay": overlay_digest(subject.folder),
            "checks": checks_digest(subject),
            "subject": subject_digest(subject.folder),
        },
        "efforts": [
            {"solution": item.solution, "steps": item.steps, "minutes": f"{item.minutes:.1f}"}
            for item in proof.efforts
        ],
        "states": len(proof.columns),
    }
    if key is not None:
        public = key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        content["signature"] = {
            "algorithm": "Ed25519",
            "public_key": base64.b64encode(public).decode(),
            "value": base64.b64encode(key.sign(rfc8785.dumps(content))).decode(),
        }
    return content
