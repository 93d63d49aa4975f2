"""Did it happen? Read from the words before a trigger, in its clause and farther off in its sentence."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.core.values import Factuality
from dateline.extract.builtin.deeds.cue import Cue
from dateline.extract.builtin.deeds.parties import clause_start
from dateline.extract.builtin.deeds.sides import doers, is_armed
from dateline.extract.builtin.reading import Reading
from dateline.knowledge.domains import Cues, load_far_cues
from dateline.knowledge.rules import Rules

_WINDOW, _AHEAD = 5, 3
_FAR = 16
_NEGATION = frozenset(
    "not never no didn't wasn't weren't hasn't haven't cannot couldn't without neither nobody none".split()
)
_ORDER: tuple[Factuality, ...] = ("foiled", "failed", "denied", "threatened", "planned", "alleged", "hypothetical")
_TAKES_UP = frozenset("it they he she same this that the both neither nothing attempt plan".split())
_MISSABLE = frozenset("grenade bombing explosion shelling suicide_bombing attack air_strike arson_destruction".split())
_DOUBTED: dict[str, Factuality] = {"possible": "hypothetical", "alleged": "alleged", "supposed": "alleged"}
_OPEN = ("threatened", "planned", "hypothetical")
_INFINITIVE_REACH = 6
_QUOTES = frozenset("\"“‘'")
_CLOSED = (['"'], ["”"], ["’"], ["'"])

Found = tuple[int, Factuality, int, int]


def judge(reading: Reading, cue: Cue, rules: Rules) -> None:
    """Set ``cue.factuality`` and where the words for it stand; mark negation."""
    trigger = cue.trigger
    low, high = reading.bounds(trigger.sentence)
    start = max(clause_start(reading, trigger, low), trigger.first - _WINDOW)
    before = reading.words(start, trigger.first)
    cue.negated = any(word in _NEGATION for word in before[-4:])
    found = [*_near(reading, cue, rules, start, high), *_far(reading, cue, low, high)]
    found += _beside(reading, cue, low)
    if found:
        _, cue.factuality, first, last = min(found)
        cue.factuality_at = (reading.tokens.starts[first], reading.tokens.ends[last])


def _near(reading: Reading, cue: Cue, rules: Rules, start: int, high: int) -> Iterator[Found]:
    """Yield the kind that the words right beside the trigger speak for."""
    trigger = cue.trigger
    clause_from = max(start, trigger.first - _AHEAD)
    joined = f" {' '.join(reading.words(start, trigger.first))} "
    clause = f" {' '.join(reading.words(clause_from, min(high, trigger.last + 8)))} "
    for rank, kind in enumerate(_ORDER):
        for phrase in rules.before[kind]:
            if f" {phrase} " in joined and not (cue.definite and kind in _OPEN):
                yield (rank, kind, *_at(reading, start, phrase))
                return
        for phrase in rules.clause[kind]:
            if f" {phrase} " in clause:
                yield (rank, kind, *_at(reading, clause_from, phrase))
                return


def _beside(reading: Reading, cue: Cue, low: int) -> Iterator[Found]:
    """Yield what the very words before the trigger speak for: "may attack", "an alleged rape", "accused X of killing"."""
    first, last, form = cue.trigger.first, cue.trigger.last, cue.trigger.form.form
    words = reading.words(max(low, first - _FAR), first)
    if not words:
        return
    if words[-1] in ("nothing", "nobody") and not cue.trigger.noun and not cue.trigger.passive:
        yield _ORDER.index("denied"), "denied", first - 1, first - 1
    elif words[-1] in _QUOTES and not cue.trigger.noun and _quoted_alone(reading, cue):
        yield _ORDER.index("hypothetical"), "hypothetical", first, last
    elif words[-1] == "may" and form == "base":
        yield _ORDER.index("hypothetical"), "hypothetical", first - 1, first - 1
    elif form in ("third", "base") and not cue.trigger.noun and _conditional(reading, cue, low):
        yield _ORDER.index("hypothetical"), "hypothetical", first, last
    elif words[-1] in _DOUBTED:
        kind = _DOUBTED[words[-1]]
        yield _ORDER.index(kind), kind, first - 1, first - 1
    elif words[-1] == "of" and form == "ing":
        back = next((i for i in range(2, len(words) + 1) if words[-i] in ("accused", "accuses", "accusing")), 0)
        if back > 2:  # "the man accused of killing her" stands trial for what happened
            yield _ORDER.index("alleged"), "alleged", first - back, first - back


def _conditional(reading: Reading, cue: Cue, low: int) -> bool:
    """Whether a clause in the present tense hangs on "until" or "unless": it has not happened."""
    start = clause_start(reading, cue.trigger, low)
    return start > low and reading.words(start - 1, start)[0] in ("until", "unless", "if", "whenever")


def _quoted_alone(reading: Reading, cue: Cue) -> bool:
    """Whether a verb stands alone in quotation marks and nobody armed does it ("they \"killed\" the server")."""
    last = cue.trigger.last
    closed = reading.words(last + 1, last + 2)[:1] in _CLOSED
    return closed and not any(is_armed(p.mention) for p in doers(cue))


def _at(reading: Reading, start: int, phrase: str) -> tuple[int, int]:
    """Return the first and last token of a phrase known to stand within 24 words from ``start``."""
    words = phrase.split(" ")
    lower = reading.tokens.lower
    at = next(i for i in range(start, start + 24) if lower[i : i + len(words)] == words)
    return at, at + len(words) - 1


def _far(reading: Reading, cue: Cue, low: int, high: int) -> Iterator[Found]:
    """Yield what the farther words of the sentence, and the next one where it takes the deed up, speak for."""
    trigger = cue.trigger
    cues = load_far_cues()
    lower = reading.tokens.lower
    start = max(low, trigger.first - _FAR)
    start = max((i + 1 for i in range(start, trigger.first) if lower[i] == ";"), default=start)
    for found in _phrases(lower, start, trigger.first, cues["before"]):
        if lower[found[3]] != "to" or _governs(cue, found[3]):
            yield found
    yield from _phrases(lower, trigger.last + 1, min(high, trigger.last + 1 + _FAR), cues["after"])
    following = trigger.sentence + 1
    if cue.action in _MISSABLE and following < len(reading.sentences):
        first, end = reading.bounds(following)
        if first < end and lower[first] in _TAKES_UP:
            yield from _phrases(lower, first, min(end, first + _FAR), cues["next"])


def _governs(cue: Cue, to: int) -> bool:
    """Whether the trigger can hang on a "to": a base form, or a noun soon after ("planned to carry out an attack")."""
    return cue.trigger.form.form == "base" or (cue.trigger.noun and cue.trigger.first - to <= _INFINITIVE_REACH)


def _phrases(lower: list[str], low: int, high: int, cues: Cues) -> Iterator[Found]:
    for at in range(low, high):
        for words, kind in cues.get(lower[at], ()):
            if at + len(words) <= high and tuple(lower[at : at + len(words)]) == words:
                yield _ORDER.index(kind), kind, at, at + len(words) - 1
