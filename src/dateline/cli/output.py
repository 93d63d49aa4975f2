"""Files that appear whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from dateline.errors import RunError


@contextmanager
def whole_file(path: Path | None) -> Iterator[IO[str]]:
    """Open a UTF-8 file that takes its name only when the block ends well; standard output for None and "-".

    RunError where it cannot be written (no such folder, no rights, a full disk); what was there before then stays.
    """
    if path is None or str(path) == "-":
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
        yield sys.stdout
        sys.stdout.flush()
        return
    try:
        number, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    except OSError as error:
        raise RunError(f"{path}: cannot be written ({error.strerror})") from error
    part = Path(name)
    try:
        with os.fdopen(number, "w", encoding="utf-8", errors="backslashreplace", newline="") as file:
            yield file
        part.chmod(0o666 & ~_umask())
        part.replace(path)
    except OSError as error:
        raise RunError(f"{path}: cannot be written ({error.strerror}); what was there before stays") from error
    finally:
        part.unlink(missing_ok=True)


def _umask() -> int:
    """Return the rights that new files do not get; the system tells them only by setting them."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
