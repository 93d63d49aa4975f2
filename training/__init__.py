"""Trains the reader: from annotated reports to the file that ships. Not part of the installed package."""
