"""People, facilities, weapons and institutions: noun phrases whose head the lexicon knows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dateline.core.text import Mention, Sentence
from dateline.extract.builtin.mentions.count import count_of
from dateline.extract.builtin.mentions.phrase import begin
from dateline.extract.builtin.mentions.view import View
from dateline.knowledge.grammar import (
    DETERMINER,
    FOLLOWER,
    GIVEN,
    HARM,
    MODIFIER,
    NOT_NAME,
    NUMBER,
    ORDINAL,
    ORG_HEAD,
    RANK,
    STOP,
    VERB,
)  # fmt: skip
from dateline.knowledge.lexicon import Noun

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "his", "her", "its", "their", "both", "our"})
_PRONOUNS = frozenset({"someone", "somebody", "anyone", "anybody"})
_WHERE = frozenset({"in", "at", "near", "from", "outside", "around"})
_BODIES = frozenset({"office", "embassy", "mission", "bank", "press", "directorate", "consulate", "post", "court"})
_STATES = frozenset({"dead", "wounded", "injured", "deceased", "accused", "displaced", "sick", "missing", "slain"})


def nouns_in(view: View, sentence: Sentence) -> Iterator[Mention]:
    """Yield the noun phrases of one sentence, in order, none overlapping another."""
    low, high = view.at(sentence.start), view.at(sentence.end)
    at = floor = low
    lower, lengths = view.lower, view.lexicon.lengths
    while at < high:
        noun = view.noun(at, high) if lower[at] in lengths else None
        if noun is None:
            at += 1
            continue
        entry, last = _convoy(view, *_compound(view, *noun, high), high)
        mention = _mention(view, entry, at, last, floor, high, sentence.kind == "headline")
        at = last + 1
        if mention is not None:
            yield mention
            floor = at


def _compound(view: View, entry: Noun, last: int, high: int) -> tuple[Noun, int]:
    """Follow a compound to its head: "police officers", "school bus", "the attorney general's office"."""
    if entry.kind == "people" and view.lower[last + 1 : min(last + 3, high)] == ["'s", "office"]:
        return Noun("org", "office", "government", False), last + 2
    if entry.kind in ("people", "facility") and last + 2 < high and view.lower[last + 1] in ("'s", "'"):
        owned = view.noun(last + 2, high)
        if owned is None and view.flags[last + 2] & MODIFIER and last + 3 < high:
            owned = view.noun(last + 3, high)
        if owned is not None and owned[0].kind in (entry.kind, "facility"):
            return owned
    while last + 1 < high and view.adjacent(last + 1):
        following = view.noun(last + 1, high)
        if following is None and not entry.plural and view.unknown(last + 1, high) and not view.upper:
            following = view.noun(last + 2, high) if view.noun_follows(last + 2, high) else None
        if (
            following is None
            or _is_verb(view, last + 1, entry)
            or following[0].singular in _STATES
            or view.lower[last + 1] == "accused"
        ):
            break  # "the governor accused": a verb
        if following[0].singular in _PRONOUNS:
            break
        if entry.kind == "people" and following[0].kind != "people" and entry.plural:
            break
        entry, last = following
    return entry, last


def _convoy(view: View, entry: Noun, last: int, high: int) -> tuple[Noun, int]:
    """Take in what a convoy is of: "a convoy of state police trucks"."""
    if view.lower[last] not in ("convoy", "convoys", "motorcade", "column") or view.lower[last + 1 : last + 2] != [
        "of"
    ]:
        return entry, last
    for at in range(last + 2, min(last + 6, high)):
        noun = view.noun(at, high)
        if noun is not None and noun[0].kind == "facility" and noun[0].plural:
            return replace(entry, kind="facility", term=entry.term or "transport"), noun[1]
        if view.flags[at] & STOP:
            break
    return entry, last


def _is_verb(view: View, at: int, before: Noun) -> bool:
    """Return whether a noun after a noun is rather its verb ("gunmen fire", "police guard the")."""
    if not view.flags[at] & VERB:
        return False
    plural = before.plural or before.singular == "people"
    return plural or (at + 1 < len(view.flags) and bool(view.flags[at + 1] & (DETERMINER | NUMBER)))


def _mention(view: View, entry: Noun, at: int, last: int, floor: int, high: int, headline: bool) -> Mention | None:
    first = begin(view, at, floor)
    if entry.kind == "people":
        first = _over_acronym(view, first, floor)
    if last + 1 < high and view.flags[last + 1] & FOLLOWER and view.adjacent(last + 1) and not _acts(view, entry, last):
        return None
    if entry.kind == "people" and not entry.plural and _describes(view, last, high):
        return None
    if entry.kind == "org":
        entry, first = _body(view, entry, first, at, last)
    if entry.kind in ("people", "weapon") and not entry.plural and view.unknown(last + 1, high) and not view.upper:
        return None
    if entry.term == "media" and entry.kind == "org" and view.unknown(last + 1, high):
        return None
    if entry.kind == "org" and not _is_body(view, first, at, last):
        return None
    if view.lower[last] == "people" and last + 1 < high and view.lower[last + 1] == "'s":
        return None
    bare = first == at and not entry.plural
    if bare and view.flags[at] & VERB and last + 1 < high and view.flags[last + 1] & (DETERMINER | NUMBER):
        return None
    if not _stands(view, entry, first, at, last, high, headline, bare):
        return None
    first = _outside_taken(view, first, at, entry)
    last = _or_more(view, last, high)
    if entry.kind == "facility" and view.caps[last] and not view.upper and entry.singular in _BODIES:
        entry = replace(entry, kind="org")
    if entry.kind == "facility":
        first = _without_place(view, first, at, last)
    if entry.kind == "org":
        first = max(
            (i + 1 for i in range(first, at) if view.flags[i] & HARM), default=first
        )  # "the three deaths police reported"
    if entry.kind == "org" and view.lower[first] in ("the", "a", "an", "this", "that", "its", "their", "his"):
        first += first < at
    start, end = view.starts[first], view.ends[last]
    if view.cuts(start, end) or (entry.kind == "people" and _names_an_actor(view, first, last)):
        return None
    definite = view.lower[first] in _DEFINITE or (first > 0 and view.lower[first - 1] == "the")
    if view.lower[first - 1 : first] == ["["] and view.lower[last + 1 : last + 2] == ["]"]:
        return None
    head = entry.singular if entry.kind == "people" else view.lower[last]
    count = count_of(view.lower[first : last + 1], entry.plural) if entry.kind == "people" else None
    text = view.text[start:end]
    return Mention(entry.kind, start, end, text, head, term=entry.term, count=count, definite=definite)


def _over_acronym(view: View, first: int, floor: int) -> int:
    """Take in an actor's name and acronym before people: "13 Kurdistan Workers Party (PKK) militants"."""
    if first - 4 < floor or view.lower[first - 1] != ")" or view.lower[first - 3] != "(":
        return first
    acronym, name = view.taken_at(view.starts[first - 2]), view.taken_at(view.starts[first - 4])
    if acronym not in view.owners or name not in view.owners or name is None or view.at(name[0]) < floor:
        return first
    return begin(view, view.at(name[0]), floor)


