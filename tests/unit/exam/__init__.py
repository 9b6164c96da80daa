"""The exam's own rules."""
