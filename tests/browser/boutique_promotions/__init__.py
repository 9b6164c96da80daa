"""The promotions of the shop, in a real browser."""
