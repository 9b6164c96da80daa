"""Tests of the exports, browser."""
