"""Speakers that stand behind the word: "condemned by France and Germany", "on behalf of X", "claimed for X"."""

from __future__ import annotations

from dateline.core.text import Mention
from dateline.extract.builtin.deeds.cue import Cue
from dateline.extract.builtin.reading import Placed, Reading
from dateline.extract.builtin.speakers import words as w
from dateline.extract.builtin.speakers.phrase import _made, _name
from dateline.knowledge.speech import load_speech


def able(reading: Reading, sentence: int) -> list[Placed]:
    """Return the mentions of a sentence that may speak."""
    return [p for p in reading.by_sentence.get(sentence, []) if p.mention.kind in w.SPEAKERS]


def on_behalf(reading: Reading, cue: Cue) -> list[Mention]:
    """Return the organisation spoken for: "in the name of X", "on behalf of X", "claiming to speak for X"."""
    lower = reading.tokens.lower
    claims = cue.trigger.form.action in ("claim_responsibility", "claim_verbs")
    for p in able(reading, cue.sentence):
        if p.mention.kind != "org" or p.first - cue.trigger.last > 14:
            continue
        before = lower[max(0, p.first - 6) : p.first]
        for_it = before[-1:] == ["for"] or before[-2:] == ["for", "the"]
        if ("behalf" in before or "name" in before) and "of" in before:
            return [p.mention]
        if for_it and ("speak" in before or "speaking" in before):
            return [p.mention]
        if claims and {"from", "belong", "represent", "member", "members"} & set(before) and "claiming" in before:
            return [p.mention]
        if claims and for_it and 0 < p.first - cue.trigger.last <= 5 and _caller(reading, cue):
            return [p.mention]
    return _unknown_client(reading, cue) if claims and _caller(reading, cue) else []


def _unknown_client(reading: Reading, cue: Cue) -> list[Mention]:
    """Return a group no list knows that a caller claims for: "a caller accepted responsibility for Al-Saif Brigade"."""
    _, high = reading.bounds(cue.sentence)
    lower = reading.tokens.lower
    at = cue.trigger.last + 1
    if reading.upper or at + 1 >= high or lower[at] != "for":
        return []
    end = at
    while end + 1 < high and reading.text[reading.tokens.starts[end + 1]].isupper():
        end += 1
    name = _name(reading, reading.by_sentence.get(cue.sentence, []), at + 1, end) if end > at + 1 else None
    return [name.mention] if name is not None else []


def by_channel(reading: Reading, cue: Cue) -> bool:
    """Whether "by" behind a verb gives the way it was said, so that no passive is meant: "denied by radio"."""
    after = reading.words(cue.trigger.last + 1, cue.trigger.last + 3)
    return after[:1] == ["by"] and (after[1:] or [""])[0] in load_speech().channels


def _caller(reading: Reading, cue: Cue) -> bool:
    """Return whether the one who speaks is nobody in particular: a caller, a leaflet, a radio."""
    low, _ = reading.bounds(cue.sentence)
    before = reading.words(max(low, cue.trigger.first - 14), cue.trigger.first)
    return bool(load_speech().nameless_claimants & set(before))


def by_agent(reading: Reading, cue: Cue) -> list[Mention]:
    """Return who stands behind "by": of a passive, of "claimed by", of "condemnation by"."""
    trigger = cue.trigger
    _, high = reading.bounds(cue.sentence)
    lower = reading.tokens.lower
    inside = trigger.form.words[-1] == "by" and trigger.form.words[0] not in w.BE
    if not (inside or trigger.passive or trigger.noun):
        return []
    reach = range(trigger.last + 1, min(high, trigger.last + 9))
    agents = ("by", "from") if trigger.noun and not inside else ("by",)
    by = trigger.last if inside else next((i for i in reach if lower[i] in (*agents, *w.STOPS)), -1)
    if (
        by < 0
        or by + 1 >= high
        or lower[by] not in agents
        or lower[by + 1] in load_speech().channels
        or lower[by + 1].endswith("ing")
    ):
        return []
    after = [p for p in able(reading, cue.sentence) if by < p.first]
    first = next((p for p in after if p.first - by <= 7 and not set(lower[by + 1 : p.first]) & w.STOPS), None)
    if first is None:
        return _unknown_agent(reading, cue, by + 1, high)
    return [*_body(lower, after, first), *joined(lower, after, first)]


def _unknown_agent(reading: Reading, cue: Cue, at: int, high: int) -> list[Mention]:
    """Return a name that no list knows behind "by"."""
    lower = reading.tokens.lower
    at += lower[at] in w.DETERMINERS
    end = at - 1
    while end + 1 < high and lower[end + 1][0].isalpha() and reading.text[reading.tokens.starts[end + 1]].isupper():
        end += 1
    return [] if reading.upper or end < at else [_made(reading, "org", at, end).mention]


def _body(lower: list[str], after: list[Placed], first: Placed) -> list[Mention]:
    """Return a speaker behind "by", and the body behind one who only speaks for it."""
    led = next((p for p in after if p.mention.kind == "org" and 1 < p.first - first.last <= 4), None)
    if led is None or lower[first.last + 1] not in ("of", "for", "from", "at", "with"):
        return [first.mention]
    if first.mention.kind == "people":
        return [led.mention]
    return [first.mention, led.mention] if first.mention.kind == "person" else [first.mention]


def joined(lower: list[str], placed: list[Placed], first: Placed) -> list[Mention]:
    """Return the mentions listed behind ``first``: "by France, Germany and the United States"."""
    found: list[Placed] = [first]
    for p in placed:
        between = lower[found[-1].last + 1 : p.first]
        if p.first > found[-1].last and between and len(between) <= 4 and w.LISTING.issuperset(between):
            found.append(p)
    listed = found[1:]
    if listed and not {"and", "or", "nor"} & set(lower[found[-2].last + 1 : found[-1].first]):
        return []
    return [p.mention for p in listed]
