"""The seed of the reference site, as pure rules."""
