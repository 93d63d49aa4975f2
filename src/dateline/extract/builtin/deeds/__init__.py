"""What was done: the words that tell a deed, who and what stands beside them, what kind of act it is and whether it was."""
