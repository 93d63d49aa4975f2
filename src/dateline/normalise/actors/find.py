"""Find the actors named in a text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from dateline.core.text import Sentence
from dateline.core.values import Party
from dateline.knowledge.actors import Name, Token, load_actor_words, load_actors, split_tokens
from dateline.normalise.actors.choose import choose
from dateline.normalise.actors.composed import find_composed
from dateline.normalise.actors.forms import find_forms
from dateline.normalise.actors.known import find_known
from dateline.normalise.actors.mention import ActorMention, How

_DOTTED = re.compile(r"(?:[A-Z]\.)+[A-Z]")
_DEFINED = re.compile(
    r"[\"”’]?,? ?[(\[](?:the |or |known as |also known as )?[\"“'‘]?([A-Z][\w&.-]{1,11})[\"”'’]?[)\]]"
)


def find_actors(
    text: str, *, on: date, countries: Sequence[str] = (), sentences: Sequence[Sentence] = ()
) -> list[ActorMention]:
    """Return the actors that a text names, in order, none overlapping.

    ``on`` is the day of the events or of the report, ``countries`` alpha-3 codes the text is about, likeliest first.
    With ``sentences``, mentions outside coded sentences are left out. States are mentions where they act or speak.
    """
    tokens = split_tokens(text)
    found = _Finder(text, tokens, on, countries).run()
    if not sentences:
        return found
    coded = sorted((s.start, s.end) for s in sentences if s.coded)
    starts = [start for start, _ in coded]
    holders = ((m, coded[at - 1]) for m in found if (at := bisect_right(starts, m.start)))
    return [m for m, (_, end) in holders if m.end <= end]


class _Finder:
    """One pass over one text; holds the words taken so far and the acronyms that the text defines."""

    def __init__(self, text: str, tokens: list[Token], on: date, countries: Sequence[str]) -> None:
        self.text, self.tokens, self.on, self.countries = text, tokens, on, countries
        self.index, self.words = load_actors(), load_actor_words()
        self.taken = bytearray(len(tokens))
        self.capitals = is_capitals(text)
        self.defined: dict[str, Party] = {}
        self.found: list[ActorMention] = []

    def run(self) -> list[ActorMention]:
        self._known()
        composed = list(
            find_composed(self.text, self.tokens, self.taken, self.index, self.words, self.on, self.countries)
        )
        for one in composed:
            if one.specific:
                self._add(one.first, one.last, one.party, "composed", True)
        for first, last, kind in find_forms(self.text, self.tokens, self.taken, self.words, self.capitals):
            name = self.text[self.tokens[first].start : self.tokens[last - 1].end]
            self._add(first, last, Party(name, kind=kind), "unknown-name", True)
        for one in composed:
            if not one.specific and not any(self.taken[one.first : one.last]):
                self._add(one.first, one.last, one.party, "composed", False)
        self._acronyms()
        return sorted(self.found, key=lambda m: m.start)

    def _add(self, first: int, last: int, party: Party, how: How, specific: bool) -> None:
        first += self.tokens[first].key == "the" and last - first > 1
        start, end = self.tokens[first].start, self.tokens[last - 1].end
        end = _closed(self.text, start, end)
        text = self.text[start:end]
        if self.tokens[last - 1].owns and end == self.tokens[last - 1].end:
            end, text = end - 2, text[:-2]
        self.taken[first:last] = b"\x01" * (last - first)
        self.found.append(ActorMention(start, end, text, party, how, specific))
        match = _DEFINED.match(self.text, end)
        if match and how != "acronym":
            self.defined[match[1]] = party

    def _known(self) -> None:
        for first, last, names in find_known(
            self.text, self.tokens, self.index, self.words, self.capitals, self.countries
        ):
            if (
                self._is_place(first, last, names)
                or self._is_outlet(first, names)
                or self._goes_on(last)
                or self._qualifies(last)
            ):
                continue
            words = self.text[self.tokens[first].start : self.tokens[last - 1].end]
            party = choose(words, names, self.index, self.on, self.countries)
            how: How = "acronym" if names[0].acronym else "name" if names[0].standard else "alias"
            self._add(first, last, party, how, True)

    def _is_outlet(self, first: int, names: tuple[Name, ...]) -> bool:
        """Whether an acronym is rather a news agency's: nobody who bears it is at home here ("told AFP")."""
        if self.tokens[first].bare not in self.words.outlets or not names[0].acronym:
            return False
        return not any(code in name.actor.countries for name in names for code in self.countries)

    def _qualifies(self, last: int) -> bool:
        """Whether a name only says whose side others are on ("an al-Qaeda-linked group")."""
        end = self.tokens[last - 1].end
        return (
            last < len(self.tokens)
            and self.tokens[last].start == end + 1
            and self.text[end] in "-–‑"
            and self.tokens[last].key in self.words.sided
        )

    def _goes_on(self, last: int) -> bool:
        """Whether a government's name goes on to its forces ("Somali government forces")."""
        if last >= len(self.tokens) or self.tokens[last - 1].key != "government":
            return False
        phrase = f"government {self.tokens[last].key}"
        return phrase in self.words.forces or phrase in self.words.people

    def _is_place(self, first: int, last: int, names: tuple[Name, ...]) -> bool:
        """Whether the name is a country's and nothing says that the state acts or speaks."""
        state = names[0].actor
        if not state.id.startswith("government-of-") or names[0].standard:
            return False
        if self.tokens[last - 1].key in ("government", "embassy"):
            return False
        after = self.tokens[last].key if last < len(self.tokens) else ""
        gap = self.text[self.tokens[last - 1].end : self.tokens[last].start] if after else ""
        return after not in self.words.acting or gap != " " or self._follows_preposition(first)

    def _follows_preposition(self, first: int) -> bool:
        here = first - 1
        if here >= 0 and self.tokens[here].key == "the":
            here -= 1
        return here >= 0 and self.tokens[here].key in ("in", "of", "from", "to", "at", "near", "into", "across", "and")

    def _acronyms(self) -> None:
        """Find what the text itself defines: "Full Name (ACR)", and then ACR."""
        if not self.defined:
            return
        for i, token in enumerate(self.tokens):
            party = self.defined.get(token.text)
            if party is None:
                continue
            if not self.taken[i]:
                self._add(i, i + 1, party, "defined-acronym", True)
            else:
                self._replace(token, party)

    def _replace(self, token: Token, party: Party) -> None:
        """Let the text's own definition outrank the list."""
        for at, mention in enumerate(self.found):
            if mention.start == token.start and mention.end == token.end and mention.how == "acronym":
                self.found[at] = ActorMention(token.start, token.end, token.text, party, "defined-acronym", True)


def _closed(text: str, start: int, end: int) -> int:
    """Return the end with the bracket or the full stop that belongs to the name ("CPI (Maoist)", "U.N.")."""
    name, after = text[start:end], text[end : end + 1]
    bracket = after == ")" and name.count("(") > name.count(")")
    return end + 1 if bracket or (after == "." and _DOTTED.fullmatch(name)) else end


def is_capitals(text: str) -> bool:
    """Whether a text is written in capitals throughout, so that case tells nothing."""
    head = text[:4000]
    lower = sum(map(str.islower, head))
    return lower * 10 < sum(map(str.isupper, head)) and " " in head.strip()
