"""Trigger words: which words say that something happened, or that somebody took a stand on it.

The data stands in ``data/triggers``: base forms by action; this module makes the inflected forms and one index from
the first word of each form to what it may begin.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

import yaml

from dateline.errors import KnowledgeError

Form = Literal["base", "past", "participle", "third", "ing", "noun", "phrase"]
GAP = "~"
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class TriggerForm:
    """One surface form of a trigger.

    ``words`` are lower-case tokens; ``~`` stands for up to five tokens. ``action`` is an ontology term, or a frame
    class (``fire_verbs``) where ``framed``. ``lemma`` is the base form as the data file has it.
    """

    words: tuple[str, ...]
    action: str
    lemma: str
    form: Form
    statement: bool = False
    framed: bool = False


@dataclass(frozen=True, slots=True)
class Triggers:
    """All trigger forms, by their first word, longest first."""

    by_first: dict[str, tuple[TriggerForm, ...]]


def inflect(base: str, irregular: dict[str, list[str]]) -> dict[Form, str]:
    """Return the forms of one English verb: base, past, participle, third person, ing."""
    known = irregular.get(base, [])
    regular = _regular(base)
    names: tuple[Form, ...] = ("past", "participle", "third", "ing")
    forms: dict[Form, str] = {"base": base}
    for i, name in enumerate(names):
        forms[name] = known[i] if i < len(known) else regular[name]
    if len(known) == 1:
        forms["participle"] = known[0]
    return forms


def _regular(base: str) -> dict[Form, str]:
    if base.endswith("e"):
        past, ing = base + "d", base[:-1] + "ing"
        if base.endswith(("ee", "ie")):
            ing = base + "ing"
    elif base.endswith("y") and base[-2:-1] not in _VOWELS:
        past, ing = base[:-1] + "ied", base + "ing"
    else:
        past, ing = base + "ed", base + "ing"
    if base.endswith(("s", "sh", "ch", "x", "z")):
        third = base + "es"
    elif base.endswith("y") and base[-2:-1] not in _VOWELS:
        third = base[:-1] + "ies"
    else:
        third = base + "s"
    return {"past": past, "participle": past, "third": third, "ing": ing}


def plural(noun: str) -> str:
    """Return the plural of a noun phrase; the head is the last word, or the word before the first "of"."""
    words = noun.split(" ")
    at = words.index("of") - 1 if "of" in words[1:] else len(words) - 1
    word = words[at]
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        word = word[:-1] + "ies"
    elif word.endswith(("s", "sh", "ch", "x")):
        word += "es"
    else:
        word += "s"
    return " ".join([*words[:at], word, *words[at + 1 :]])


def _read(name: str) -> dict[str, object]:
    text = files("dateline.knowledge").joinpath("data", "triggers", name).read_text(encoding="utf-8")
    data = yaml.load(text, Loader=_LOADER)
    if not isinstance(data, dict):
        raise KnowledgeError(f"triggers/{name}: no mapping")
    return data


def _verb_forms(lemma: str, action: str, irregular: dict[str, list[str]], **marks: bool) -> list[TriggerForm]:
    verb, *rest = lemma.split(" ")
    return [
        TriggerForm((word, *rest), action, lemma, form, **marks)
        for form, words in inflect(verb, irregular).items()
        for word in words.split("/")
    ]


def _noun_forms(lemma: str, action: str, **marks: bool) -> list[TriggerForm]:
    lemma = lemma if lemma.isupper() else lemma.lower()
    words = lemma.lower()
    return [TriggerForm(tuple(f.split(" ")), action, words, "noun", **marks) for f in (words, plural(words))]


@cache
def load_triggers() -> Triggers:
    """Load and index the shipped trigger words; KnowledgeError names the file that breaks the rules."""
    irregular: dict[str, list[str]] = {k: list(v) for k, v in _read("irregular.yml").items()}  # type: ignore[call-overload]
    forms: list[TriggerForm] = []
    for name, statement in (("happenings.yml", False), ("statements.yml", True)):
        for action, kinds in _read(name).items():
            if not isinstance(kinds, dict):
                raise KnowledgeError(f"triggers/{name}: {action} is no mapping of verbs, nouns, phrases")
            for verb in kinds.get("verbs", []):
                forms += _verb_forms(verb, action, irregular, statement=statement)
            for noun in kinds.get("nouns", []):
                forms += _noun_forms(noun, action, statement=statement)
            for phrase in kinds.get("phrases", []):
                words = tuple(phrase.lower().split(" "))
                forms.append(TriggerForm(words, action, phrase, "phrase", statement=statement))
    for frame, words_of in _read("frames.yml").items():
        for lemma in words_of:  # type: ignore[attr-defined]
            if frame.endswith("_nouns"):
                forms += _noun_forms(lemma, frame, framed=True)
            else:
                forms += _verb_forms(lemma, frame, irregular, framed=True)
    index: dict[str, list[TriggerForm]] = defaultdict(list)
    for form in forms:
        index[form.words[0]].append(form)
    return Triggers({first: tuple(sorted(found, key=_longest_first)) for first, found in index.items()})


def _longest_first(form: TriggerForm) -> tuple[int, bool]:
    return (-len(form.words), form.framed)


def check_triggers() -> list[str]:
    """Return the faults of the trigger files: words twice under one action, actions the ontology does not know."""
    from dateline.knowledge.ontology import load_ontology

    actions = load_ontology().actions
    faults = []
    for name in ("happenings.yml", "statements.yml"):
        for action, kinds in _read(name).items():
            if action not in actions:
                faults.append(f"triggers/{name}: {action!r} is no action of the ontology")
            for kind, lemmas in kinds.items():  # type: ignore[attr-defined]
                doubled = sorted({lemma for lemma in lemmas if lemmas.count(lemma) > 1})
                faults += [f"triggers/{name}: {action}.{kind} has {lemma!r} twice" for lemma in doubled]
    return faults
