"""The orders and basket of the shop, in a real browser."""
