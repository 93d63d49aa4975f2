"""Facts that ship with dateline, and their checkers."""
