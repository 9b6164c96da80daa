"""Typed blocks: content of posts and pages."""
