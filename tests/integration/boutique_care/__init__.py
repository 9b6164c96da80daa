"""The customer service of the shop, through real parts."""
