"""Tests of the web, unit."""
