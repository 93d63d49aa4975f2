"""Keeping reports and events in one database file."""
