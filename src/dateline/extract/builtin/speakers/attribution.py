"""Who says what: the sources that a sentence, or a stretch of it, is attributed to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.core.text import Mention
from dateline.extract.builtin.reading import Placed, Reading
from dateline.extract.builtin.speakers import words as w
from dateline.extract.builtin.speakers.phrase import phrase_ending_at
from dateline.extract.builtin.speakers.subject import subject_of
from dateline.knowledge.speech import load_speech

_BACK = 3


@dataclass(frozen=True, slots=True)
class Attribution:
    """A source and where it is named: ``first`` and ``last`` token of subject and verb, whichever comes first.

    ``fronted``: what is said follows ("police said ten people died"), else it went before ("..., police said").
    """

    mention: Mention
    first: int
    last: int
    fronted: bool


def source_of(reading: Reading, sentence: int) -> Mention | None:
    """Return who a sentence is attributed to ("..., police said"; "according to the ministry"), if anybody."""
    return next((a.mention for a in attributions(reading, sentence)), None)


def source_at(reading: Reading, sentence: int, token: int) -> Mention | None:
    """Return who the words at a token are attributed to: "... said 10 were killed, more than the three police reported"."""
    found = list(attributions(reading, sentence))
    right_behind = [a for a in found if not a.fronted and 0 < a.first - token <= 3]
    before = [a for a in found if a.fronted and a.last < token]
    after = [a for a in found if not a.fronted and a.first > token]
    ranked = right_behind or before[-1:] or after
    return ranked[0].mention if ranked else None


def attributions(reading: Reading, sentence: int) -> Iterator[Attribution]:
    """Yield the attributions of a sentence in the order of their verbs."""
    if sentence not in reading.spoken:
        reading.spoken[sentence] = list(_find(reading, sentence))
    yield from reading.spoken[sentence]


def _find(reading: Reading, sentence: int) -> Iterator[Attribution]:
    low, high = reading.bounds(sentence)
    lower, speech = reading.tokens.lower, load_speech()
    placed = [p for p in reading.by_sentence.get(sentence, []) if p.mention.kind in w.SPEAKERS]
    for at in range(low, high):
        if lower[at] not in speech.saying:
            continue
        if lower[at] == "according":
            found = _according(reading, sentence, placed, at)
        else:
            found = _said(reading, sentence, placed, at)
        if found is not None:
            yield found
    yield from _labels(reading, sentence, placed, low, high)


def _according(reading: Reading, sentence: int, placed: list[Placed], at: int) -> Attribution | None:
    """ "according to the ministry": the first speaker before a comma, else a name that no list knows."""
    lower = reading.tokens.lower
    low, high = reading.bounds(sentence)
    if lower[at + 1 : at + 2] != ["to"]:
        return None
    end = next(
        (i for i in range(at + 2, min(high, at + 16)) if lower[i] in (",", ".", ";", "-", "–", *w.QUOTES)),
        min(high, at + 12),
    )
    after = [p for p in placed if at < p.first < end and p.first <= at + 9]
    opens = at == low or lower[at - 1] in w.QUOTES or lower[at - 1] in ("but", "and", "while")
    if after:
        return Attribution(_behind(lower, after), at, after[0].last, opens)
    made = phrase_ending_at(reading, sentence, at + 2, end - 1) if end - at > 2 else []
    named = bool(made) and made[0].kind == "org"
    return Attribution(made[0], at, end - 1, opens) if named else None


def _behind(lower: list[str], after: list[Placed]) -> Mention:
    """Return the speaker that follows, or the body that one who only speaks for it belongs to."""
    first = after[0]
    led = after[1] if len(after) > 1 else None
    if led is not None and led.mention.kind == "org" and first.mention.kind == "people":
        gap = lower[first.last + 1 : led.first]
        speaks = load_speech().mouthpieces & set(first.mention.text.lower().split())
        if speaks and len(gap) <= 2 and gap[:1] and gap[0] in ("of", "for", "from", "with", "at"):
            return led.mention
    return first.mention


def _said(reading: Reading, sentence: int, placed: list[Placed], at: int) -> Attribution | None:
    low, high = reading.bounds(sentence)
    lower, speech = reading.tokens.lower, load_speech()
    following = lower[at + 1 : at + 6]
    if lower[at - 1] in ("not", "never") or lower[at - 1].endswith("n't"):
        return None
    if lower[at] == "reported" and following[:1] and following[0] in _HARMED:
        return None  # "at least nine people reported killed"
    if lower[at] in ("quoted", "cited"):
        return _quoted(lower, placed, at, following)
    if _passive(lower, low, at):
        by = following[:1] == ["by"]
        after = [p for p in placed if at < p.first <= at + 5] if by else []
        return Attribution(_behind(lower, after), at, after[0].last, False) if after else None
    if lower[at] in speech.guarded and "that" not in following[:1] and not _put_at(lower, at):
        return None
    behind = _inverted(reading, placed, low, at)
    if behind is not None and lower[at] in _TURNED and _closes(lower, reading.tokens.at(behind.mention.end), high):
        return behind
    subject = subject_of(reading, sentence, at, participle=lower[at] == "saying" or lower[at] == "adding")
    mention = _meant(reading, sentence, subject.mentions, subject.pronoun)
    if mention is not None:
        fronted = not (
            _trails(reading, sentence, at, subject.start) or _is_reduced(reading, sentence, at, subject.start)
        )
        return Attribution(mention, subject.start, at, fronted)
    return behind


def _closes(lower: list[str], after: int, high: int) -> bool:
    """Whether what follows a speaker behind "said" is no verb of its own: "..., said Nick Downie of the security office"."""
    return after >= high or lower[after] in _CLOSERS


_TURNED = frozenset("said says added adds noted stated explained".split())
_CLOSERS = frozenset(', . ; of in at who from on for as by with during after when " ” ( - –'.split())


_HARMED = frozenset("killed dead missing wounded injured hurt abducted kidnapped to arrested as seen".split())


def _put_at(lower: list[str], at: int) -> bool:
    """ "put the toll at", "put the number of dead at": a figure given by the subject."""
    return lower[at] in ("put", "puts") and "at" in lower[at + 1 : at + 9]


def _trails(reading: Reading, sentence: int, at: int, start: int) -> bool:
    """Whether what is said stands before: "..., the army said in a statement", "..., he told reporters on Tuesday"."""
    lower = reading.tokens.lower
    low, high = reading.bounds(sentence)
    after = at + 1
    if after >= high or lower[after] in _ENDS:
        return True
    if start - 1 < low or (lower[start - 1] != "," and lower[start - 1] not in w.QUOTES):
        return False
    heard = next((p for p in reading.by_sentence.get(sentence, []) if after <= p.first <= after + 1), None)
    if heard is not None and (heard.mention.kind == "time" or lower[at] in ("told", "tells")):
        after = heard.last + 1
    return after >= high or lower[after] in _ENDS or lower[after] in _ADJUNCTS


_ENDS = frozenset([",", ".", ";", '"', "”", ")"])
_ADJUNCTS = frozenset("in on at by via through from during after late early to over as here yesterday today".split())


def _is_reduced(reading: Reading, sentence: int, at: int, start: int) -> bool:
    """Whether the words are a clause on a noun right before: "the three deaths police reported on Monday"."""
    lower = reading.tokens.lower
    low, high = reading.bounds(sentence)
    if start - 1 < low or not (lower[start - 1][0].isalnum()) or lower[start - 1] in w.NO_NOUN | w.OF:
        return False
    ends = {p.last for p in reading.by_sentence.get(sentence, [])} | {
        reading.tokens.at(t.end) - 1 for t in reading.tolls_by_sentence.get(sentence, [])
    }
    return bool({start - 1, start - 2} & ends) and (at + 1 >= high or lower[at + 1] not in ("that", "the", "a", "an"))


def _quoted(lower: list[str], placed: list[Placed], at: int, following: list[str]) -> Attribution | None:
    """ "quoted officials as saying", "X was quoted as saying"."""
    if following[:2] == ["as", "saying"]:
        before = [p for p in placed if p.last < at and at - p.last <= 3]
        return Attribution(before[-1].mention, before[-1].first, at + 2, True) if before else None
    after = [p for p in placed if at < p.first <= at + 6]
    if after and ("as" in lower[after[0].last + 1 : after[0].last + 8]):
        return Attribution(_behind(lower, after), at, after[0].last, True)
    return None


def _passive(lower: list[str], low: int, at: int) -> bool:
    """Whether it is not the subject that says: "was told", "were said to have", "the reported strike"."""
    back = at - 1
    while back >= low and (lower[back].endswith("ly") or lower[back] in ("also", "not", "been")):
        back -= 1
    if back < low:
        return False
    told = lower[at] not in ("saying", "adding", "according")
    return told and (lower[back] in w.BE or (lower[back] in w.DETERMINERS and lower[at].endswith("ed")))


def _inverted(reading: Reading, placed: list[Placed], low: int, at: int) -> Attribution | None:
    """ "..., said Colonel X of the army": the speaker behind its verb."""
    lower = reading.tokens.lower
    if at <= low or lower[at - 1] not in (",", "?", "!", *w.QUOTES):
        return None
    after = [p for p in placed if at < p.first <= at + 9 and not set(lower[at + 1 : p.first]) & _CLAUSE]
    if not after:
        return None
    between = lower[at + 1 : after[0].first]
    if lower[after[0].first][0].isdigit() or any(x[0].isdigit() or x in w.QUOTES or x in w.NO_NOUN for x in between):
        return None
    person = next((p for p in after if p.mention.kind == "person" and not set(lower[at + 1 : p.first]) & w.OF), None)
    found = person.mention if person is not None else _behind(lower, after)
    return Attribution(found, at, after[0].last, False)


_CLAUSE = frozenset([",", ".", "that", "was", "were", "had", "has", "have", "is", "are"])


def _meant(reading: Reading, sentence: int, mentions: tuple[Mention, ...], pronoun: str) -> Mention | None:
    """Return whom the subject means; a pronoun goes back to who spoke in the sentences before."""
    if mentions:
        person = next((m for m in mentions if m.kind == "person"), None)
        best = person or mentions[0]
        return best if best.kind != "place" or len(mentions) > 1 or best.value is not None else None
    if pronoun not in w.PRONOUNS:
        return None
    for back in range(sentence - 1, max(-1, sentence - 1 - _BACK), -1):
        for found in attributions(reading, back):
            single = found.mention.count is None or found.mention.count.high == 1
            one = found.mention.kind == "person" or (found.mention.kind == "people" and single)
            if one == (pronoun in ("he", "she")) or (pronoun == "they" and found.mention.kind == "people"):
                return found.mention
    return None


def _labels(reading: Reading, sentence: int, placed: list[Placed], low: int, high: int) -> Iterator[Attribution]:
    """Yield the sources of headlines and notes: "Ten killed in blast: police", "Police: two shot"."""
    lower = reading.tokens.lower
    for p in placed:
        if p.mention.kind not in ("org", "people", "person"):
            continue
        ends = p.last + 1 >= high or (p.last + 2 >= high and lower[p.last + 1] in (".", "\n"))
        if (
            reading.sentences[sentence].kind == "headline"
            and ends
            and lower[p.first - 1] in (":", "-", "–", "—")
            and p.first > low
        ):
            yield Attribution(p.mention, p.first, p.last, False)
        elif p.first == low and p.last + 2 < high and lower[p.last + 1] == ":" and p.mention.kind == "org":
            yield Attribution(p.mention, p.first, p.last + 1, True)
