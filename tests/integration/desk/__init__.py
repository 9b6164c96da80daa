"""Tests of the desk, integration."""
