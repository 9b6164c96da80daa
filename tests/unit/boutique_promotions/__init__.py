"""The promotions of the shop, as pure rules."""
