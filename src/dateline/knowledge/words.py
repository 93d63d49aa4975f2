"""Words that look like place names and are none."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import yaml


@cache
def load_place_words() -> frozenset[str]:
    """Return words, lower case, that are never toponyms by themselves."""
    text = files("dateline.knowledge").joinpath("data", "places", "not_places.yml").read_text(encoding="utf-8")
    data = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return frozenset(word for words in data.values() for word in words)
