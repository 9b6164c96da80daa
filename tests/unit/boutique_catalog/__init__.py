"""The catalogue of the shop, as pure rules."""
