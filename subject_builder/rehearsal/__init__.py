"""The rehearsal of a subject: eight properties, a matrix, a certificate."""

from __future__ import annotations

from subject_builder.rehearsal.certificate import certificate
from subject_builder.rehearsal.matrix import render_matrix
from subject_builder.rehearsal.proof import Proof, prove
from subject_builder.rehearsal.states import Column, Property, Refusal

__all__ = ["Column", "Proof", "Property", "Refusal", "certificate", "prove", "render_matrix"]
