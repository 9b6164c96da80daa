"""The orders and basket of the shop, through real parts."""
