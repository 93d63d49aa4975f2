"""The terminal queue of `dateline review`: keys, what they do, and what is drawn."""
