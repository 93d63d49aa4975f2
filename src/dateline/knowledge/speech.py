"""Words round those who speak: verbs of saying, mouthpieces, documents, what denies and what owns up."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """The lists of ``data/triggers/speech.yml``, lower case; the file says what each is for."""

    saying: frozenset[str]
    guarded: frozenset[str]
    mouthpieces: frozenset[str]
    documents: frozenset[str]
    channels: frozenset[str]
    organs: frozenset[str]
    leads: frozenset[str]
    armed_groups: frozenset[str]
    any_groups: frozenset[str]
    anaphoric: frozenset[str]
    investigators: frozenset[str]
    nameless_claimants: frozenset[str]
    deeds: frozenset[str]
    denying: frozenset[str]
    guilt: frozenset[str]
    opening: frozenset[str]
    going: frozenset[str]
    currencies: frozenset[str]
    asked_for: frozenset[str]
    menaces: frozenset[str]
    helped: frozenset[str]

    @property
    def voices(self) -> frozenset[str]:
        """Heads whose stand is that of the body behind "of" or "for": spokesmen, documents, "rebels of X"."""
        return self.mouthpieces | self.documents | {word for word in self.armed_groups if word.endswith("s")}


def _read() -> dict[str, Any]:
    text = files("dateline.knowledge").joinpath("data", "triggers", "speech.yml").read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    groups = data.pop("groups")
    return data | {"armed_groups": groups["armed"], "any_groups": groups["any"]}


@cache
def load_speech() -> SpeechWords:
    """Load the shipped words."""
    data = _read()
    return SpeechWords(**{field.name: frozenset(data[field.name]) for field in fields(SpeechWords)})


def check_speech() -> list[str]:
    """Return the faults of the file: entries that are no lower-case words, guarded verbs that say nothing."""
    faults = [
        f"triggers/speech.yml: {name} has {word!r}, which can never be found"
        for name, words in _read().items()
        for word in words
        if not isinstance(word, str) or word != word.lower() or " " in word
    ]
    words = load_speech()
    return faults + [
        f"triggers/speech.yml: guarded {word!r} is no verb of saying" for word in sorted(words.guarded - words.saying)
    ]
