"""Tests of the exports, unit."""
