"""A shop with its past, one clone per test."""

from tests.builders.past_shop import clone, golden_past, office, past_app

__all__ = ["clone", "golden_past", "office", "past_app"]