def _names_an_actor(view: View, first: int, last: int) -> bool:
    """Return whether people are rather an actor named in capitals, with its article ("the District Reserve Guard")."""
    if not view.caps[last] or view.upper or view.flags[first] & NUMBER or not view.flags[first] & DETERMINER:
        return False
    span = view.taken_at(view.starts[last])
    return span in view.owners and span is not None and span[0] == view.starts[first + 1] and span[1] == view.ends[last]


def _stands(view: View, entry: Noun, first: int, at: int, last: int, high: int, headline: bool, bare: bool) -> bool:
    """Return whether the phrase mentions somebody or something, rather than a title, a state or a verb."""
    word = view.lower[last]
    if entry.kind == "people":
        if word in _STATES:
            return first < last and view.lower[last - 1] in ("the", "those") and not view.noun_follows(last + 1, high)
        if (
            view.lower[last] in _GROUPS
            and view.lower[last + 1 : last + 2] == ["of"]
            and _people_of(view, last + 2, high)
        ):
            return False
        if (
            word in ("group", "cell", "unit")
            and view.lower[first] not in ("one", "two", "three")
            and not (view.lower[first] in ("a", "an", "another", "unknown", "unidentified") and first + 1 < last)
        ):
            return False
        if view.caps[last] and last + 1 < high and view.caps[last + 1] and not view.upper and view.adjacent(last + 1):
            return headline and bool(view.flags[last + 1] & (VERB | STOP)) and not view.flags[last + 1] & GIVEN
        if view.flags[last] & RANK and view.caps[last] and not view.upper and last > first and view.caps[last - 1]:
            return False  # a surname or a rank: "Prime Minister John Major"
        return not _is_title(view, first, last, high)
    if entry.kind == "facility" and first > 0 and "way" in view.lower[first - 1 : at]:
        return False
    if (
        entry.plural
        and first == at
        and view.flags[at] & VERB
        and last + 1 < high
        and view.flags[last + 1] & (DETERMINER | NUMBER)
    ):
        return headline is False and at > 0 and bool(view.flags[at - 1] & (STOP | VERB))
    if bare and at > 0 and view.flags[at] & VERB and not view.flags[at - 1] & (DETERMINER | STOP | VERB):
        return False
    return not (entry.kind == "facility" and bare and not view.caps[at] and not headline and word not in _BARE_SITES)


