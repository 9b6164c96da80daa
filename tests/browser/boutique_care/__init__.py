"""The customer service of the shop, in a real browser."""
