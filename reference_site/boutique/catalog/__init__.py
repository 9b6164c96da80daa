"""Products and what they are sorted, taxed, carried and reviewed by."""
