"""Trigger words: which words say that something happened, or that somebody took a stand on it.

The data stands in ``data/triggers``: base forms by action in three lists, and in ``words`` a file for each action or
class of words whose field goes on there. This module makes the inflected forms and one index from the first word of
each form to what it may begin.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any, Literal, NamedTuple

import yaml

from dateline.errors import KnowledgeError
from dateline.knowledge.inflection import Irregular, VerbForm, inflect, plural

__all__ = ["GAP", "IDLE", "Form", "TriggerForm", "Triggers", "check_triggers", "inflect", "load_triggers", "plural"]

Form = Literal[VerbForm, "noun", "phrase"]
GAP = "~"
IDLE = "idle"
"""What stands for an action where a phrase tells nothing ("heart attack", "shoot a film")."""
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # every value is a word: none is a number or a truth
_LISTS = (("happenings.yml", False), ("statements.yml", True))
_FRAMES = "frames.yml"
_IRREGULAR = "irregular"
_WORDS = "words"
_TOKEN = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*|'s|~")


class TriggerForm(NamedTuple):
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


class Triggers(NamedTuple):
    """All trigger forms, by their first word, those of most words first."""

    by_first: dict[str, tuple[TriggerForm, ...]]


class _Entry(NamedTuple):
    """The words that a file gives for one action or class: ``kinds`` are verbs, nouns and phrases."""

    file: str
    action: str
    kinds: dict[str, list[str]]
    statement: bool
    framed: bool


def _load(path: Any, name: str) -> dict[str, Any]:
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)
    except yaml.YAMLError as error:
        raise KnowledgeError(f"triggers/{name}: {error}") from error
    if not isinstance(data, dict):
        raise KnowledgeError(f"triggers/{name}: no mapping")
    return data


def _framed(file: str, frame: str, lemmas: list[str]) -> _Entry:
    return _Entry(file, frame, {"nouns" if frame.endswith("_nouns") else "verbs": lemmas}, False, True)


def _read_all() -> tuple[list[_Entry], Irregular]:
    """Return the entries of the three lists, then those of ``words`` by name of file, and the irregular verbs."""
    root = files("dateline.knowledge").joinpath("data", "triggers")
    entries: list[_Entry] = []
    for name, statement in _LISTS:
        for action, kinds in _load(root / name, name).items():
            if not isinstance(kinds, dict):
                raise KnowledgeError(f"triggers/{name}: {action} is no mapping of verbs, nouns, phrases")
            entries.append(_Entry(name, action, kinds, statement, False))
    entries += [_framed(_FRAMES, frame, lemmas) for frame, lemmas in _load(root / _FRAMES, _FRAMES).items()]
    known = {entry.action: entry for entry in entries}
    irregular: Irregular = _load(root / f"{_IRREGULAR}.yml", _IRREGULAR)
    for path in sorted((root / _WORDS).iterdir(), key=lambda path: path.name):
        stem, file = path.name.removesuffix(".yml"), f"{_WORDS}/{path.name}"
        data = _load(path, file)
        if stem == _IRREGULAR:
            irregular |= data
        elif stem in known and known[stem].framed:
            entries.append(_framed(file, stem, data["words"]))
        else:
            statement = stem in known and known[stem].statement
            entries.append(_Entry(file, stem, data, statement, False))
    return entries, irregular


def _forms_of(
    entry: _Entry, irregular: Irregular, inflected: dict[str, list[tuple[VerbForm, str]]]
) -> Iterator[TriggerForm]:
    """Yield the surface forms of an entry; ``inflected`` keeps the forms of a verb for the next phrase it heads."""
    action, statement, framed = entry.action, entry.statement, entry.framed
    for lemma in entry.kinds.get("verbs", ()):
        verb, *rest = lemma.split(" ")
        if verb not in inflected:
            inflected[verb] = _inflected(verb, irregular)
        for form, word in inflected[verb]:
            yield TriggerForm((word, *rest), action, lemma, form, statement, framed)
    for noun in entry.kinds.get("nouns", ()):
        lemma = noun.lower()
        for words in (lemma, plural(lemma)):
            yield TriggerForm(tuple(words.split(" ")), action, lemma, "noun", statement, framed)
    for phrase in entry.kinds.get("phrases", ()):
        yield TriggerForm(tuple(phrase.lower().split(" ")), action, phrase, "phrase", statement, framed)


def _inflected(verb: str, irregular: Irregular) -> list[tuple[VerbForm, str]]:
    """Return the forms of a verb; a participle like the past ("shelled") is only told apart where it is the base too."""
    forms = inflect(verb, irregular)
    if forms["participle"] == forms["past"] != verb:
        del forms["participle"]
    return [(form, word) for form, words in forms.items() for word in words.split("/")]


@cache
def load_triggers() -> Triggers:
    """Load and index the shipped trigger words; KnowledgeError names the file that breaks the rules."""
    entries, irregular = _read_all()
    inflected: dict[str, list[tuple[VerbForm, str]]] = {}
    index: dict[str, list[TriggerForm]] = defaultdict(list)
    for entry in sorted(entries, key=lambda e: e.framed):  # of equally long forms the framed ones come last
        for form in _forms_of(entry, irregular, inflected):
            index[form[0][0]].append(form)
    for found in index.values():
        if len(found) > 1:
            found.sort(key=_length, reverse=True)
    return Triggers({first: tuple(found) for first, found in index.items()})


def _length(form: TriggerForm) -> float:
    """How much a form says: its words; of equally many words without a gap say more ("blow up", "blow ~ up")."""
    words = form[0]
    return len(words) - 1.5 * words.count(GAP) if GAP in words else len(words)


def check_triggers() -> list[str]:
    """Return the faults of the trigger files.

    Faults are: an action the ontology does not know; a word twice under one action, over all files; a form of a word of
    ``words`` that another action has too, unless one of the two is framed; words that no text can hold.
    """
    from dateline.knowledge.ontology import load_ontology

    actions = load_ontology().actions
    entries, irregular = _read_all()
    faults = [
        f"triggers/{e.file}: {e.action!r} is no action of the ontology"
        for e in entries
        if not e.framed and e.action not in actions and e.action != IDLE
    ]
    return [*faults, *_doubled(entries), *_malformed(entries), *_clashes(entries, irregular)]


def _doubled(entries: list[_Entry]) -> Iterator[str]:
    seen: dict[tuple[str, str, str], str] = {}
    for entry in entries:
        for kind, lemmas in entry.kinds.items():
            for lemma in lemmas:
                where = seen.setdefault((entry.action, kind, lemma), entry.file)
                if where != entry.file or lemmas.count(lemma) > 1:
                    yield f"triggers/{entry.file}: {entry.action}.{kind} has {lemma!r} twice ({where})"


def _malformed(entries: list[_Entry]) -> Iterator[str]:
    for entry in entries:
        for kind, lemmas in entry.kinds.items():
            if kind not in ("verbs", "nouns", "phrases"):
                yield f"triggers/{entry.file}: {kind!r} is none of verbs, nouns, phrases"
            for lemma in lemmas:
                words = lemma.split(" ")
                if not all(_TOKEN.fullmatch(word) for word in words) or GAP in (words[0], words[-1]):
                    yield f"triggers/{entry.file}: {lemma!r} can stand in no text"


def _clashes(entries: list[_Entry], irregular: Irregular) -> Iterator[str]:
    """Yield the forms of a word of ``words`` that stand under another action too; the same entry may hold them twice."""
    owners: dict[tuple[str, ...], tuple[str, str]] = {}
    inflected: dict[str, list[tuple[VerbForm, str]]] = {}
    for entry in entries:
        if entry.framed:
            continue
        for form in _forms_of(entry, irregular, inflected):
            action, file = owners.setdefault(form.words, (entry.action, entry.file))
            if action != entry.action and _WORDS in (file.split("/")[0], entry.file.split("/")[0]):
                yield f"triggers/{entry.file}: {' '.join(form.words)!r} is of {entry.action} and of {action} ({file})"