def _acts(view: View, entry: Noun, last: int) -> bool:
    """Return whether the word after several people is what they do ("Gunmen raid school"), no noun of theirs."""
    return (
        entry.kind == "people" and entry.plural and bool(view.flags[last + 1] & VERB) and view.lower[last][-1:] != "'"
    )


def _describes(view: View, last: int, high: int) -> bool:
    """Return whether one of a kind only describes a name or a noun ("Islamist al Shabaab", "Maoist-hit")."""
    after = last + 1
    if after >= high or not view.adjacent(after) or view.ends[last] == view.starts[after]:
        return False
    span = view.taken_at(view.starts[after])
    owned = span in view.owners and span is not None and span[0] == view.starts[after]
    if view.flags[after] & ORG_HEAD and not view.flags[after] & VERB and not view.caps[after]:
        return True
    return owned or ("-" in view.lower[after] and view.lower[after].endswith("ed"))


def _body(view: View, entry: Noun, first: int, at: int, last: int) -> tuple[Noun, int]:
    """Return an institution's noun and first word: counted police are people, a number before others is not theirs."""
    inside = next((i + 1 for i in range(at - 1, first, -1) if view.lower[i] == "of"), first)
    first = inside + (first < inside < at and bool(view.flags[inside] & DETERMINER))
    number = next(
        (i for i in range(at - 1, first - 1, -1) if view.flags[i] & NUMBER and not view.flags[i] & ORDINAL), -1
    )
    if number < 0:
        return entry, first
    between = view.lower[number + 1 : at]
    if any(word.endswith("s") and not word.endswith("ss") for word in between):
        return entry, at
    if view.lower[last] in _COUNTED and view.lower[number] != "both":
        return Noun("people", "police", entry.term, True), first
    return entry, number + 1


def _is_body(view: View, first: int, at: int, last: int) -> bool:
    """Return whether a noun for a body names one here: "military" may be an adjective, "authority" needs an article."""
    after = last + 1
    if view.lower[last] in _ADJECTIVAL and not view.upper and after < len(view.lower) and view.adjacent(after):
        named = view.caps[after] or not view.lower[after].isalpha()
        if not named and not view.flags[after] & (VERB | STOP | FOLLOWER | MODIFIER):
            return False
    return view.lower[last] != "authority" or view.caps[last] or bool(view.flags[first] & DETERMINER)


def _people_of(view: View, at: int, high: int) -> bool:
    """Return whether people follow within a few words of "a group of"."""
    for where in range(at, min(at + 5, high)):
        if view.flags[where] & (STOP | VERB) and not view.flags[where] & (MODIFIER | NUMBER):
            return False
        noun = view.noun(where, high)
        if noun is not None and noun[0].kind == "people":
            return True
    return False


_GROUPS = frozenset(
    {"couple", "band", "group", "gang", "team", "column", "crowd", "mob", "squad", "contingent", "pair"}
)
_ADJECTIVAL = frozenset({"military", "radio", "television"})
_COUNTED = frozenset({"police"})
_BARE_SITES = frozenset({"hospital", "headquarters", "barracks", "premises"})


def _is_title(view: View, first: int, last: int, high: int) -> bool:
    """Return whether a name follows directly, so that the phrase is the title of a named person."""
    after = last + 1
    if after >= high or not view.caps[after] or not view.adjacent(after) or view.text.isupper():
        return False
    if view.flags[after] & NOT_NAME and not view.flags[after] & GIVEN:
        return False
    return not view.noun(after, high) and view.lower[last] not in ("people",)


def _outside_taken(view: View, first: int, at: int, entry: Noun) -> int:
    """Do not begin inside a taken span, nor with a place that only says where ("In Kabul [gunmen]")."""
    span = view.taken_at(view.starts[first])
    if span is None or first == at:
        return first
    placed = entry.plural and entry.kind in ("people", "weapon") and first > 0 and view.lower[first - 1] in _WHERE
    if span[0] < view.starts[first] or placed:
        return min(at, view.at(span[1]))
    return first


def _without_place(view: View, first: int, at: int, last: int) -> int:
    """Leave out a place that only says where ("Idaho [mall]"), but not from a name ("Kandahar Central Jail")."""
    if first == at or view.upper:
        return first
    span = view.taken_at(view.starts[first])
    if span in view.owners:
        return first
    if span is not None and not view.caps[last] and not view.flags[first] & DETERMINER:
        return min(at, view.at(span[1]))
    return first


def _or_more(view: View, last: int, high: int) -> int:
    """Take in "or more" and "or so" after a noun."""
    if last + 2 < high and view.lower[last + 1] == "or" and view.lower[last + 2] in ("more", "so"):
        return last + 2
    return last
