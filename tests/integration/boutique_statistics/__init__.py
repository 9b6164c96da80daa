"""The statistics of the shop, through real parts."""
