"""The customer service of the shop, as pure rules."""
