"""Sources to reports: files, folders, globs and standard input, one report at a time."""

from dateline.read.sources import read_sources

__all__ = ["read_sources"]
