"""Who takes the stand that a statement word tells of: subject, agent, "on behalf of", pronoun, the group meant."""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.core.text import Mention
from dateline.extract.builtin.cues import Cue
from dateline.extract.builtin.reading import Placed, Reading
from dateline.extract.builtin.speech import Referents, points_to_group, source_of

SPEAKERS = ("org", "person", "people", "place")
# words that may stand between a subject and its verb
_BETWEEN = frozenset(
    "has have had is are was were be been being also later earlier today yesterday again once now then already "
    "never not all both each since still yet however meanwhile nonetheless will would could must may should shall "
    "did do does always just only jointly separately late itself themselves himself herself too instead even either "
    "to".split()
)
_TIME_PREPS = frozenset("on in late early at since by of last".split())
_RELATIVES = frozenset(["who", "which", "that"])
_PRONOUNS = frozenset(["it", "they", "he", "she"])
_OURSELVES = frozenset(["we", "i"])
_JOINTS = frozenset(["and", "but", "or", "nor", "while"])
_OF = frozenset(["of", "for", "from", "by"])
# heads that only speak for others: "a spokesman for the ministry", "members of the Council"
_MOUTHPIECES = frozenset(
    "spokesman spokeswoman spokesperson spokesmen spokespersons spokespeople members member official officials "
    "representatives representative caller callers person someone man woman voice communique".split()
)
_STOPS = frozenset([".", ";", ":", "!", "?"])
_QUOTES = frozenset(['"', "“", "”", "'", "‘", "«"])


@dataclass(slots=True)
class Floor:
    """Who spoke last, by sentence: what "and condemned" and "..., accusing" go back to. Filled as cues are read."""

    spoke: dict[int, list[Mention]] = field(default_factory=dict)


def speakers_of(reading: Reading, cue: Cue, found: Referents, floor: Floor) -> list[Mention]:
    """Return who takes the stand, the best named first; empty where the text does not say."""
    named = _on_behalf(reading, cue)
    if not named:
        named = _by_agent(reading, cue)
    if not named and not cue.trigger.passive:
        named = _by_noun(reading, cue, found) if cue.trigger.noun else _by_subject(reading, cue, found, floor)
    mentions = _once([_resolved(m, found) for m in named])
    if mentions:
        floor.spoke[cue.sentence] = mentions
    return mentions


