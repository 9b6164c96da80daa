"""The block editor in a real browser."""
