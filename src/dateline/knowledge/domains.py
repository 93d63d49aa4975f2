"""Words of reports that use the words of violence for something else: sport, films, drills, computers, accidents."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml


@cache
def load_domains() -> Mapping[str, frozenset[str]]:
    """Return the words of each domain, lower case."""
    path = files("dateline.knowledge").joinpath("data", "triggers", "domains.yml")
    data = yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return {name: frozenset(words) for name, words in data.items()}


def check_domains() -> list[str]:
    """Return the faults of the domain words: entries that are no lower-case words."""
    return [
        f"triggers/domains.yml: {name}: {word!r} is no lower-case word"
        for name, words in load_domains().items()
        for word in words
        if not isinstance(word, str) or word != word.lower() or " " in word
    ]
