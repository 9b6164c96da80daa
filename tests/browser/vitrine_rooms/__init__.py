"""The other screens of the showcase in a real browser."""
