"""Which people suffered which harm: the ties between the counted and the words of harm of one sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dateline.knowledge.tolls import load_numbers, load_toll_grammar
from dateline.normalise.tolls.counted import Counted
from dateline.normalise.tolls.cues import Cue, object_at
from dateline.normalise.tolls.words import Words

_CORPSES = frozenset(["body", "bodies", "corpse", "corpses"])


@dataclass(slots=True)
class Links:
    """The people and cues of one sentence, and what is tied to what; built up by one rule after another.

    ``cue_of`` gives the cue of the people by their first token, ``inside`` the first tokens of those who are part of
    another count, and whose part they are; ``shared`` second harms
    of people who have a cue.
    """

    words: Words
    counted: Sequence[Counted]
    cues: Sequence[Cue]
    cue_of: dict[int, Cue] = field(default_factory=dict)
    inside: dict[int, int | None] = field(default_factory=dict)
    shared: list[tuple[Counted, Cue]] = field(default_factory=list)
    ending: Mapping[int, int] = field(default_factory=dict)
    starting: Mapping[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Index the counted by their tokens."""
        self.ending = {c.last: i for i, c in enumerate(self.counted)}
        self.starting = {c.first: i for i, c in enumerate(self.counted)}

    def tie(self, one: Counted, cue: Cue) -> bool:
        """Tie people to a cue, unless they have one; return whether it was done."""
        if one.first in self.cue_of or (one.who in _CORPSES and cue.harm != "killed"):
            return False
        self.cue_of[one.first] = cue
        return True

    def free(self, one: Counted) -> bool:
        """Return whether people have no cue yet."""
        return one.first not in self.cue_of

    def gap(self, one: Counted, other: Counted) -> tuple[str, ...]:
        """Return the words between two counts, a name and an age behind the first left out ("his wife Salma, 30,")."""
        words, lower = self.words, self.words.lower
        start = one.last + 1
        while one.form == "one" and start < other.first and words.is_name(start) and words.raw(start)[1:2].islower():
            start += 1
        start = past_age(words, start)
        return tuple(lower[start : other.first])

    def tied_to(self, cue: Cue) -> list[Counted]:
        """Return the people tied to a cue."""
        return [c for c in self.counted if self.cue_of.get(c.first) is cue]


def past_age(words: Words, at: int) -> int:
    """Return the token behind ages: ", 41", "(41)", "aged 22 and 35", ", aged 41,"; the same token where none stand."""
    lower, size = words.lower, len(words.lower)
    if at + 2 < size and lower[at] == "of" and _is_age(lower[at + 1]) and lower[at + 2] in _BEHIND_AGE:
        return at + 2
    opening = lower[at] if at < size and lower[at] in (",", "(") else ""
    where = at + bool(opening)
    told = where < size and lower[where] in ("aged", "age", "ages")
    where += told
    if not (opening or told) or where >= size or not lower[where].isdecimal() or int(lower[where][:4]) > 110:
        return at
    where += 1
    while where + 1 < size and lower[where] in ("and", "to", "-") and lower[where + 1].isdecimal():
        where += 2
    closing = lower[where] if where < size else "."
    if opening == "(":
        return where + 1 if closing == ")" else at
    return where if told or not closing.isalpha() or closing in ("and", "who", "was", "died") else at


_BEHIND_AGE = frozenset([",", "and", "was", "were", "died", "who"])


def _is_age(word: str) -> bool:
    return (word.isdecimal() and int(word[:4]) < 110) or word in load_numbers().ones or word in load_numbers().tens


def tie_near(links: Links) -> None:
    """Tie the people that stand right before a passive or a death, and right behind an active verb."""
    for cue in sorted(links.cues, key=lambda c: links.words.lower[c.first] != "to"):  # "stabbed two people to death"
        if _either_or(links, cue):
            continue
        if cue.takes == "object":
            found = object_at(links.words, cue.last, {c.first: c for c in links.counted})
            if found is not None and not _by(links.words, found):
                links.tie(found, cue)
        else:
            _tie_subject(links, cue)


def _either_or(links: Links, cue: Cue) -> bool:
    """Whether the words leave open which harm: "killed or wounded"."""
    lower = links.words.lower
    for other in links.cues:
        if other is cue or other.harm == cue.harm:
            continue
        low, high = sorted((cue, other), key=lambda c: c.first)
        if low.last + 2 == high.first and lower[low.last + 1] in ("or", "and/or"):
            return True
    return False


def _by(words: Words, found: Counted) -> bool:
    return found.first > 0 and words.lower[found.first - 1] == "by"


_SENTENCED = frozenset("sentenced sentencing sentences condemned sentence condemning".split())


def _tie_subject(links: Links, cue: Cue) -> None:
    if links.words.lower[cue.first] == "to" and _SENTENCED & set(links.words.lower[max(0, cue.first - 12) : cue.first]):
        return
    lower, between = links.words.lower, load_toll_grammar().between
    inner = next((c for c in links.counted if c.first <= cue.first and cue.last <= c.last and c.form != "named"), None)
    if inner is not None:
        if cue.harm in ("killed", "injured") and not inner.of_them:
            _tie_within(links, inner, cue)
        return
    at = cue.first - 1
    steps = 0
    while at >= 0 and steps <= 9:
        if at in links.ending:
            one = links.counted[links.ending[at]]
            if cue.takes == "noun" and (one.who or one.form != "number" or at != cue.first - 1):
                return
            links.tie(self_or_host(links, one, cue), cue)
            return
        word = lower[at]
        skipped = _back_over_age(links, at)
        if skipped is not None:
            at = skipped
        elif word in between or word.endswith("ly") or word in _QUOTES:
            if cue.takes == "noun":
                return
            at -= 1
        else:
            return
        steps += 1


def self_or_host(links: Links, one: Counted, cue: Cue) -> Counted:
    """Return those whose part people are, where these stand before the cue without a cue of their own."""
    start = links.inside.get(one.first)
    if start is None or not links.free(links.counted[links.starting[start]]):
        return one
    host = links.counted[links.starting[start]]
    if one.of_them or any(host.last < c.first < one.first for c in links.cues if c is not cue):
        return one
    links.tie(one, cue)
    return host


def tie_within(links: Links) -> None:
    """Tie people whose own noun names their harm and nothing else does: "three hostages", "40 evacuees"."""
    for cue in links.cues:
        for one in links.counted:
            if one.first <= cue.first and cue.last <= one.last:
                _tie_within(links, one, cue)


def _tie_within(links: Links, one: Counted, cue: Cue) -> None:
    if cue.takes == "noun" and one.form == "number":
        links.tie(one, cue)


_QUOTES = frozenset("\" “ ” ' ‘ ’".split())


def _back_over_age(links: Links, at: int) -> int | None:
    """Return the last token before an age that ends at a token: "Cole, 41, was killed", "Cole (41) was killed"."""
    lower = links.words.lower
    for start in range(max(0, at - 5), at):
        if start - 1 in links.ending:
            end = past_age(links.words, start)
            if end > start and end in (at, at + 1) and (end == at + 1 or lower[at] == ","):
                return start - 1
    return None
