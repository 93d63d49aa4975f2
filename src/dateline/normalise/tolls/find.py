"""The tolls of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from dateline.core.text import Mention, Sentence, TollMention
from dateline.core.values import Harm
from dateline.knowledge.tolls import load_harms, load_numbers
from dateline.normalise.tolls.carried import tie_carried
from dateline.normalise.tolls.chains import tie_chains, tie_companions
from dateline.normalise.tolls.cues import find_cues
from dateline.normalise.tolls.far import tie_far
from dateline.normalise.tolls.figures import leans, tie_figures
from dateline.normalise.tolls.link import Links, tie_near, tie_within
from dateline.normalise.tolls.lists import tie_lists
from dateline.normalise.tolls.make import mentions_of
from dateline.normalise.tolls.nobody import NONE_OF
from dateline.normalise.tolls.parts import find_parts, tie_parts
from dateline.normalise.tolls.people import People
from dateline.normalise.tolls.rolls import tie_breakdown, tie_named_behind
from dateline.normalise.tolls.totals import tie_tolls
from dateline.normalise.tolls.words import words_of

_WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
_MORE = re.compile(r"(?i)\b(?:another|others?|further|additional|more(?! than))\b")
_DIGIT = re.compile(r"\d")
_BE = frozenset(["were", "was"])
_NOBODY = frozenset(["nobody", "none"])
_LONGEST = 3000
_LASTS = 1  # sentences without a toll over which the last one told stays in mind


def find_tolls(text: str, sentences: Sequence[Sentence], *, people: Sequence[Mention] = ()) -> list[TollMention]:
    """Return the tolls that the coded sentences of a text give, in order, repeats included.

    ``people`` are mentions of people and persons found before; without them noun phrases are found by their nouns.
    Sentences longer than 3,000 characters are not read.
    """
    described = {m.start: m for m in people if m.kind in ("people", "person")}
    found: list[TollMention] = []
    before: list[TollMention] = []
    since = 0
    for sentence in sentences:
        if sentence.coded and sentence.end - sentence.start <= _LONGEST:
            tolls = _in_sentence(text, sentence, described, before)
            since = 0 if tolls else since + 1
            before = tolls if tolls or since > _LASTS else before
            found += tolls
    title = max((s.end for s in sentences if s.kind == "headline"), default=0)
    return list(_first_taken(text, found, title))


def _in_sentence(
    text: str, sentence: Sentence, described: Mapping[int, Mention], before: Sequence[TollMention]
) -> list[TollMention]:
    """Return the tolls of one sentence; ``before`` are those of the sentence before."""
    told = next((t.toll.harm for t in before if t.toll.harm in ("killed", "injured")), None)
    said = frozenset(_WORD.findall(text[sentence.start : sentence.end].lower()))
    if not (_may_tell(said) or (told and _may_add(text, sentence, said))):
        return []
    words = words_of(text, sentence.start, sentence.end)
    counted = People(words, described, sentence.kind == "headline").find()
    if not counted:
        return []
    links = Links(words, counted, find_cues(words, {c.first: c for c in counted}))
    find_parts(links)
    tie_near(links)
    tie_tolls(links)
    tie_far(links)
    tie_lists(links)
    tie_parts(links)
    tie_companions(links)
    tie_named_behind(links)
    tie_chains(links)
    tie_breakdown(links)
    tie_carried(links, told, max((t.toll.count.low for t in before if t.toll.harm == told), default=0))
    tie_figures(links, told)
    tie_within(links)
    return list(mentions_of(links))


def _may_tell(said: frozenset[str]) -> bool:
    """Whether words may tell of harm, or that nobody suffered any."""
    if not load_harms().keys.isdisjoint(said) or not NONE_OF.isdisjoint(said):
        return True
    return not _NOBODY.isdisjoint(said) or {"no", "one"} <= said


def _may_add(text: str, sentence: Sentence, said: frozenset[str]) -> bool:
    """Whether words without one of harm may say more of a toll just told: there is a number, and a verb it leans on."""
    if not leans(said) and _BE.isdisjoint(said):
        return False
    known = load_numbers()
    spelled = not said.isdisjoint(known.ones) or not said.isdisjoint(known.tens) or not said.isdisjoint(known.vague)
    return spelled or bool(_DIGIT.search(text, sentence.start, sentence.end))


def _is_more(text: str, mention: TollMention) -> bool:
    """Whether people come on top of those told before: "two more", "were also killed"."""
    return bool(_MORE.search(mention.text) or " also " in text[mention.end : mention.cue_start])


def _first_taken(text: str, found: Sequence[TollMention], title: int) -> Iterator[TollMention]:
    """Leave out people abducted or detained told again; "two more" told later add to those before."""
    seen: set[tuple[Harm, int, str]] = set()
    told: set[Harm] = set()
    for mention in found:
        if _is_more(text, mention) and mention.toll.harm in told and not mention.toll.in_total:
            mention = replace(mention, toll=replace(mention.toll, added=True))
        told.add(mention.toll.harm)
        key = (mention.toll.harm, mention.toll.count.low, mention.who if mention.toll.count.low == 1 else "")
        if mention.toll.harm in ("abducted", "detained") and key in seen:
            continue
        if mention.start >= title:
            seen.add(key)
        yield mention
