"""Measuring: annotated data against what dateline reads."""
