"""Blocks and the pure rules of publications."""
