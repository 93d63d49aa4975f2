"""What reports are altered with to measure robustness: spelling pairs, page furniture, names that no list knows.

The data stands in ``data/altered``; this module reads it once and checks it.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, get_args

import yaml

from dateline.errors import KnowledgeError
from dateline.knowledge.actors import fold_name, load_actors

GroupKind = Literal["rebel", "militia", "gang", "outlet"]
LEAST_PAIRS = 250
_WAYS = ("both", "american")


@dataclass(frozen=True, slots=True)
class Spelling:
    """Words of one spelling to the other's, lower case; words with other senses are left out of ``british``."""

    british: Mapping[str, str]
    american: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """Sentences of page furniture that stand ``before`` and ``after`` a report, and links to ``related`` ones."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    related: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GroupName:
    """The name of a group or outlet that does not exist, in its three forms."""

    full: str
    short: str
    acronym: str
    kind: GroupKind

    def __post_init__(self) -> None:
        """Refuse an empty form and an unknown kind."""
        if not (self.full and self.short and self.acronym.isupper()) or self.kind not in get_args(GroupKind):
            raise KnowledgeError(f"altered/groups.tsv: {self.full!r}: needs three forms and a kind")


@dataclass(frozen=True, slots=True)
class PersonNames:
    """Given and family names, one word each."""

    given: tuple[str, ...]
    family: tuple[str, ...]


@cache
def load_spelling() -> Spelling:
    """Return the pairs of spellings; in ``american`` are British words to American ones, in ``british`` the reverse."""
    rows = list(_rows("spelling.tsv"))
    back = {r["american"]: r["british"] for r in rows if r["way"] == "both"}
    return Spelling(back, {r["british"]: r["american"] for r in rows})


@cache
def load_boilerplate() -> Boilerplate:
    """Return the sentences of page furniture."""
    data = yaml.safe_load(_text("boilerplate.yml"))
    return Boilerplate(tuple(data["before"]), tuple(data["after"]), tuple(data["related"]))


@cache
def load_groups() -> tuple[GroupName, ...]:
    """Return the invented groups and outlets."""
    return tuple(GroupName(r["full"], r["short"], r["acronym"], r["kind"]) for r in _rows("groups.tsv"))  # type: ignore[arg-type]


@cache
def load_persons() -> Mapping[str, PersonNames]:
    """Return names of persons by alpha-3 code of the country; "" serves the countries that have none of their own."""
    found: dict[str, PersonNames] = {}
    for pool in yaml.safe_load(_text("persons.yml")).values():
        names = PersonNames(tuple(pool["given"]), tuple(pool["family"]))
        found.update(dict.fromkeys(pool["countries"] or [""], names))
    return found


def check_altered() -> list[str]:
    """Return the faults: a word with two spellings, a sentence twice, an invented name that an actor bears."""
    return [*_spelling_faults(), *_boilerplate_faults(), *_group_faults(), *_person_faults()]


def _spelling_faults() -> Iterator[str]:
    rows = list(_rows("spelling.tsv"))
    if len(rows) < LEAST_PAIRS:
        yield f"altered/spelling.tsv: {len(rows)} pairs, fewer than {LEAST_PAIRS}"
    british = Counter(r["british"] for r in rows)
    american = Counter(r["american"] for r in rows if r["way"] == "both")
    for word, times in [*british.items(), *american.items()]:
        if times > 1 or word != word.lower():
            yield f"altered/spelling.tsv: {word}: stands {times} times, or has capitals"
    for row in rows:
        if row["way"] not in _WAYS or row["american"] in british or row["british"] == row["american"]:
            yield f"altered/spelling.tsv: {row['british']}: no pair of a British and an American word"


def _boilerplate_faults() -> Iterator[str]:
    data = load_boilerplate()
    for sentence, times in Counter([*data.before, *data.after, *data.related]).items():
        if times > 1 or not sentence.strip() or "\n" in sentence or "[[" in sentence:
            yield f"altered/boilerplate.yml: {sentence!r}: twice, empty, or of several lines"


def _group_faults() -> Iterator[str]:
    index = load_actors()
    known = {fold_name(n) for actor in index.actors.values() for n in (actor.name, *actor.names)}
    forms = Counter(form for g in load_groups() for form in {g.full, g.short, g.acronym})
    for form, times in forms.items():
        if times > 1:
            yield f"altered/groups.tsv: {form}: names {times} groups"
        if fold_name(form) in known:
            yield f"altered/groups.tsv: {form}: is the name of an actor of the list"


def _person_faults() -> Iterator[str]:
    pools = load_persons()
    if "" not in pools:
        yield "altered/persons.yml: no pool for the countries that have none"
    for pool in set(pools.values()):
        for name, times in Counter([*pool.given, *pool.family]).items():
            if times > 1 or " " in name or not name[:1].isupper():
                yield f"altered/persons.yml: {name}: twice in a pool, of several words, or without capital"


def _text(name: str) -> str:
    return files("dateline.knowledge").joinpath("data", "altered", name).read_text(encoding="utf-8")


def _rows(name: str) -> Iterator[dict[str, str]]:
    yield from csv.DictReader(_text(name).splitlines(), delimiter="\t")
