"""Words that bound and build noun phrases and names, as flags by word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

STOP, DETERMINER, NUMBER, ORDINAL, MODIFIER, VERB, ADVERB, FOLLOWER, GROUP_OF, HARM = (1 << n for n in range(10))
HONORIFIC, TITLE, PARTICLE, SPEECH, NOT_NAME, GIVEN, ORG_HEAD, ORG_OF, RANK = (1 << n for n in range(10, 19))

_GRAMMAR = {
    "stops": STOP, "determiners": DETERMINER, "numbers": NUMBER, "ordinals": ORDINAL, "modifiers": MODIFIER,
    "irregular_forms": VERB, "adverbs": ADVERB, "followers": FOLLOWER, "groups_of": GROUP_OF, "harm": HARM,
    "org_heads": ORG_HEAD, "org_of": ORG_OF,
}  # fmt: skip
_NAMES = {
    "honorifics": HONORIFIC, "ranks": RANK, "titles": TITLE, "particles": PARTICLE, "speech": SPEECH,
    "not_names": NOT_NAME, "given": GIVEN,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Grammar:
    """``flags`` by lower-case word; ``hedges`` are phrases before numbers, as tuples of words, longest first."""

    flags: Mapping[str, int]
    hedges: Mapping[str, tuple[tuple[str, ...], ...]]


def _read(name: str) -> dict[str, list[str]]:
    text = files("dateline.knowledge").joinpath("data", "lexicon", name).read_text(encoding="utf-8")
    data: dict[str, list[str]] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return data


@cache
def load_grammar() -> Grammar:
    """Load the shipped words; ``hedges`` is keyed by a hedge's last word."""
    flags: dict[str, int] = {}
    grammar, names = _read("grammar.yml"), _read("names.yml")
    for data, kinds in ((grammar, _GRAMMAR), (names, _NAMES)):
        for key, flag in kinds.items():
            for word in data[key]:
                flags[word] = flags.get(word, 0) | flag
    for lemma in grammar["verbs"]:
        for form in verb_forms(lemma):
            flags[form] = flags.get(form, 0) | VERB
    hedges: dict[str, list[tuple[str, ...]]] = {}
    for hedge in sorted(grammar["hedges"], key=len, reverse=True):
        words = tuple(hedge.split(" "))
        hedges.setdefault(words[-1], []).append(words)
    return Grammar(flags, {last: tuple(found) for last, found in hedges.items()})


@dataclass(frozen=True, slots=True)
class Vehicles:
    """Words that turn a vehicle into a weapon: what it holds, does, and measures of weapons."""

    vehicles: frozenset[str]
    holding: frozenset[str]
    holding_links: frozenset[str]
    explodes: frozenset[str]
    rams: frozenset[str]
    measures: frozenset[str]


@cache
def load_vehicles() -> Vehicles:
    """Load the shipped words on vehicles used as weapons."""
    return Vehicles(**{key: frozenset(words) for key, words in _read("vehicles.yml").items()})


def verb_forms(lemma: str) -> Iterator[str]:
    """Yield the regular forms of a verb, with and without a doubled consonant."""
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    yield lemma
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        yield from (lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing")
        return
    yield lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    yield from (stem + "ed", stem + "ing")
    if lemma[-1] not in "aeiouwxy" and lemma[-2] in "aeiou":
        yield from (lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing")
    if lemma.endswith("ie"):
        yield lemma[:-2] + "ying"


def check_grammar() -> list[str]:
    """Return the faults of the word lists: entries that are no lower-case strings."""
    return [
        f"lexicon/{name}, {key}: {word!r} is no lower-case word"
        for name in ("grammar.yml", "names.yml", "vehicles.yml")
        for key, words in _read(name).items()
        for word in words
        if not isinstance(word, str) or word != word.lower()
    ]
