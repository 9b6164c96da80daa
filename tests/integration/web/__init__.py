"""Tests of the web, integration."""
