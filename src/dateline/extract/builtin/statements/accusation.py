"""Whom an accusation names, and which words of accusing say nobody's accusation."""

from __future__ import annotations

from dateline.core.text import Mention
from dateline.extract.builtin.deeds.actions import is_armed
from dateline.extract.builtin.deeds.cue import Cue
from dateline.extract.builtin.reading import Reading
from dateline.extract.builtin.speakers import is_headline_passive
from dateline.extract.builtin.speakers.words import BE

_ACCUSED = ("org", "people", "person", "place")
_EPITHET = frozenset("a an the of for to his her its their over on by with any some two three four in no such".split())

_LINKING = frozenset(["is", "are", "was", "were", "be"])


def accusation(reading: Reading, cue: Cue, speakers: list[Mention]) -> list[Mention] | None:
    """Return who stands accused (empty where only what was done is said), None where nobody is accused by anybody."""
    accused = _accused(reading, cue)
    by = {m.start for m in accused}
    left = [m for m in speakers if m.start not in by]
    form = cue.trigger.form
    if cue.trigger.noun and not _is_made(reading, cue):
        return None
    if not accused and (cue.trigger.noun or not (left or form.form == "phrase")):
        return None
    if not accused and form.lemma in ("attribute", "impute"):
        return None
    if not accused and form.lemma == "accuse" and not _charges(reading, cue):
        return None
    return [m for m in accused if all(m.start != s.start for s in left)]


def merely_named(reading: Reading, cue: Cue) -> bool:
    """ "the alleged sub-leader", "a man accused of theft", "attributed to X": words without an accuser."""
    low, high = reading.bounds(cue.sentence)
    before = reading.words(max(low, cue.trigger.first - 1), cue.trigger.first)
    after = reading.words(cue.trigger.last + 1, min(high, cue.trigger.last + 3))
    form = cue.trigger.form
    if form.lemma == "allege" and form.form == "past" and not cue.trigger.passive and after[:1] != ["that"]:
        said_by = any(p.last == cue.trigger.first - 1 for p in reading.by_sentence.get(cue.sentence, []))
        return not said_by and before[:1] not in (
            ["he"],
            ["she"],
            ["it"],
            ["they"],
            ["who"],
            ["has"],
            ["have"],
            ["had"],
        )
    if form.lemma == "allege":
        return (before[:1] != [] and before[0] in _EPITHET) or (form.form == "past" and after[:1] == ["to"])
    if form.lemma in ("accuse", "blame") and is_headline_passive(reading, cue):
        return False
    if form.lemma == "accuse":
        return not cue.trigger.passive and (after[:1] == ["of"] or cue.trigger.last + 1 >= high or before == ["the"])
    if form.form == "phrase" and {"attributed", "ascribed", "imputed"} & set(form.words):
        return "by" not in reading.words(cue.trigger.last + 1, min(high, cue.trigger.last + 12))
    if form.form == "phrase" and form.words[0] in _LINKING and form.words[1] in ("behind", "the"):
        return True  # "was the work of": nobody's accusation
    if form.lemma in ("attribute", "impute"):
        return form.form in ("past", "participle") and after[:1] in (["to"], ["by"])
    be = reading.words(max(low, cue.trigger.first - 3), cue.trigger.first)
    return form.lemma == "blame" and before == ["to"] and bool(BE & set(be))


def _is_made(reading: Reading, cue: Cue) -> bool:
    """Whether a noun tells of an accusation made: "accusations that the army", not "an allegation Rwanda denies"."""
    _, high = reading.bounds(cue.sentence)
    return bool(
        {"that", "of", "against", "by"} & set(reading.words(cue.trigger.last + 1, min(high, cue.trigger.last + 4)))
    )


def _charges(reading: Reading, cue: Cue) -> bool:
    """Whether "accused" says what somebody is accused of, and is no "the accused"."""
    low, high = reading.bounds(cue.sentence)
    return "of" in reading.words(cue.trigger.last + 1, min(high, cue.trigger.last + 12)) or (
        cue.trigger.first > low and reading.tokens.lower[cue.trigger.first - 1] not in ("the", "an", "main", "key")
    )


def _accused(reading: Reading, cue: Cue) -> list[Mention]:
    """Return whom an accusation names: the object, behind "on" of "blamed it on", the subject of a passive."""
    here = [p for p in reading.by_sentence.get(cue.sentence, []) if p.mention.kind in _ACCUSED]
    if cue.trigger.passive or is_headline_passive(reading, cue):
        return [p.mention for p in cue.subjects if p.mention.kind in _ACCUSED]
    _, high = reading.bounds(cue.sentence)
    lower = reading.tokens.lower
    after = reading.words(cue.trigger.last + 1, min(high, cue.trigger.last + 12))
    inside = [p for p in here if cue.trigger.first < p.first and p.last < cue.trigger.last]
    if inside:
        return [inside[0].mention]
    when = {
        p.first - cue.trigger.last - 2 for p in reading.by_sentence.get(cue.sentence, []) if p.mention.kind == "time"
    }
    leading = (i for i, w in enumerate(after) if w in ("on", "to", "at") and i not in when and _leads(cue, w))
    led = next(leading, None)  # "blamed the attack, which happened on Wednesday, on criminals": not the day's "on"
    if led is not None:
        at = cue.trigger.last + 1 + led
        named = [p for p in here if at < p.first <= at + 5]
        if named:
            return [named[0].mention]
    if "that" in after[:5] and cue.trigger.form.lemma in ("claim", "allege", "charge that", "charge"):
        that = cue.trigger.last + 1 + after.index("that")
        doer = next((p for p in here if 0 < p.first - that <= 4), None)
        return [doer.mention] if doer is not None and is_armed(doer.mention) else []
    close = [p for p in here if 0 < p.first - cue.trigger.last <= 6 and p.prep == ""]
    if not close or set(lower[cue.trigger.last + 1 : close[0].first]) & {",", ".", "that"}:
        return []
    return [p.mention for p in close if p is close[0] or p.chain == close[0].index]


def _leads(cue: Cue, word: str) -> bool:
    """Whether the accused stand behind this preposition: blame on, attribute to, point at."""
    lemma = cue.trigger.form.lemma
    wanted = {"blame": ("on",), "attribute": ("to",)}.get(lemma.split()[-1], ("on", "at", "to"))
    return word in wanted and lemma not in ("accuse", "implicate")
