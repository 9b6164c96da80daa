"""Tests of the console, integration."""
