"""Tests of the console, unit."""
