"""The other rooms of the showcase, as recorded form requests use them."""
