"""Find listed names in a text: the longest name at each word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dateline.knowledge.actors import ActorIndex, ActorWords, Name, Token


def find_known(
    text: str, tokens: Sequence[Token], index: ActorIndex, words: ActorWords, capitals: bool, countries: Sequence[str]
) -> Iterator[tuple[int, int, tuple[Name, ...]]]:
    """Yield (first word, one past the last, bearers) of listed names, longest first, none overlapping.

    ``capitals``: the text is all capitals, so that case tells nothing and acronyms that are words are left out.
    """
    at, longest, names, small = 0, index.longest, index.names, index.small
    while at < len(tokens):
        token = tokens[at]
        most = longest.get(token.bare)
        if token.owns:
            most = longest.get(token.key) or most
        if most and token.text[0].islower() and not capitals and token.bare not in small:
            most = None
        found = None
        if most:
            found = _longest(text, tokens, at, most, names, words, capitals, countries)
        if found:
            yield at, found[0], found[1]
            at = found[0]
        else:
            at += 1


def _longest(
    text: str,
    tokens: Sequence[Token],
    at: int,
    most: int,
    names: Mapping[str, tuple[Name, ...]],
    words: ActorWords,
    capitals: bool,
    countries: Sequence[str],
) -> tuple[int, tuple[Name, ...]] | None:
    keys = [t.key for t in tokens[at : at + most]]
    for end in range(at + len(keys), at, -1):
        key = " ".join(keys[: end - at])
        bearers = names.get(key)
        if bearers is None and key.endswith("s") and tokens[end - 1].owns:
            bearers = names.get(key[:-1])
        if bearers and _joined(text, tokens, at, end):
            fit = tuple(n for n in bearers if _cased(n, tokens[at:end], words, capitals) and n.holds(countries))
            if fit:
                return end, fit
    return None


def _joined(text: str, tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether only spaces, hyphens, full stops and one line break part the words."""
    for left, right in zip(tokens[at : end - 1], tokens[at + 1 : end], strict=True):
        gap = text[left.end : right.start]
        if len(gap) > 4 or gap.strip(" -–—.\n\u00a0’'/(\u200c\"“”&"):
            return False
    return True


def _cased(name: Name, found: Sequence[Token], words: ActorWords, capitals: bool) -> bool:
    """Whether the case of the words allows the name."""
    if name.acronym:
        upper = all(t.text.removesuffix("'s").removesuffix("’s").isupper() or t.text.isdigit() for t in found)
        upper = upper or (len(found) == 1 and found[0].text.removesuffix("'s").removesuffix("’s") == name.text)
        upper = upper or (
            len(found) == 1 and len(name.text) > 4 and found[0].text.istitle() and found[0].text.isalpha()
        )
        return upper and not (capitals and found[0].key in words.not_acronyms and len(found) == 1)
    if name.lower or capitals:
        return True
    return any(t.text[0].isupper() for t in found) and (len(found) > 1 or found[0].text[0].isupper())
