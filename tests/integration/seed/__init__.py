"""The seed of the reference site, through real parts."""