def _once(mentions: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in mentions:
        if any(c.isalpha() for c in mention.text) and all(mention.start != k.start for k in kept):
            kept.append(mention)
    return kept


def _able(reading: Reading, sentence: int) -> list[Placed]:
    return [p for p in reading.by_sentence.get(sentence, []) if p.mention.kind in SPEAKERS]


def _on_behalf(reading: Reading, cue: Cue) -> list[Mention]:
    """Return the organisation spoken for: "in the name of X", "on behalf of X", "claiming to speak for X"."""
    lower = reading.tokens.lower
    for p in _able(reading, cue.sentence):
        if p.mention.kind != "org" or p.first - cue.trigger.last > 14:
            continue
        before = lower[max(0, p.first - 5) : p.first]
        for_it = before[-1:] == ["for"] or before[-2:] == ["for", "the"]
        if ("behalf" in before or "name" in before) and "of" in before:
            return [p.mention]
        if for_it and ("speak" in before or "speaking" in before):
            return [p.mention]
        if cue.trigger.form.action in ("claim_responsibility", "claim_verbs") and for_it and p.first > cue.trigger.last:
            if p.first - cue.trigger.last <= 5 and _caller(reading, cue):
                return [p.mention]
    return []


def _caller(reading: Reading, cue: Cue) -> bool:
    """Return whether the one who speaks is nobody in particular: a caller, a leaflet, a radio."""
    low, _ = reading.bounds(cue.sentence)
    before = reading.words(max(low, cue.trigger.first - 12), cue.trigger.first)
    return any(
        w in ("caller", "leaflets", "leaflet", "man", "radio", "video", "note", "message", "pamphlet") for w in before
    )


def _by_agent(reading: Reading, cue: Cue) -> list[Mention]:
    """Return who stands behind "by": of a passive, of "claimed by", of "condemnation by"."""
    trigger = cue.trigger
    _, high = reading.bounds(cue.sentence)
    lower = reading.tokens.lower
    inside = trigger.form.words[-1] == "by"
    if not (inside or trigger.passive or trigger.noun):
        return []
    by = (
        trigger.last
        if inside
        else next((i for i in range(trigger.last + 1, min(high, trigger.last + 5)) if lower[i] == "by"), -1)
    )
    if by < 0:
        return []
    after = [p for p in _able(reading, cue.sentence) if by < p.first]
    first = next((p for p in after if p.first - by <= 7 and not set(lower[by + 1 : p.first]) & _STOPS), None)
    if first is None:
        return []
    led = next((p for p in after if p.mention.kind == "org" and first.last < p.first <= first.last + 3), None)
    if first.mention.kind == "people" and led is not None and not _comma(lower, first, led):
        first = led
    return [first.mention, *_joined(lower, after, first)]


def _comma(lower: list[str], one: Placed, other: Placed) -> bool:
    return any(w in (",", "and", "on", "in", "against") for w in lower[one.last + 1 : other.first])


_LISTING = frozenset([",", "and", "or", "nor", "the", "as", "well"])


def _joined(lower: list[str], placed: list[Placed], first: Placed) -> list[Mention]:
    """Return the mentions listed behind ``first``: "by France, Germany and the United States"."""
    joined: list[Placed] = [first]
    for p in placed:
        between = lower[joined[-1].last + 1 : p.first]
        if p.first > joined[-1].last and between and len(between) <= 4 and _LISTING.issuperset(between):
            joined.append(p)
    listed = joined[1:]
    if listed and not {"and", "or", "nor"} & set(lower[joined[-2].last + 1 : joined[-1].first]):
        return []
    return [p.mention for p in listed]


def _by_noun(reading: Reading, cue: Cue, found: Referents) -> list[Mention]:
    subjects = [p.mention for p in (*cue.agents, *cue.subjects) if p.mention.kind in SPEAKERS]
    if subjects:
        return subjects[:2]
    before = [p for p in _able(reading, cue.sentence) if p.last < cue.trigger.first and p.prep == ""]
    near = [p for p in before if p.mention.kind != "place" and cue.trigger.first - p.last <= 8]
    return [near[-1].mention] if near else []


def _by_subject(reading: Reading, cue: Cue, found: Referents, floor: Floor) -> list[Mention]:
    """Walk back from the verb over helpers, adverbs, times and parentheses to what stands as its subject."""
    low, _ = reading.bounds(cue.sentence)
    lower = reading.tokens.lower
    placed = reading.by_sentence.get(cue.sentence, [])
    at = _before_helpers(lower, placed, low, cue.trigger.first - 1)
    if at < low:
        return _inverted(reading, cue)
    word = lower[at]
    if word in _PRONOUNS:
        return _meant_by(reading, word, reading.tokens.starts[at], cue, found, floor)
    if word in _OURSELVES:
        return _ourselves(reading, word, cue, found)
    if (cue.trigger.form.form == "ing" and (word == "," or word in _JOINTS)) or word in _JOINTS:
        return _as_before(reading, cue, found, floor, at)
    if word in _RELATIVES:
        at -= 1
        at -= lower[at] == "," if at >= low else 0
    elif word == ",":
        at = _over_parenthesis(lower, low, at)
        if at < low:
            return _as_before(reading, cue, found, floor, cue.trigger.first)
    return _ending_at(reading, cue, placed, low, at, found, floor)


def _before_helpers(lower: list[str], placed: list[Placed], low: int, at: int) -> int:
    """Return the last token before the verb that is no helper, adverb, quotation mark or time."""
    ends = {p.last: p for p in placed if p.mention.kind == "time"}
    while at >= low:
        word = lower[at]
        if at in ends:
            at = ends[at].first - 1
            while at >= low and lower[at] in _TIME_PREPS:
                at -= 1
        elif word in _BETWEEN or word in _QUOTES or (word.endswith("ly") and len(word) > 4):
            at -= 1
        else:
            break
    return at


def _over_parenthesis(lower: list[str], low: int, at: int) -> int:
    """From the comma that closes ", ... ," go back before the comma that opens it; below ``low`` where none does."""
    for back in range(at - 1, max(low - 1, at - 26), -1):
        if lower[back] == ",":
            return back - 1
        if lower[back] in _STOPS:
            break
    return low - 1


def _ending_at(
    reading: Reading, cue: Cue, placed: list[Placed], low: int, at: int, found: Referents, floor: Floor
) -> list[Mention]:
    """Return the speaker whose noun phrase ends at token ``at``."""
    lower = reading.tokens.lower
    if at >= low and lower[at] == ")":
        opening = next((i for i in range(at, max(low - 1, at - 8), -1) if lower[i] == "("), at)
        at = opening - 1
    p = next((q for q in placed if q.first <= at <= q.last and q.mention.kind in SPEAKERS), None)
    if p is not None:
        head = _governor(lower, placed, p)
        listed = [q.mention for q in _listed(lower, placed, head)]
        return [*listed, head.mention, *([] if listed else _spoken_for(lower, placed, head))]
    named = _untagged(reading, low, at, found) or _name_ending_at(reading, placed, low, at)
    if named is not None:
        return [named]
    near = [p for p in cue.subjects if p.mention.kind in SPEAKERS]
    if near:
        return [_governor(lower, placed, near[-1]).mention]
    if cue.pronoun:
        return _meant_by(reading, cue.pronoun, cue.trigger.start, cue, found, floor)
    near = [p for p in placed if p.mention.kind in SPEAKERS and low <= p.first and p.last < at and at - p.last <= 5]
    near = [p for p in near if p.mention.kind != "place"]
    return [near[-1].mention] if near else _as_before(reading, cue, found, floor, at)


def _listed(lower: list[str], placed: list[Placed], last: Placed) -> list[Placed]:
    """Return what is listed before ``last`` by an "and", not by a comma that only divides."""
    led: list[Placed] = []
    for p in reversed(placed):
        after = led[0] if led else last
        between = lower[p.last + 1 : after.first]
        if p.last >= after.first or p.mention.kind not in SPEAKERS:
            continue
        if not between or len(between) > 4 or not _LISTING.issuperset(between):
            break
        if not led and not {"and", "or", "nor"} & set(between):
            break
        led.insert(0, p)
    return led


def _governor(lower: list[str], placed: list[Placed], p: Placed) -> Placed:
    """Go from "the army" in "the chief of the army" to the chief; stay where the chief only speaks for it."""
    while p.prep and p.chain < 0:
        over = [q for q in placed if q.mention.kind in SPEAKERS and 1 < p.first - q.last <= 5 and q.index < p.index]
        if not over or "," in lower[over[-1].last + 1 : p.first]:
            return p
        head = over[-1]
        if p.mention.kind == "org" and p.prep in _OF and head.mention.head.lower() in _MOUTHPIECES:
            return p
        if head.mention.kind == "place" and p.prep in _OF:
            return p  # "a spokesman in Miami for the contras"
        p = head
    return p


def _spoken_for(lower: list[str], placed: list[Placed], head: Placed) -> list[Mention]:
    """Return the organisation that a named or described speaker belongs to ("X, spokesman for Y, ...")."""
    if head.mention.kind not in ("person", "people"):
        return []
    for q in placed:
        if q.mention.kind != "org":
            continue
        if 0 < q.first - head.last <= 6 and q.prep in _OF:
            return [q.mention]
        if 0 < head.first - q.last <= 3 and any(w in _MOUTHPIECES for w in lower[q.last + 1 : head.first + 1]):
            return [q.mention]
    return []


def _untagged(reading: Reading, low: int, at: int, found: Referents) -> Mention | None:
    """Return what an untagged noun phrase means: "the group", "the latter", "the Brotherhood", "the ministry"."""
    lower = reading.tokens.lower
    if at < low:
        return None
    word, offset = lower[at], reading.tokens.starts[at]
    if word in ("latter", "outfit"):
        return found.party_before(offset)
    if word in ("spokesman", "commander", "leader", "spokeswoman") and lower[at - 1] in ("its", "their"):
        return found.party_before(offset)
    back = next((m for start, m in reversed(found.parties) if start < offset and word in m.text.lower().split()), None)
    if back is not None and len(word) > 3:
        return back
    return None


_LINKS = frozenset(["of", "for", "the", "de", "del", "du", "des", "al", "and", "da", "do", "la", "el"])
_ARTICLES = frozenset(["the", "a", "an"])
_NO_NAMES = frozenset(
    "in on at by from with but if when while after before as although however this that these those there here "
    "i we you he she it they no not so then now thus also one two both each many some most others nobody".split()
)


def _name_ending_at(reading: Reading, placed: list[Placed], low: int, at: int) -> Mention | None:
    """Return a name that no list knows and that stands right before the verb ("HRN", "the Episcopal Conference")."""
    if reading.upper or at < low:
        return None
    taken = {i for p in placed for i in range(p.first, p.last + 1)}
    start = at + 1
    while start > low and at - start < 8 and start - 1 not in taken and _is_of_name(reading, start - 1):
        start -= 1
    while start <= at and reading.tokens.lower[start] in _LINKS:
        start += 1
    if start > at or reading.tokens.lower[start] in _NO_NAMES or reading.tokens.lower[at] in _LINKS:
        return None
    begin, end = reading.tokens.starts[start], reading.tokens.ends[at]
    words = reading.text[begin:end]
    alone = start == at and start == low and not words.isupper()
    return None if alone else Mention("org", begin, end, words, words)


def _is_of_name(reading: Reading, at: int) -> bool:
    word = reading.tokens.lower[at]
    return word in _LINKS or (word[0].isalpha() and reading.text[reading.tokens.starts[at]].isupper())


def _inverted(reading: Reading, cue: Cue) -> list[Mention]:
    """ "Condemning the attack, the minister said ...": the first speaker behind the comma."""
    if cue.trigger.form.form != "ing":
        return []
    lower = reading.tokens.lower
    after = [p for p in _able(reading, cue.sentence) if p.first > cue.trigger.last and p.prep == ""]
    told = [p for p in after if "," in lower[cue.trigger.last : p.first]]
    return [told[0].mention] if told else []


def _as_before(reading: Reading, cue: Cue, found: Referents, floor: Floor, at: int) -> list[Mention]:
    """Return the speaker of what stands before in the sentence: "X denied it and accused", "..., demanding"."""
    spoke = floor.spoke.get(cue.sentence)
    if spoke:
        return spoke
    source = source_of(reading, cue.sentence)
    if source is not None:
        return [source.mention]
    low, _ = reading.bounds(cue.sentence)
    lower = reading.tokens.lower
    pronoun = next((w for w in lower[low : min(low + 4, cue.trigger.first)] if w in _PRONOUNS), "")
    if pronoun:
        return _meant_by(reading, pronoun, reading.tokens.starts[low], cue, found, floor)
    if any(w in _OURSELVES for w in lower[low : min(low + 3, cue.trigger.first)]):
        return _ourselves(reading, "we", cue, found)
    first = [p for p in _able(reading, cue.sentence) if p.last < at and p.prep == "" and p.mention.kind != "place"]
    return [first[0].mention, *_joined(lower, first, first[0])] if first else []


def _meant_by(reading: Reading, word: str, offset: int, cue: Cue, found: Referents, floor: Floor) -> list[Mention]:
    """Return whom "it", "they", "he" or "she" means: who spoke last, else the last one named of that kind."""
    source = source_of(reading, cue.sentence)
    last = floor.spoke.get(cue.sentence, [])
    if not last and source is not None and source.mention.start < offset:
        last = [source.mention]
    last = last or floor.spoke.get(cue.sentence - 1, [])
    if word in ("he", "she"):
        people = [
            m for m in last if m.kind == "person" or (m.kind == "people" and (m.count is None or m.count.high == 1))
        ]
        return people[:1] or _last_of(reading, offset, ("person",))
    bodies = [m for m in last if m.kind != "person"]
    if bodies and (word == "they" or bodies[0].kind != "people"):
        return bodies
    if word == "they":
        return _last_of(reading, offset, ("people", "org"))
    back = found.party_before(offset)
    return [back] if back is not None else []


def _last_of(reading: Reading, offset: int, kinds: tuple[str, ...]) -> list[Mention]:
    before = [p.mention for p in reading.placed if p.mention.start < offset and p.mention.kind in kinds]
    return before[-1:]


def _ourselves(reading: Reading, word: str, cue: Cue, found: Referents) -> list[Mention]:
    """Return who says "we" or "I": of a quotation the quoted, of a press statement the body that issues it."""
    source = source_of(reading, cue.sentence)
    if source is not None:
        return [source.mention]
    if '"' in reading.text[reading.sentences[cue.sentence].start : cue.trigger.start] or word == "i":
        return []
    return [found.parties[0][1]] if found.parties else []


def _resolved(mention: Mention, found: Referents) -> Mention:
    """Return the group that "the group", "the faction" stands for, else the mention itself."""
    if mention.kind in ("people", "org") and points_to_group(mention):
        return found.armed_before(mention.start) or mention
    return mention
