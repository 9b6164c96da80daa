"""The national context as data files with natural keys, and the golden state made from them."""
