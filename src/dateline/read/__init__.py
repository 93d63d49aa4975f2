"""Sources to reports."""
