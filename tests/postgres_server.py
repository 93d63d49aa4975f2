"""A real PostgreSQL for the tests: the one that is given, else one of the machine's own, started in a folder."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

GIVEN = "DATELINE_TEST_POSTGRES"
LEFT_OUT = f"no PostgreSQL: set {GIVEN} to the address of a server, or install one (Debian: postgresql)"
_numbers = count()


@dataclass(frozen=True)
class Server:
    """A server that runs: ``address`` of its maintenance database; ``folder`` and ``binaries`` where it is ours."""

    address: str
    folder: Path | None = None
    binaries: Path | None = None

    def new_database(self) -> str:
        """Make an empty database and return its address."""
        import psycopg
        from sqlalchemy import make_url

        name = f"dateline_test_{os.getpid()}_{next(_numbers)}"
        with psycopg.connect(self.address, autocommit=True) as connection:
            connection.execute(f"DROP DATABASE IF EXISTS {name}")
            connection.execute(f"CREATE DATABASE {name}")
        return make_url(self.address).set(database=name).render_as_string(hide_password=False)

    def stop_at_once(self) -> None:
        """Stop the server as a power cut would, in the middle of what it does."""
        self._control("stop", "-m", "immediate")

    def start(self) -> None:
        """Start the server and wait until it answers."""
        options = f"-c listen_addresses= -c unix_socket_directories={self.folder} -c max_connections=40"
        self._control("start", "-w", "-t", "60", "-l", f"{self.folder}/log", "-o", options)

    def _control(self, *arguments: str) -> None:
        assert self.folder is not None
        assert self.binaries is not None
        _run([self.binaries / "pg_ctl", "-D", self.folder / "data", *arguments], self.folder)


def binaries() -> Path | None:
    """Return the folder of the newest server's programs on this machine; None where there is none."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda p: int(p.parts[-3]), reverse=True)
    named = shutil.which("initdb")
    return found[0].parent if found else Path(named).parent if named else None


@contextmanager
def server() -> Iterator[Server | None]:
    """Yield a server to test against; None where there is none and none can be started."""
    if address := os.environ.get(GIVEN):
        yield Server(address)
        return
    if (programs := binaries()) is None:
        yield None
        return
    folder = Path(tempfile.mkdtemp(prefix="dateline-pg-"))
    own = Server(f"postgresql://tester@/postgres?host={folder}", folder, programs)
    try:
        _give_to_user(folder)
        _run([programs / "initdb", "-D", folder / "data", "-U", "tester", "-A", "trust", "-E", "UTF8"], folder)
        own.start()
        yield own
    finally:
        with_server = (folder / "data" / "postmaster.pid").exists()
        if with_server:
            own.stop_at_once()
            time.sleep(0.1)
        shutil.rmtree(folder, ignore_errors=True)


def _user() -> str | None:
    """Return whom to run the server as: PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def _give_to_user(folder: Path) -> None:
    if (user := _user()) is not None:
        shutil.chown(folder, user=user)


def _run(command: list[object], folder: Path) -> None:
    words = [str(word) for word in command]
    with (folder.parent / f"{folder.name}.out").open("w+") as out:
        done = subprocess.run(words, user=_user(), cwd=folder, stdout=out, stderr=out, check=False)
        out.seek(0)
        said = out.read()
    Path(out.name).unlink()
    if done.returncode:
        raise RuntimeError(f"{words[0]} failed:\n{said}")
