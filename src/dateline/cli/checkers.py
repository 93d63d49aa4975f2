"""All checkers of knowledge and all named sources, found by their names so that none is forgotten."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from importlib.resources import files
from typing import Any

import yaml

import dateline.knowledge
from dateline.errors import KnowledgeError

Checker = Callable[[], list[str]]


def faults_by_checker() -> Iterator[tuple[str, list[str]]]:
    """Yield each part of the knowledge and its faults; a file that cannot even be loaded is a fault."""
    for name, checker in sorted(_checkers().items()):
        try:
            yield name, checker()
        except KnowledgeError as error:
            yield name, [str(error)]
        except Exception as error:
            yield name, [f"the checker itself failed: {type(error).__name__}: {error}"]
    yield "sources", check_sources()


def _checkers() -> dict[str, Checker]:
    """Return every function ``check_<part>`` of the knowledge modules that can be called without arguments."""
    found: dict[str, Checker] = {}
    for info in pkgutil.walk_packages(dateline.knowledge.__path__, "dateline.knowledge."):
        for name, value in vars(importlib.import_module(info.name)).items():
            if name.startswith("check_") and inspect.isfunction(value) and _needs_nothing(value):
                found[name.removeprefix("check_")] = value
    return found


def _needs_nothing(function: Checker) -> bool:
    return all(p.default is not p.empty for p in inspect.signature(function).parameters.values())


def load_sources() -> list[dict[str, Any]]:
    """Return the entries of all SOURCES files: file, origin, licence, note."""
    folder = files("dateline.knowledge").joinpath("data", "SOURCES.d")
    entries: list[dict[str, Any]] = []
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        entries += yaml.safe_load(path.read_text(encoding="utf-8")) or []
    return entries


def check_sources() -> list[str]:
    """Return the entries that lack an origin or a licence."""
    return [
        f"SOURCES.d: {entry.get('file', entry)!r} has no {name}"
        for entry in load_sources()
        for name in ("file", "origin", "licence")
        if not entry.get(name)
    ]
