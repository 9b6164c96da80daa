"""The product sheet: what it offers to choose, how it is filled, saved and told."""
