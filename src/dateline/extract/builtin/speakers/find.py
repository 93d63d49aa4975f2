"""Who takes the stand that a statement word tells of."""

from __future__ import annotations

from dateline.core.text import Mention
from dateline.extract.builtin.deeds.cue import Cue
from dateline.extract.builtin.reading import Reading
from dateline.extract.builtin.speakers import words as w
from dateline.extract.builtin.speakers.agent import able, by_agent, by_channel, on_behalf
from dateline.extract.builtin.speakers.attribution import attributions
from dateline.extract.builtin.speakers.floor import Floor, as_before, meant_by, ourselves, resolved
from dateline.extract.builtin.speakers.subject import subject_of
from dateline.extract.builtin.speech import Referents
from dateline.knowledge.lexicon import people_class


def speakers_of(reading: Reading, cue: Cue, found: Referents, floor: Floor) -> list[Mention]:
    """Return who takes the stand, the best named first; empty where the text does not say."""
    named = _inside(reading, cue) or on_behalf(reading, cue) or by_agent(reading, cue)
    if not named and (not _is_passive(reading, cue) or by_channel(reading, cue)):
        noun = cue.trigger.noun and cue.trigger.form.form != "ing"
        named = _by_noun(reading, cue) if noun else _by_subject(reading, cue, found, floor)
    mentions = _once(floor.with_bodies([resolved(reading, m, cue, found, floor) for m in named]))
    if mentions:
        floor.spoke[cue.sentence] = mentions
    return mentions


def _inside(reading: Reading, cue: Cue) -> list[Mention]:
    """ "expressed the State of Qatar's condolences": whose they are."""
    if cue.trigger.form.action != "condole":
        return []
    first, last = cue.trigger.first, cue.trigger.last
    within = [p for p in able(reading, cue.sentence) if first < p.first and p.last < last]
    return [p.mention for p in within if reading.tokens.lower[p.last + 1] == "'s"][:1]


def _is_passive(reading: Reading, cue: Cue) -> bool:
    """Whether the subject takes no stand: a passive, or words that say what something points to ("bears the mark of")."""
    low, _ = reading.bounds(cue.sentence)
    before = reading.words(max(low, cue.trigger.first - 1), cue.trigger.first)
    form = cue.trigger.form
    past = form.form in ("past", "participle", "base") and before[:1] in (["was"], ["were"], ["been"])
    return (
        cue.trigger.passive
        or past
        or is_headline_passive(reading, cue)
        or form.lemma.startswith(("bears ", "bore ", "all indications"))
    )


def is_headline_passive(reading: Reading, cue: Cue) -> bool:
    """Whether a headline leaves out "is": "Pakistan blamed for bombing", "Army accused of killing civilians"."""
    after = reading.words(cue.trigger.last + 1, cue.trigger.last + 2)
    form = cue.trigger.form
    bare = form.lemma in ("blame", "accuse") and form.form in ("past", "participle") and after in (["for"], ["of"])
    return bare and reading.sentences[cue.sentence].kind == "headline"


def _once(mentions: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in mentions:
        if any(c.isalpha() for c in mention.text) and all(mention.start != k.start for k in kept):
            kept.append(mention)
    return kept


def _by_noun(reading: Reading, cue: Cue) -> list[Mention]:
    subjects = [p.mention for p in (*cue.agents, *cue.subjects) if p.mention.kind in w.SPEAKERS[:4]]
    if subjects:
        return subjects[:2]
    before = [p for p in able(reading, cue.sentence) if p.last < cue.trigger.first and p.prep == ""]
    near = [p for p in before if p.mention.kind in ("org", "person", "people") and cue.trigger.first - p.last <= 8]
    near = [p for p in near if "victim" not in people_class(p.mention.head)]
    return [near[-1].mention] if near else []


def _by_subject(reading: Reading, cue: Cue, found: Referents, floor: Floor) -> list[Mention]:
    trigger = cue.trigger
    low, _ = reading.bounds(cue.sentence)
    participle = trigger.form.form == "ing"
    if trigger.form.words[0] in _OURS:
        return ourselves(reading, "we", cue, found)
    subject = subject_of(reading, cue.sentence, trigger.first, participle=participle)
    offset = reading.tokens.starts[max(low, min(subject.start, trigger.first))]
    if subject.pronoun in w.PRONOUNS:
        return meant_by(reading, subject.pronoun, offset, cue, found, floor)
    if subject.pronoun:
        return ourselves(reading, subject.pronoun, cue, found)
    if subject.mentions:
        return list(subject.mentions)
    if subject.start == trigger.first:
        return _inverted(reading, cue) if participle else _turned(reading, cue)
    if subject.joined:
        return as_before(reading, cue, found, floor, subject.start)
    return _farther(reading, cue, found, floor, subject.start)


_OURS = frozenset(["we", "our", "ours", "my"])


def _farther(reading: Reading, cue: Cue, found: Referents, floor: Floor, at: int) -> list[Mention]:
    """Return the subject that the cue was given, a near mention, or who spoke before."""
    near = [p for p in cue.subjects if p.mention.kind in w.SPEAKERS[:4]]
    if near:
        return [near[-1].mention]
    if cue.pronoun:
        return meant_by(reading, cue.pronoun, cue.trigger.start, cue, found, floor)
    close = [p for p in able(reading, cue.sentence) if p.last < at and at - p.last <= 5]
    close = [p for p in close if p.mention.kind in ("org", "person", "people")]
    return [close[-1].mention] if close else as_before(reading, cue, found, floor, at)


def _turned(reading: Reading, cue: Cue) -> list[Mention]:
    """Return the speaker behind a verb of saying: "..., said Colonel X"."""
    at = cue.trigger.first
    return [a.mention for a in attributions(reading, cue.sentence) if a.first == at or a.last == at][:1]


def _inverted(reading: Reading, cue: Cue) -> list[Mention]:
    """ "Condemning the attack, the minister said ...": the first speaker behind the comma."""
    lower = reading.tokens.lower
    after = [p for p in able(reading, cue.sentence) if p.first > cue.trigger.last]
    told = [p for p in after if lower[p.first - 1] == "," or (not p.prep and "," in lower[cue.trigger.last : p.first])]
    return [told[0].mention] if told else []
