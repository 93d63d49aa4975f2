"""The subject of a verb: back over helpers, adverbs, times, parentheses to the noun phrase that stands before it."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.core.text import Mention
from dateline.extract.builtin.reading import Placed, Reading
from dateline.extract.builtin.speakers import words as w
from dateline.extract.builtin.speakers.phrase import phrase_ending_at
from dateline.knowledge.speech import load_speech


@dataclass(frozen=True, slots=True)
class Subject:
    """What stands as subject: mentions, or a pronoun, or (``joined``) the subject of the verb before.

    ``start`` is the first token of what was read as the subject, the verb's where nothing was.
    """

    mentions: tuple[Mention, ...] = ()
    pronoun: str = ""
    joined: bool = False
    start: int = -1


def subject_of(reading: Reading, sentence: int, verb: int, *, participle: bool = False) -> Subject:
    """Return the subject of the verb at token ``verb``; ``participle``: an "-ing" form, which goes on after a comma."""
    low, _ = reading.bounds(sentence)
    lower = reading.tokens.lower
    placed = reading.by_sentence.get(sentence, [])
    at = _before_helpers(lower, placed, low, verb - 1)
    if at < low:
        return Subject(start=verb)
    word = lower[at]
    if word in w.PRONOUNS or word in w.OURSELVES:
        return Subject(pronoun=word, start=at)
    if word in _OWN:
        verb = at - 1
        if verb > low and lower[verb][0].isalpha() and lower[verb] not in w.NO_NOUN | w.OF:
            over = subject_of(reading, sentence, verb)  # "extended its deepest sympathies"
            if over.mentions:
                return over
        return Subject(pronoun=_OWN[word], start=at)
    if word in w.JOINTS or (participle and word == ","):
        return Subject(joined=True, start=at)
    if word in w.RELATIVES or word == "whose":
        at -= 1
        at -= at >= low and lower[at] == ","
    elif word == ",":
        return _over_parenthesis(reading, sentence, placed, low, at)
    mentions = phrase_ending_at(reading, sentence, low, at)
    return Subject(tuple(mentions), start=_start(reading, mentions, at))


# "her heart is with": who owns it speaks
_OWN = {"his": "he", "her": "she", "its": "it", "their": "they", "our": "we", "my": "i"}


def _start(reading: Reading, mentions: list[Mention], at: int) -> int:
    first = min((reading.tokens.at(m.start) for m in mentions), default=at)
    while first > 0 and reading.tokens.lower[first - 1] in w.DETERMINERS:
        first -= 1
    return first


def _before_helpers(lower: list[str], placed: list[Placed], low: int, at: int) -> int:
    """Return the last token before the verb that is no helper, adverb, quotation mark, time or "in a statement"."""
    ends = {p.last: p for p in placed if p.mention.kind == "time"}
    while at >= low:
        word = lower[at]
        if at in ends:
            at = ends[at].first - 1
            while at >= low and lower[at] in w.TIME_PREPS:
                at -= 1
        elif word in w.BETWEEN or word in w.QUOTES or (word.endswith("ly") and len(word) > 4 and word != "family"):
            at -= 1
        elif (over := _before_document(lower, low, at)) < at:
            at = over
        else:
            break
    return at


def _before_document(lower: list[str], low: int, at: int) -> int:
    """Step back over "in a statement", "in a brief message", "by telephone"; the token itself where none stands."""
    speech = load_speech()
    if lower[at] not in speech.documents and lower[at] not in speech.channels:
        return at
    for back in range(at - 1, max(low, at - 6), -1):
        if lower[back] in ("in", "by", "via", "through", "on", "over", "for"):
            return back - 1
        if lower[back] in w.NO_NOUN or not lower[back][0].isalpha():
            break
    return at


def _over_parenthesis(reading: Reading, sentence: int, placed: list[Placed], low: int, at: int) -> Subject:
    """From the comma that closes ", ... ," go back before the comma that opens it, to whom the words between belong."""
    lower = reading.tokens.lower
    fallback: list[Mention] = []
    for back in range(at - 1, max(low, at - 30), -1):
        if lower[back] in w.STOPS and lower[back] != ".":
            break
        if lower[back] != ",":
            continue
        mentions = phrase_ending_at(reading, sentence, low, back - 1)
        inside = phrase_ending_at(reading, sentence, back + 1, at - 1)
        opens = any(reading.tokens.at(m.start) <= back + 2 for m in inside)
        named = [m for m in inside if opens and m.kind in ("person", "org")]
        if not mentions:
            fallback = fallback or named
            continue
        if mentions[0].kind == "facility" or (
            mentions[0].kind == "place" and not named and lower[back + 1] not in ("which", "who")
        ):
            fallback = fallback or mentions
            continue
        return Subject(tuple(_with_name(mentions, named)), start=_start(reading, mentions, back - 1))
    if fallback:
        return Subject(tuple(fallback), start=_start(reading, fallback, at))
    return Subject(joined=True, start=at)


def _with_name(mentions: list[Mention], named: list[Mention]) -> list[Mention]:
    """Add the name that stands in apposition to a description: "the developer, Hidrosur,", "a rights group, Karapatan,"."""
    if not named or mentions[0].kind == "person" or named[0].kind not in ("person", "org"):
        return mentions
    if mentions[-1].kind == "people":
        return named if len(named) > 1 else [*named, *mentions]
    return [*mentions, *named]
