"""Files, folders and globs: which files are read, in a fixed order, and their bytes."""

from __future__ import annotations

import glob
import gzip
import os
import stat
import zlib
from collections.abc import Iterator
from pathlib import Path

from dateline.errors import ReportError, SourceError

SUFFIXES = {
    ".txt": "text",
    ".md": "text",
    ".text": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".xml": "feed",
    ".rss": "feed",
    ".atom": "feed",
    ".json": "json",
    ".jsonl": "json",
    ".ndjson": "json",
    ".csv": "table",
    ".tsv": "table",
}
"""The format of a file by its name; ``.gz`` may follow. Other files of a folder are passed over."""

MAX_BYTES = 512 * 1024 * 1024
"""The largest file that is read, in bytes, unpacked."""


def paths(source: str) -> Iterator[Path | ReportError]:
    """Yield the files of a source, those of a folder sorted by path; SourceError where there is no such source."""
    path = Path(source)
    if os.path.lexists(source):
        yield from _folder(path) if path.is_dir() else [path]
        return
    # The pattern may be absolute, which Path.glob refuses.
    matches = sorted(glob.glob(source, recursive=True)) if "\x00" not in source else []  # noqa: PTH207
    if not matches:
        raise SourceError(f"{source}: no such file, folder or match; check the path")
    for match in matches:
        yield from _folder(Path(match)) if Path(match).is_dir() else [Path(match)]


def _folder(folder: Path) -> Iterator[Path | ReportError]:
    """The files of known format under a folder; links to folders are not followed, so that no loop can be."""
    problems: list[ReportError] = []

    def note(error: OSError) -> None:
        problems.append(ReportError(str(error.filename), "unreadable", f"cannot open the folder ({error.strerror})"))

    for root, folders, names in os.walk(folder, onerror=note, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from problems
        problems.clear()
        for name in sorted(names):
            path = Path(root) / name
            if not name.startswith(".") and format_of(path) is not None:
                yield path
    yield from problems


def format_of(path: Path) -> str | None:
    """Return the format that the file's name tells, or None."""
    suffixes = [suffix.lower() for suffix in path.suffixes]
    if suffixes and suffixes[-1] == ".gz":
        suffixes.pop()
    return SUFFIXES.get(suffixes[-1]) if suffixes else None


def bytes_of(path: Path) -> bytes:
    """Return a file's bytes, unpacked; ReportError ``unreadable`` or ``too-long``."""
    where = str(path)
    try:
        mode = path.stat()
        if stat.S_ISSOCK(mode.st_mode) or stat.S_ISDIR(mode.st_mode):
            raise ReportError(where, "unreadable", "not a file")
        with gzip.open(path) if path.suffix.lower() == ".gz" else path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ReportError(where, "unreadable", f"cannot be read ({reason})") from error
    if len(raw) > MAX_BYTES:
        raise ReportError(where, "too-long", f"a file of more than {MAX_BYTES // 2**20} MiB; split it")
    return raw
