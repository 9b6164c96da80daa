"""The statistics of the shop, as pure rules."""
