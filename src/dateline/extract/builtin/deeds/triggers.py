"""Find the words that say that something happened or that somebody spoke about it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.core.text import Sentence
from dateline.extract.builtin.tokens import Tokens
from dateline.knowledge.triggers import GAP, IDLE, Form, TriggerForm, Triggers

_MAX_GAP = 5
_DETERMINERS = frozenset(
    "a an the this that these those his her its their our my your no any some each every another such of "
    "'s in two three four five six seven eight nine ten several many multiple recent deadly deadliest "
    "similar latest series first second third fourth twin separate fresh new brutal mass daily most "
    "during fatal violent by following after since amid despite".split()
)
_BE = frozenset("was were is are be been being get got gets getting has been".split()) - {"has"}
_NEGATIONS = frozenset("not never no without neither nor didn't wasn't weren't hasn't haven't cannot couldn't".split())


@dataclass(frozen=True, slots=True)
class Trigger:
    """One place where the text tells of a happening.

    ``first``/``last`` are token indices (last included). ``noun``: it stands as a noun. ``passive``: the subject is
    the one acted upon. ``sentence`` is the sentence's index.
    """

    start: int
    end: int
    first: int
    last: int
    form: TriggerForm
    sentence: int
    noun: bool
    passive: bool


def find_triggers(
    tokens: Tokens, sentences: Sequence[Sentence], triggers: Triggers, covered: Sequence[tuple[int, int]] = ()
) -> list[Trigger]:
    """Return every trigger form in the coded sentences, longest first at each word, none inside another.

    ``covered`` are the spans of mentions, in order: a word inside a name or a weapon tells no happening.
    """
    found: list[Trigger] = []
    for sentence in sentences:
        if sentence.coded:
            low, high = tokens.at(sentence.start), tokens.at(sentence.end)
            told = _in_sentence(tokens, sentence.index, low, high, triggers)
            found += told if sentence.kind == "headline" else (t for t in told if not _in_a_name(tokens, t, low, high))
    starts = [start for start, _ in covered]
    return [t for t in found if _acts(tokens, t) or not _inside(t, starts, covered)]


def _in_a_name(tokens: Tokens, trigger: Trigger, low: int, high: int) -> bool:
    """Whether one capitalised word stands among others inside a sentence: "Land Cruiser", "Operation Desert Storm"."""
    at = trigger.first
    if at != trigger.last or at == low or not tokens.capital(at):
        return False
    beside = (at + 1 < high and tokens.capital(at + 1)) or (at - 1 > low and tokens.capital(at - 1))
    words = [i for i in range(low, high) if tokens.lower[i][:1].isalpha()]
    return beside and 2 * sum(tokens.capital(i) for i in words) < len(words)


def _acts(tokens: Tokens, trigger: Trigger) -> bool:
    """Whether a word is a verb for sure: "threatened to bomb schools" speaks of no bomb, ", burning houses" of no house."""
    before = tokens.lower[trigger.first - 1] if trigger.first else ""
    if trigger.noun:
        return False
    if trigger.form.form == "ing":
        return before == "," or (before == "and" and "," in tokens.lower[max(0, trigger.first - 8) : trigger.first])
    return trigger.form.form == "base" and before in ("to", "will", "would", "could", "might")


def _inside(trigger: Trigger, starts: Sequence[int], covered: Sequence[tuple[int, int]]) -> bool:
    at = bisect_right(starts, trigger.start) - 1
    return at >= 0 and covered[at][1] >= trigger.end


def _in_sentence(tokens: Tokens, sentence: int, low: int, high: int, triggers: Triggers) -> Iterator[Trigger]:
    at = low
    index = triggers.by_first
    while at < high:
        candidates = index.get(tokens.lower[at])
        match = None
        if candidates is not None:
            match = _first_match(tokens, candidates, at, high)
        if match is None:
            at += 1
            continue
        form, last = match
        if form.action == IDLE:
            at = last + 1
            continue
        trigger = _trigger(tokens, form, at, last, low, high, sentence, candidates or ())
        if trigger is not None:
            yield trigger
        at = last + 1


def _first_match(
    tokens: Tokens, candidates: Sequence[TriggerForm], at: int, high: int
) -> tuple[TriggerForm, int] | None:
    """Return the first form that stands at ``at``, with its last token; most are ruled out by their second word."""
    after = tokens.lower[at + 1] if at + 1 < high else ""
    for form in candidates:
        words = form[0]
        if len(words) == 1:
            return form, at
        if words[1] == after or words[1] == GAP:
            last = _match(tokens, form, at, high)
            if last is not None:
                return form, last
    return None


def _match(tokens: Tokens, form: TriggerForm, at: int, high: int) -> int | None:
    """Return the index of the last token where ``form`` stands at ``at``, else None."""
    words = form.words
    where = at
    for i, word in enumerate(words):
        if word == GAP:
            rest = words[i + 1]
            stop = min(where + _MAX_GAP + 1, high)
            where = next((j for j in range(where, stop) if tokens.lower[j] == rest), -1)
            if where < 0:
                return None
        elif i and words[i - 1] == GAP:
            where += 1
        else:
            if where >= high or tokens.lower[where] != word:
                return None
            where += 1
    return where - 1


def _trigger(
    tokens: Tokens,
    form: TriggerForm,
    first: int,
    last: int,
    low: int,
    high: int,
    sentence: int,
    candidates: Sequence[TriggerForm],
) -> Trigger | None:
    noun = form.form == "noun"
    as_noun = _stands_as_noun(tokens, first, last, low, high)
    if form.form in ("base", "third", "ing") and as_noun and len(form.words) == 1:
        other = next((f for f in candidates if f.form == "noun" and f.words == form.words), None)
        if other is None and form.form != "ing":
            return None
        form, noun = (other or form), True
    elif form.form in ("base", "third") and not form.statement and _ends_a_noun_phrase(tokens, first, last, low, high):
        other = next((f for f in candidates if f.form == "noun" and f.words == form.words), None)
        form, noun = (other or form), other is not None
    elif noun and not as_noun and len(form.words) == 1:
        verb = next((f for f in candidates if f.form in ("base", "third", "ing") and f.words == form.words), None)
        ends = _ends_a_noun_phrase(tokens, first, last, low, high)
        if verb is not None and (verb.form == "ing" or (not ends and _stands_as_verb(tokens, first, low, high))):
            form, noun = verb, False
    if form.form == "base" and first > low and tokens.lower[first - 1] in _BE:
        # "was set off": where base and participle are one word, "be" before it makes it the participle
        form = next((f for f in candidates if f.form == "participle" and f.words == form.words), form)
    passive = not noun and form.form in ("past", "participle", "phrase") and _is_passive(tokens, first, last, low, high)
    passive = passive or (not noun and form.form in ("past", "participle") and _lacks_object(tokens, form, last, high))
    passive = passive or form.lemma.startswith("come under")
    return Trigger(tokens.starts[first], tokens.ends[last], first, last, form, sentence, noun, passive)


def stands_as(tokens: Tokens, first: int, last: int, low: int, high: int) -> tuple[Form, bool, bool]:
    """Return the form of words that no list knows, by their ending and neighbours; whether noun; whether passive."""
    word = tokens.lower[first]
    if _stands_as_noun(tokens, first, last, low, high) or _ends_a_noun_phrase(tokens, first, last, low, high):
        return "noun", True, False
    if word.endswith("ing"):
        return "ing", False, False
    if word.endswith("ed") or (first > low and tokens.lower[first - 1] in _BE):
        return "past", False, _is_passive(tokens, first, last, low, high)
    if _stands_as_verb(tokens, first, low, high):
        return ("third" if word.endswith("s") else "base"), False, False
    return "noun", True, False


def _stands_as_noun(tokens: Tokens, first: int, last: int, low: int, high: int) -> bool:
    before = tokens.lower[first - 1] if first > low else ""
    after = tokens.lower[last + 1] if last + 1 < high else ""
    return before in _DETERMINERS or after in ("of", "that", "which", "was", "were", "occurred", "happened", "took")


def _ends_a_noun_phrase(tokens: Tokens, first: int, last: int, low: int, high: int) -> bool:
    """Whether a word that may be noun or verb closes a noun phrase: "in a rebel ambush on", "killed in Cairo protests"."""
    after = tokens.lower[last + 1] if last + 1 < high else ""
    ends = not after or after in _AFTER_NOUN or not after[0].isalnum()
    return ends and any(word in _BEFORE_NOUN for word in tokens.lower[max(low, first - 3) : first - 1])


_AFTER_NOUN = frozenset(
    "on in at by near against outside inside during as after before over amid and or kills leaves".split()
)
_BEFORE_NOUN = frozenset("a an the in of after during by amid following from with despite for".split())
"""Words that, up to three words before, open a noun phrase: "in a rebel ambush on", "in night attack on"."""


def _stands_as_verb(tokens: Tokens, first: int, low: int, high: int) -> bool:
    before = tokens.lower[first - 1] if first > low else ""
    after = tokens.lower[first + 1] if first + 1 < high else ""
    return (
        before in ("to", "will", "would", "could", "who", "they", "we", "i", "and", "can", "may", "might")
        or after
        in (
            "the",
            "a",
            "an",
            "at",
            "on",
            "its",
            "his",
            "their",
            "us",
            "him",
            "them",
        )
        or (after.isdigit() or after in ("two", "three", "four", "five", "six", "seven", "at", "dozens"))
    )


def _is_passive(tokens: Tokens, first: int, last: int, low: int, high: int) -> bool:
    for back in range(first - 1, max(low - 1, first - 4), -1):
        word = tokens.lower[back]
        if word in _BE:
            return True
        if not (word.endswith("ly") or word in ("also", "then", "later", "not", "allegedly", "all", "both", "either")):
            break
    after = tokens.lower[last + 1] if last + 1 < high else ""
    return after == "by"


_TRANSITIVE = frozenset(
    "kill injure wound slay murder abduct kidnap arrest detain behead execute massacre stab hurt lynch torture rape".split()
)
_AFTER_PASSIVE = frozenset("in by at near during when as after while outside inside along amid overnight since".split())


def _lacks_object(tokens: Tokens, form: TriggerForm, last: int, high: int) -> bool:
    """Whether a verb that needs an object has none: "Ten soldiers killed in rebel ambush" is passive without "were"."""
    if form.lemma not in _TRANSITIVE or len(form.words) > 1:
        return False
    after, then = (tokens.lower[i] if i < high else "" for i in (last + 1, last + 2))
    if after == "at" and then in ("least", "most"):
        return False  # "executed at least 12 men"
    return after in _AFTER_PASSIVE or not after or after in (".", ",", ";")


def negated(tokens: Tokens, trigger: Trigger, low: int) -> bool:
    """Return whether the words right before a trigger deny it ("did not explode", "no attack")."""
    start = max(low, trigger.first - 4)
    return any(word in _NEGATIONS for word in tokens.lower[start : trigger.first])
