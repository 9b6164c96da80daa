"""Widgets of the sidebar and of the footer."""
