"""The catalogue of the shop, through real parts."""
