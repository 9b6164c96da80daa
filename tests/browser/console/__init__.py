"""Tests of the console, browser."""
