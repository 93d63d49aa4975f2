"""Find unknown groups by the form of their names: "X Liberation Front", "a group calling itself X", "X militia"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.knowledge.actors import ActorWords, Token

_CALLING = re.compile(
    r"(?:call(?:s|ed|ing)|nam(?:ed|ing)|styl(?:ed|es|ing)) (?:itself|themselves) (?:as )?(?:the )?[\"“'‘]?"
    r"|(?:group|gang|militia|cell|outfit|organi[sz]ation)s? (?:known as|called|named|calling itself) (?:the )?[\"“'‘]?",
    re.IGNORECASE,
)
Found = tuple[int, int, str | None]


def find_forms(
    text: str, tokens: Sequence[Token], taken: bytearray, words: ActorWords, capitals: bool
) -> Iterator[Found]:
    """Yield (first word, one past the last, kind or None) of names that the list lacks; marks no word twice."""
    for at, token in enumerate(tokens):
        if taken[at]:
            continue
        kind = words.heads.get(token.bare)
        if kind and token.text[0].isupper():
            first = _left(text, tokens, at, taken, words, capitals)
            last = _right(text, tokens, at, taken, words, capitals)
            if (
                last - first > 1
                and _proper(tokens[first:last], words)
                and not _is_force(tokens[first:last], kind, words)
            ):
                taken[first:last] = b"\x01" * (last - first)
                yield first, last, _kind(tokens[first:last], kind, words)
        elif not capitals and token.key in words.groups:
            yield from _before_group(text, tokens, at, taken, words)
    if not capitals:
        yield from _calling(text, tokens, taken, words)


def _kind(found: Sequence[Token], kind: str, words: ActorWords) -> str:
    """Return the kind of a name; a numbered unit or an arm of the service is a regular army's ("20th Brigade")."""
    keys = {t.key for t in found}
    if keys & words.units and (keys & words.numbered or any(_ordinal(t) for t in found)):
        return "state_force"
    return kind


def _ordinal(token: Token) -> bool:
    return token.text[0].isdigit() and token.key.endswith(("st", "nd", "rd", "th"))


def _proper(found: Sequence[Token], words: ActorWords) -> bool:
    """Whether some word besides heads and joins stands in the name, or two heads do ("Liberation Front")."""
    plain = [t for t in found if t.key not in words.joins]
    tribal = plain and plain[-1].key == "agency" and any(t.key in words.tribal for t in plain)
    return len(plain) > 1 and not tribal


def _is_force(found: Sequence[Token], kind: str, words: ActorWords) -> bool:
    """Whether the words are a force of any country ("National Guard", "RIOT POLICE"); "National Police" is a name too."""
    key = " ".join(t.key for t in found)
    return key in words.forces and (words.forces[key] != kind or not key.startswith("national"))


def _near(text: str, left: Token, right: Token) -> bool:
    return text[left.end : right.start] in (" ", "-", "–", "\n") and not left.owns


def _left(text: str, tokens: Sequence[Token], at: int, taken: bytearray, words: ActorWords, capitals: bool) -> int:
    first, here = at, at - 1
    limit = at - (4 if capitals else 7)
    while here >= max(limit, 0) and not taken[here] and _near(text, tokens[here], tokens[here + 1]):
        word = tokens[here]
        if capitals and word.key in words.stops:
            break
        if word.text[0].isupper() and not (word.key in words.stops and word.key not in words.joins):
            if word.key not in ("the", "a", "an", "in", "and", "of", "for"):
                first = here
        elif _ordinal(word) and here == first - 1:
            first = here
            break
        elif (
            word.key not in words.joins
            or word.key in ("and", "in", "a", "an")
            or (word.key == "of" and here > 0 and tokens[here - 1].key not in words.of_heads)
        ):
            break
        here -= 1
    while first < at and tokens[first].key in words.joins:
        first += 1
    return first


def _right(text: str, tokens: Sequence[Token], at: int, taken: bytearray, words: ActorWords, capitals: bool) -> int:
    last, here = at + 1, at + 1
    joined = here < len(tokens) and tokens[here].key in ("of", "for")
    if not joined and (capitals or tokens[at].key not in words.leading):
        return _on(tokens, at, text, words)
    while here < len(tokens) and here < at + 8 and not taken[here] and _near(text, tokens[here - 1], tokens[here]):
        word = tokens[here]
        if word.text[0].isupper() and not (word.key in words.stops and word.key not in words.joins):
            last = last if word.key in words.joins else here + 1
        elif word.key not in ("of", "for", "the", "de", "del", "da", "do", "al", "and", "in") or (
            here == at + 1 and word.key in ("and", "in", "the")
        ):
            break
        here += 1
        if capitals and here > at + 3:
            break
    return last


def _on(tokens: Sequence[Token], at: int, text: str, words: ActorWords) -> int:
    """Return one past the last of the heads that follow each other ("Liberation Front", "Defence Force Command")."""
    last = at + 1
    while (
        last < len(tokens)
        and tokens[last].text[0].isupper()
        and tokens[last].key in words.heads
        and _near(text, tokens[last - 1], tokens[last])
    ):
        last += 1
    return last


def _before_group(text: str, tokens: Sequence[Token], at: int, taken: bytearray, words: ActorWords) -> Iterator[Found]:
    end = at
    first = end
    while first > 0 and first > end - 4 and not taken[first - 1] and _near(text, tokens[first - 1], tokens[first]):
        word = tokens[first - 1]
        if not word.text[0].isupper() or word.key in words.stops | words.joins | words.middle:
            break
        first -= 1
    if end - first >= 1 and not _begins(text, tokens[first].start):
        taken[first:end] = b"\x01" * (end - first)
        yield first, end, words.groups[tokens[at].key]


def _begins(text: str, start: int) -> bool:
    """Whether a sentence begins there, so that a capital tells nothing."""
    before = text[max(0, start - 3) : start].rstrip(" \"“'‘")
    return not before or before[-1] in ".!?\n:"


def _calling(text: str, tokens: Sequence[Token], taken: bytearray, words: ActorWords) -> Iterator[Found]:
    starts: dict[int, int] = {}
    for match in _CALLING.finditer(text):
        starts = starts or {token.start: i for i, token in enumerate(tokens)}
        first = starts.get(match.end())
        if first is None or taken[first] or not tokens[first].text[0].isupper():
            continue
        last = first + 1
        while (
            last < len(tokens) and last < first + 8 and not taken[last] and _near(text, tokens[last - 1], tokens[last])
        ):
            word = tokens[last]
            if not (word.text[0].isupper() or word.key in words.joins):
                break
            last += 1
        while not tokens[last - 1].text[0].isupper():
            last -= 1
        taken[first:last] = b"\x01" * (last - first)
        yield first, last, None
