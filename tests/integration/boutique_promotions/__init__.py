"""The promotions of the shop, through real parts."""
