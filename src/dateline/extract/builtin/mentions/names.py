"""Named persons, and bodies named in capitals."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.core.text import Mention, MentionKind, Sentence
from dateline.extract.builtin.mentions.view import View
from dateline.knowledge.grammar import (
    DETERMINER,
    GIVEN,
    HARM,
    HONORIFIC,
    NOT_NAME,
    NUMBER,
    ORG_HEAD,
    ORG_OF,
    PARTICLE,
    RANK,
    SPEECH,
    STOP,
    TITLE,
    VERB,
)  # fmt: skip

_BE = frozenset({"was", "is", "had", "has"})
_NOT_BEFORE = frozenset({"the", "in", "at", "of", "from", "to", "on", "near", "a", "an", "its"})
_SAINTS = frozenset({"san", "santa", "santo", "saint", "st", "new", "fort", "port", "mount", "lake", "ciudad"})
_PREFIXES = frozenset({"al-", "el-", "ul-", "ad-", "as-", "ar-", "ez-", "ud-", "ur-", "az-", "at-", "an-"})
_ORG_LINKS = frozenset({"of", "for", "and", "the", "de", "del", "des", "la", "against", "on", "du"})


def names_in(view: View, sentences: Sequence[Sentence]) -> list[Mention]:
    """Return the named persons and named bodies of all sentences; a surname alone follows a full name."""
    found: list[Mention] = []
    alone: list[tuple[int, Sentence]] = []
    surnames: set[str] = set()
    caps = view.caps
    for sentence in sentences:
        low, high = view.at(sentence.start), view.at(sentence.end)
        upper = view.text[sentence.start : sentence.end].isupper()
        at = low
        while at < high:
            if not caps[at] and not upper:
                at += 1
                continue
            last = _run(view, at, high, upper)
            if last < at:
                at += 1
                continue
            mention = _judge(view, at, last, low, high, upper)
            if mention is not None:
                found.append(mention)
                if mention.kind == "person":
                    surnames |= {w for w in view.lower[view.at(mention.start) : last + 1] if view.lexicon_free(w)}
            elif last == at and not upper and _is_acronym(view, at, low, high):
                found += _made(view, "org", at, at)
            elif last == at:
                alone.append((at, sentence))
            at = last + 1
    found += [m for at, _ in alone if view.lower[at] in surnames for m in _made(view, "person", at, at)]
    return found


def _is_acronym(view: View, at: int, low: int, high: int) -> bool:
    """Return whether a word in capitals acts or speaks as a body, or is introduced as one ("the SNAI counts 40").

    So does a head with a capital after "the" ("the Observatory").
    """
    word, after = view.raw(at), at + 1
    if view.flags[at] & ORG_HEAD and at > low and view.lower[at - 1] == "the" and view.noun(at, high) is None:
        return after >= high or not view.caps[after]
    if not (2 < len(word) < 8 and word.isalpha() and word.isupper()) or word in _NO_BODIES or after >= high:
        return False
    beside = [view.raw(i) for i in (at - 1, after) if low <= i < high and view.raw(i).isalpha()]
    if any(other.isupper() for other in beside) or view.noun(at, high) is not None:
        return False
    definite = at > low and view.lower[at - 1] == "the"
    acts = view.flags[after] & (VERB | SPEECH) and not view.lower[after].endswith("ing") and not view.caps[after]
    return bool(acts) or (
        definite and view.lower[after] in ("'s", ",", ".", "and", "in", "has", "had", "is", "was", ")")
    )


_NO_BODIES = frozenset(
    "IED IEDS RPG SUV ATM DNA GPS VIP CEO KIA WIA HIV AIDS USA TNT VBIED SVBIED UXO EOD NWA GMT UTC CCTV COVID NGO NGOS "
    "PhD IDP IDPS MP MPS SMS SIM DJ MC CV TV UAV UAVS FPV HQ ID PPE ICU CPR ETA SOS BREAKING UPDATE".split()
)


def _run(view: View, at: int, high: int, upper: bool) -> int:
    """Return the last token of the run of name words that begins at ``at``, or ``at`` - 1."""
    if not _name_word(view, at, upper):
        return at - 1
    last, where = at, at + 1
    while where < high and where - at < 12:
        if not view.adjacent(where):
            break
        word = view.lower[where]
        if (
            word == "."
            and view.starts[where] == view.ends[where - 1]
            and (view.flags[where - 1] & HONORIFIC or view.ends[where - 1] - view.starts[where - 1] == 1)
        ):
            where += 1
            continue
        if _name_word(view, where, upper, where - at < 4):
            last = where
            where += 1
            continue
        linked = view.flags[where] & PARTICLE or (word in _ORG_LINKS and _has_org(view, at, last))
        follows = where + 1
        while follows < high and (view.flags[follows] & PARTICLE or view.lower[follows] in ("the", "of")):
            follows += 1
        if linked and follows < high and follows - where < 3 and _name_word(view, follows, upper):
            last = follows
            where = follows + 1
            continue
        break
    return last


def _name_word(view: View, at: int, upper: bool, running: bool = False) -> bool:
    flags = view.flags[at]
    if upper:
        if running and view.flags[at - 1] & GIVEN and _is_surname(view, at, at - 1):
            return True
        return bool(flags & (GIVEN | HONORIFIC)) or (
            not (flags or view.lower[at][0].isdigit())
            and view.caps[at]
            and (
                view.lower[at] not in view.lexicon.lengths
                and at > 0
                and (running or bool(view.flags[at - 1] & (GIVEN | HONORIFIC | TITLE | PARTICLE)))
                and not view.lower[at].endswith(("ed", "ing"))
            )
        )
    if not view.caps[at]:
        return at > 0 and view.lower[at][:3] in _PREFIXES and len(view.lower[at]) > 4 and view.caps[at - 1]
    return not flags & NOT_NAME or bool(flags & (GIVEN | HONORIFIC | ORG_HEAD))


def _has_org(view: View, first: int, last: int) -> bool:
    return any(view.flags[i] & (ORG_HEAD | ORG_OF) for i in range(first, last + 1))


def _judge(view: View, first: int, last: int, low: int, high: int, upper: bool) -> Mention | None:
    """Decide what a run of name words names."""
    flags = view.flags
    span = view.taken_at(view.starts[first])
    if span is not None and span[1] < view.starts[last] and flags[view.at(span[1])] & (HONORIFIC | TITLE):
        first = view.at(span[1])
    if view.lower[first] == "general" and first > low and view.lower[first - 1] in ("attorney", "secretary"):
        first += first < last
    if not upper and last > first and _is_body(view, first, last):
        return next(iter(_made(view, "org", first, last)), None)
    if first > low and view.lower[first - 1] in _SAINTS and view.adjacent(first):
        return None
    if _bracketed(view, first, last):
        return next(iter(_made(view, "org", first, last)), None)
    first = _person_start(view, first, last)
    first = _after_title(view, first, last)
    whole = first
    while first < last and flags[first] & TITLE and not flags[first] & (HONORIFIC | GIVEN):
        first += 1
    honoured = first
    while honoured < last and (flags[honoured] & HONORIFIC or view.lower[honoured] == "."):
        honoured += 1
    names = [i for i in range(honoured, last + 1) if view.ends[i] - view.starts[i] > 1 and not flags[i] & PARTICLE]
    if _names_a_site(view, last, high):
        return None
    if (
        not names
        or flags[names[0]] & (NUMBER | DETERMINER | STOP)
        or any(
            not flags[i] & GIVEN and view.lower[i] in view.lexicon.lengths and not _is_surname(view, i, names[0])
            for i in names
        )
    ):
        return None
    if len(names) == 1 and flags[names[0]] & (VERB | HARM) and not flags[names[0]] & GIVEN and honoured == first:
        return None
    initials = sum(view.lower[i] != "." and i not in names for i in range(honoured, last + 1))
    if first > whole:
        return next(iter(_made(view, "person", first, last)), None)
    if not _is_person(view, first, honoured, last, low, high, len(names) + initials):
        return None
    last = _abbreviated(view, last, high)
    return next(iter(_made(view, "person", first, last)), None)


def _is_body(view: View, first: int, last: int) -> bool:
    """Return whether a run names a body by its head ("Rivers State Council") or its first word ("Bank of X")."""
    flags = view.flags
    if flags[first] & GIVEN:
        return False
    return bool(flags[last] & ORG_HEAD or (flags[first] & ORG_OF and not flags[first] & RANK))


def _bracketed(view: View, first: int, last: int) -> bool:
    """Return whether a run is an acronym in brackets after a name in capitals ("Armed Forces (FAA)")."""
    if first != last or view.lower[first - 1 : first] != ["("] or view.lower[last + 1 : last + 2] != [")"]:
        return False
    word = view.raw(first)
    return (
        first > 1
        and view.caps[first - 2]
        and 2 <= len(word) <= 10
        and word[:2].isupper()
        and (word.lower() not in view.lexicon.lengths and word.isalpha())
    )


def _names_a_site(view: View, last: int, high: int) -> bool:
    """Return whether a site or body follows, to which the name belongs ("Daud Khan military hospital")."""
    for after in (last + 1, last + 2):
        if after >= high or not view.adjacent(after) or view.flags[after] & STOP:
            return False
        noun = view.noun(after, high)
        if noun is not None:
            return noun[0].kind in ("facility", "org")
    return False


def _is_surname(view: View, at: int, first: int) -> bool:
    """Return whether a people noun is rather a surname: it stands in capitals after a given name ("Ann Cook")."""
    noun = view.noun(at, at + 1)
    return (
        at > first
        and bool(view.flags[first] & GIVEN)
        and noun is not None
        and noun[0].kind == "people"
        and (not noun[0].plural)
    )


def _person_start(view: View, first: int, last: int) -> int:
    """Return where the person begins in a run: at the last honorifics ("Medical Superintendent [Dr Ali Jamali]")."""
    start, at = first, last
    while at > first and not (view.flags[at] & HONORIFIC and not view.flags[at] & GIVEN):
        at -= 1
    if at == last or not view.flags[at] & HONORIFIC:
        return start
    while at > first and (view.flags[at - 1] & HONORIFIC or view.lower[at - 1] in _BEFORE_RANKS):
        at -= 1
    while at < last and view.lower[at] in (*_JOBS, "."):
        if view.flags[at + 1] & RANK:
            break
        at += 1
    return at


def _abbreviated(view: View, last: int, high: int) -> int:
    """Return the last token of a name with the stop that ends its last word ("Karim B.", "Patrick Roche Jr.")."""
    after = last + 1
    short = view.ends[last] - view.starts[last] == 1 or view.lower[last] in ("jr", "sr")
    stops = after + 1 < high and view.lower[after] == "." and view.starts[after] == view.ends[last]
    return after if short and stops and not view.caps[after + 1] else last


def _after_title(view: View, first: int, last: int) -> int:
    """Return where the person begins after a title inside a run ("Chhattisgarh CM [Raman Singh]")."""
    for at in range(last - 1, first, -1):
        if view.lower[at - 1] == "of" and view.flags[at] & ORG_HEAD and view.flags[first] & (HONORIFIC | TITLE):
            return at + 1
        if view.flags[at] & TITLE and not view.flags[at] & (HONORIFIC | GIVEN | PARTICLE):
            return at if view.flags[at + 1] & GIVEN or last - at > 1 else first
    return first


_BEFORE_RANKS = (".", "senior", "assistant", "acting", "police", "warrant")
_JOBS = ("chief", "deputy", "staff", "first", "second", "detective", "king", "pope", "queen")


def _is_person(view: View, first: int, honoured: int, last: int, low: int, high: int, names: int) -> bool:
    flags, lower = view.flags, view.lower
    before, after = first - 1, last + 1
    titled = honoured > first or (before >= low and bool(flags[before] & (TITLE | HONORIFIC)) and view.adjacent(first))
    aged = after + 1 < high and lower[after] in (",", "(") and _is_age(lower[after + 1])
    if names == 1:
        return (titled or aged or _introduced(view, before, after, low, high)) and not (
            after < high and view.caps[after] and view.adjacent(after) and not view.upper
        )
    if titled or aged or any(flags[i] & GIVEN for i in range(honoured, last)) or (before == low and lower[low] == "by"):
        return True
    if (after < high and flags[after] & SPEECH) or (before >= low and flags[before] & SPEECH):
        return True
    if not view.upper and after < high and (view.flags[after] & VERB or lower[after] in _BE) and not view.caps[after]:
        return before < low or lower[before] not in _NOT_BEFORE
    described = after + 1 < high and lower[after] == "," and _described(view, after + 1, high)
    return described or _called(view, low, before, after, high)


def _introduced(view: View, before: int, after: int, low: int, high: int) -> bool:
    """Return whether one name stands between commas after a relative or job: "his aunt, [Larysa], watched"."""
    if before - 2 < low or after >= high or view.lower[before] != "," or view.lower[after] != ",":
        return False
    noun = view.noun(before - 1, before)
    return noun is not None and noun[0].kind == "people" and not noun[0].plural and not view.caps[before - 1]


def _called(view: View, low: int, before: int, after: int, high: int) -> bool:
    """Return whether words before introduce a name: "the rector, [X]", "identified as [X]", "the target, [X], was"."""
    lower, flags = view.lower, view.flags
    if before - 1 < low:
        return False
    if lower[before] == "as":
        return lower[before - 1] in _NAMED_AS
    if lower[before] != ",":
        return False
    noun = view.noun(before - 1, before)
    if flags[before - 1] & TITLE or (noun is not None and noun[0].kind == "people" and not noun[0].plural):
        return True
    closed = after < high and lower[after] in (",", ".")
    return (
        closed and any(flags[i] & TITLE for i in range(max(low, before - 7), before)) and not flags[before - 1] & STOP
    )


_NAMED_AS = frozenset({"named", "identified", "known", "name", "described"})


def _described(view: View, at: int, high: int) -> bool:
    """Return whether an apposition begins: "a farmer", "who", or up to its end a title ("Boko Haram's spokesman")."""
    lower, flags = view.lower, view.flags
    if lower[at] in ("a", "an", "the", "who", "aged", "whose") or flags[at] & TITLE:
        return True
    for where in range(at, min(at + 8, high)):
        if not lower[where][0].isalnum() and lower[where] != "'s":
            return False
        if flags[where] & TITLE:
            return where + 1 < high and lower[where + 1] in (",", "of", "for", "in", "at")
        if flags[where] & (STOP | VERB):
            return False
    return False


def _is_age(word: str) -> bool:
    return word.isascii() and word.isdigit() and len(word) <= 2


def _made(view: View, kind: MentionKind, first: int, last: int) -> list[Mention]:
    start, end = view.starts[first], view.ends[last]
    if view.touches(start, end):
        return []
    text = view.text[start:end]
    return [Mention(kind, start, end, text, text)]
