"""A pseudo-terminal in which a command runs, as a person sees it and types into it."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import subprocess
import sys
import termios
import time
from pathlib import Path

ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b\][^\x07]*\x07")
PATIENCE = 60


class Terminal:
    """``dateline`` with arguments, at a terminal of 100 columns."""

    def __init__(self, *arguments: str, cwd: Path) -> None:
        self._master, slave = pty.openpty()
        environment = {**os.environ, "COLUMNS": "100", "LINES": "50", "TERM": "xterm"}
        command = [sys.executable, "-m", "dateline", *arguments]
        self.process = subprocess.Popen(
            command, stdin=slave, stdout=slave, stderr=slave, cwd=cwd, env=environment, preexec_fn=_take_terminal
        )
        os.close(slave)
        self._unseen = ""

    def type(self, keys: str) -> None:
        os.write(self._master, keys.encode())

    def see(self, expected: str) -> str:
        """Wait until a text shows that was not seen before; return what led to it."""
        end = time.monotonic() + PATIENCE
        while expected not in self._unseen:
            ready = select.select([self._master], [], [], 1)[0]
            try:
                data = os.read(self._master, 65536) if ready else b""
            except OSError:
                data = b""
            self._unseen += ESCAPES.sub("", data.decode("utf-8", "replace"))
            if time.monotonic() > end or (not data and self.process.poll() is not None and not ready):
                break
        assert expected in self._unseen, f"no {expected!r} in:\n{self._unseen}"
        seen, _, self._unseen = self._unseen.partition(expected)
        return seen + expected

    def end(self) -> int:
        code = self.process.wait(PATIENCE)
        os.close(self._master)
        return code


def _take_terminal() -> None:
    """Make the terminal the process's own, so that Ctrl-C reaches it."""
    os.setsid()
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
