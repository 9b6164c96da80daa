"""Settings of the showcase, by name."""
