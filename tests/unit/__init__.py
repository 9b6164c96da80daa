"""Tests of pure rules: no database, no network."""
