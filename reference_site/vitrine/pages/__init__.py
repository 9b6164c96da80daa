"""Pages of the showcase, with their parents."""
