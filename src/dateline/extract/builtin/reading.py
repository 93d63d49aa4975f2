"""One report as the rules read it: sentences, words and mentions, and what stands before each mention."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from dateline.core.text import Mention, Sentence, TollMention
from dateline.extract.builtin.tokens import Tokens

if TYPE_CHECKING:
    from dateline.extract.builtin.counsel import Counsel

PREPOSITIONS = frozenset(
    "in on at by of from with against into onto upon near outside inside for to towards toward between "
    "among under over across through via around off about after before since until during within without "
    "using amid along behind beside like as than despite including per following throughout alongside "
    "targeting".split()
)
_SKIPPED = frozenset("the a an its his her their this that these those another suspected alleged".split())


@dataclass(frozen=True, slots=True)
class Placed:
    """A mention in its sentence: token span, the preposition it hangs on (``""``: none) and its place in a list.

    ``chain`` is the index of the mention it is coordinated with ("A and B": B's chain is A), -1 for none.
    """

    mention: Mention
    index: int
    sentence: int
    first: int
    last: int
    prep: str
    chain: int = -1


@dataclass(frozen=True, slots=True)
class Reading:
    """A report's text with all that was found in it, ready for the rules.

    ``spoken`` remembers the attributions of sentences that were asked for before. ``counsel`` is the trained reader's
    word, None where rules alone read.
    """

    text: str
    published: date
    sentences: Sequence[Sentence]
    tokens: Tokens
    placed: list[Placed]
    tolls: Sequence[TollMention]
    upper: bool = False
    by_sentence: dict[int, list[Placed]] = field(default_factory=dict)
    tolls_by_sentence: dict[int, list[TollMention]] = field(default_factory=dict)
    spoken: dict[int, list[Any]] = field(default_factory=dict)
    ranges: Sequence[tuple[int, int]] = ()
    counsel: Counsel | None = None

    def bounds(self, sentence: int) -> tuple[int, int]:
        """Return the token range of a sentence, end excluded."""
        return self.ranges[sentence]

    def heads(self, kind: str, told: frozenset[int] = frozenset()) -> dict[int, Placed]:
        """Return, by paragraph, the place or time that opens it ("MOSUL - ...", "4 June | Masereka.", a dateline).

        ``told`` are the sentences that tell a happening: what stands in one of them is its own, unless a dash or colon
        right behind it makes it a head.
        """
        heads: dict[int, Placed] = {}
        for p in self.placed:
            sentence = self.sentences[p.sentence]
            if p.mention.kind != kind or sentence.paragraph in heads or p.mention.value is None:
                continue
            after = self.tokens.lower[p.last + 1 : p.last + 3]
            opens = p.mention.start - self._paragraph_start(sentence.paragraph) <= 4
            marked = after[:1] in (["-"], [":"], ["–"], ["—"], ["."], ["|"]) or after[1:2] in ([":"], ["-"], ["."])
            if sentence.kind == "dateline" or (opens and marked) or p.sentence not in told:
                heads[sentence.paragraph] = p
        return heads

    def _paragraph_start(self, paragraph: int) -> int:
        return next(s.start for s in self.sentences if s.paragraph == paragraph)

    def sentence_at(self, offset: int) -> int:
        """Return the index of the sentence that holds a character."""
        return max(0, bisect_right(self.sentences, offset, key=lambda s: s.start) - 1)

    def words(self, low: int, high: int) -> list[str]:
        """Return the lower-case words from token ``low`` up to ``high``, end excluded."""
        return self.tokens.lower[low:high]


def read(
    text: str,
    published: date,
    sentences: Sequence[Sentence],
    tokens: Tokens,
    mentions: Sequence[Mention],
    tolls: Sequence[TollMention],
    counsel: Counsel | None = None,
) -> Reading:
    """Put the mentions and tolls into their sentences."""
    starts = [s.start for s in sentences]
    ranges = [(tokens.at(s.start), tokens.at(s.end)) for s in sentences]
    reading = Reading(text, published, sentences, tokens, [], tolls, text.isupper(), ranges=ranges, counsel=counsel)
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        sentence = bisect_left(starts, mention.start + 1) - 1
        if sentence < 0 or mention.start >= sentences[sentence].end:
            continue
        previous = reading.placed[-1] if reading.placed and reading.placed[-1].sentence == sentence else None
        placed = _place(tokens, mention, len(reading.placed), sentence, previous, tokens.at(starts[sentence]))
        reading.placed.append(placed)
        reading.by_sentence.setdefault(sentence, []).append(placed)
    for toll in tolls:
        sentence = bisect_left(starts, toll.start + 1) - 1
        reading.tolls_by_sentence.setdefault(sentence, []).append(toll)
    return reading


def _place(tokens: Tokens, mention: Mention, index: int, sentence: int, previous: Placed | None, low: int) -> Placed:
    first, after = tokens.at(mention.start), tokens.at(mention.end)
    back = first - 1
    while back >= low and (tokens.lower[back] in _SKIPPED or tokens.lower[back].endswith(("ern", "-based"))):
        back -= 1
    word = tokens.lower[back] if back >= low else ""
    if previous is not None and word in ("and", "or", ",", "/", "as") and 0 < back - previous.last <= 3:
        between = tokens.lower[previous.last + 1 : back + 1]
        if all(w in ("and", "or", ",", "/", "as", "well", "both") for w in between) and _alike(
            previous.mention, mention
        ):
            return Placed(mention, index, sentence, first, after - 1, previous.prep, previous.index)
    return Placed(mention, index, sentence, first, after - 1, word if word in PREPOSITIONS else "")


def _alike(one: Mention, other: Mention) -> bool:
    parties = ("org", "people", "person")
    return one.kind == other.kind or (one.kind in parties and other.kind in parties)
