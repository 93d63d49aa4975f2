"""Reports to events: the words found, and what joins them."""
