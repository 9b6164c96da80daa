"""Tests of the desk, browser."""
