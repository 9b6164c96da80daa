"""The statistics of the shop, in a real browser."""
