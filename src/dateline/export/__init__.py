"""Records and the files made from them."""
