"""The catalogue of the shop, in a real browser."""
