"""The noun phrase that ends at a token, its head over "of the army", and the body that its head speaks for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dateline.core.text import Mention
from dateline.extract.builtin.reading import Placed, Reading
from dateline.extract.builtin.speakers import words as w
from dateline.knowledge.actors import fold_name, load_actors
from dateline.knowledge.speech import load_speech
from dateline.knowledge.triggers import load_triggers


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: its tokens (last included) and its mention, found before or made from the words alone."""

    first: int
    last: int
    mention: Mention
    known: bool

    @property
    def head(self) -> str:
        """The last word of its noun, lower case."""
        return self.mention.text.split()[-1].lower()


def phrase_ending_at(reading: Reading, sentence: int, low: int, at: int) -> list[Mention]:
    """Return whom the noun phrase that ends at token ``at`` names: the body spoken for, who is listed, the head."""
    at = _before_brackets(reading.tokens.lower, low, at)
    phrase = _ending_at(reading, sentence, low, at)
    if phrase is None:
        return []
    phrase = _of_place(reading, sentence, low, phrase)
    if _is_country(phrase):
        who = _beside_country(reading, sentence, low, phrase)
        if who is None:
            return []  # where somebody is does not speak: no country is made to claim what a sect in it did
        phrase = who
    phrase = _apposed_to(reading, sentence, low, _before_relative(reading, sentence, low, phrase))
    head, bodies = _governor(reading, sentence, low, phrase)
    listed = _listed_before(reading, sentence, head)
    if listed:
        return [*listed, head.mention]
    bodies += spoken_for(reading, sentence, head)
    if bodies and head.mention.kind != "person":
        return bodies[:1]
    return [*bodies[:1], head.mention]


def _before_brackets(lower: list[str], low: int, at: int) -> int:
    """Step before a closing quotation mark or bracket: "the Movement (MEND)"."""
    while at > low and lower[at] in w.QUOTES:
        at -= 1
    if at >= low and lower[at] in (")", "]"):
        opening = next((i for i in range(at, max(low - 1, at - 9), -1) if lower[i] in ("(", "[")), at)
        at = opening - 1
    return at


def _of_place(reading: Reading, sentence: int, low: int, phrase: Phrase) -> Phrase:
    """Go from a place to who is there: "an official based in Peshawar", "the mayor of Kharkiv"."""
    at = reading.tokens.lower[phrase.first - 1] if phrase.first > low else ""
    if phrase.mention.kind != "place" and (phrase.known or at not in ("in", "at", "near", "outside")):
        return phrase
    lower = reading.tokens.lower
    before = [p for p in reading.by_sentence.get(sentence, []) if p.last < phrase.first]
    for p in reversed(before):
        between = lower[p.last + 1 : phrase.first]
        if p.mention.kind in ("people", "person", "org") and 1 <= len(between) <= 4 and set(between) & w.OF:
            return phrase if "," in between else Phrase(p.first, p.last, p.mention, True)
        if p.mention.kind != "place":
            break
    return phrase


def _is_country(phrase: Phrase) -> bool:
    """Whether a phrase names a place, or is the bare name of a country, which a list knows and no mention covers."""
    return phrase.mention.kind == "place" or fold_name(phrase.mention.text) in load_actors().peoples


def _beside_country(reading: Reading, sentence: int, low: int, phrase: Phrase) -> Phrase | None:
    """Go from a country to who is in it or leans on it: "a sect based in northern Nigeria", "a militia backed by Iran".

    The phrase itself where no such word leads to it, or only a document does ("a statement issued by Iran").
    """
    lower, at = reading.tokens.lower, phrase.first - 1
    while at > low and phrase.first - at < 3 and lower[at].isalpha() and lower[at] not in w.NO_NOUN | w.BESIDE:
        at -= 1
    if at <= low or lower[at] not in w.BESIDE:
        return phrase
    at -= 1
    while at > low and (lower[at] in w.LEANING or lower[at].endswith(("ed", "ing"))):
        at -= 1
    who = _ending_at(reading, sentence, low, at)
    return phrase if who is not None and who.head in load_speech().documents else who


def _apposed_to(reading: Reading, sentence: int, low: int, phrase: Phrase) -> Phrase:
    """Go from "a splinter group" in "the Tahang Front, a splinter group which" to the name before the comma."""
    lower = reading.tokens.lower
    if phrase.mention.kind != "people" or phrase.first - 2 < low or lower[phrase.first] not in ("a", "an"):
        return phrase
    before = _ending_at(reading, sentence, low, phrase.first - 2) if lower[phrase.first - 1] == "," else None
    return before if before is not None and before.mention.kind == "org" else phrase


def _before_relative(reading: Reading, sentence: int, low: int, phrase: Phrase) -> Phrase:
    """Go from the object of a relative clause to its antecedent: "Leaders who held a vigil called"."""
    lower = reading.tokens.lower
    for at in range(phrase.first - 2, max(low, phrase.first - 14), -1):
        if lower[at] in (",", ";", ":", '"', "“", "said", "that"):
            break
        if lower[at] in ("who", "which") and lower[at - 1] != ",":
            antecedent = _ending_at(reading, sentence, low, at - 1)
            return antecedent if antecedent is not None else phrase
    return phrase


def _ending_at(reading: Reading, sentence: int, low: int, at: int) -> Phrase | None:
    if at < low:
        return None
    placed = reading.by_sentence.get(sentence, [])
    p = next((q for q in placed if q.first <= at <= q.last), None)
    if p is not None and _ends_name(reading, placed, low, p):
        return _named_up_to(reading, low, p)
    if p is not None:
        return Phrase(p.first, p.last, p.mention, True) if p.mention.kind in w.SPEAKERS else None
    before = next((q for q in placed if q.last == at - 1 and q.mention.kind == "org"), None)
    speech = load_speech()
    if before is not None and reading.tokens.lower[at] in speech.armed_groups | speech.mouthpieces:
        return Phrase(before.first, at, before.mention, True)  # "the al Shabaab group", "an al Shabaab spokesman"
    name = _name(reading, placed, low, at)
    return name if name is not None else _described(reading, placed, low, at)


def _name(reading: Reading, placed: list[Placed], low: int, at: int) -> Phrase | None:
    """Return a name that no list knows ("HRN", "the Episcopal Conference"); in capitals nothing can be told."""
    if reading.upper or not _is_of_name(reading, at):
        return None
    taken = {i for p in placed for i in range(p.first, p.last + 1)}
    start = at + 1
    while start > low and at - start < 8 and start - 1 not in taken and _is_of_name(reading, start - 1):
        start -= 1
    while start <= at and reading.tokens.lower[start] in w.LINKS:
        start += 1
    if start > at or reading.tokens.lower[start] in w.NO_NAMES or reading.tokens.lower[at] in w.LINKS:
        return None
    words = _text(reading, start, at)
    apposed = reading.tokens.lower[at + 1 : at + 2] == [","]  # "Amnesty, which ..."
    alone = start == at and start == low and not words.isupper() and not apposed
    return None if alone or not words[0].isalpha() else _made(reading, "org", start, at)


def _ends_name(reading: Reading, placed: list[Placed], low: int, p: Placed) -> bool:
    """Whether a place is the end of a longer name that no list knows: "Hidroeléctrica Río Jilguero"."""
    at = p.first - 1
    if (
        p.mention.kind != "place"
        or at <= low
        or reading.upper
        or any(q.last >= at and q is not p for q in placed if q.first < p.first)
    ):
        return False
    word = reading.tokens.lower[at]
    return word[0].isalpha() and word not in w.NO_NAMES and reading.text[reading.tokens.starts[at]].isupper()


def _named_up_to(reading: Reading, low: int, p: Placed) -> Phrase:
    first = p.first
    while first > low and reading.text[reading.tokens.starts[first - 1]].isupper() and p.first - first < 4:
        first -= 1
    return _made(reading, "org", first, p.last)


def _is_of_name(reading: Reading, at: int) -> bool:
    word = reading.tokens.lower[at]
    return word in w.LINKS or (word[0].isalpha() and reading.text[reading.tokens.starts[at]].isupper())


def _described(reading: Reading, placed: list[Placed], low: int, at: int) -> Phrase | None:
    """Return a description whose noun no list knows ("the cluster", "a multi-agency task force")."""
    lower = reading.tokens.lower
    taken = {p.last for p in placed if p.first > at - 8}
    for start in range(at, max(low - 1, at - 6), -1):
        word = lower[start]
        if word in w.DETERMINERS or word == "whose" or (word == "'s" and start < at):
            if lower[at] in happening_nouns():
                return None
            return _made(reading, "people", start if word in w.DETERMINERS else start + 1, at) if start < at else None
        if start in taken or word in w.NO_NOUN or not word[0].isalpha():
            return None
    return None


@cache
def happening_nouns() -> frozenset[str]:
    """Nouns that tell a happening, which takes no stand: "the attacks that threaten to upend"."""
    forms = [form for found in load_triggers().by_first.values() for form in found]
    return frozenset(form.words[0] for form in forms if form.form == "noun" and len(form.words) == 1)


def _made(reading: Reading, kind: str, first: int, last: int) -> Phrase:
    text = _text(reading, first, last)
    start = reading.tokens.starts[first]
    mention = Mention(kind, start, start + len(text), text, text.split()[-1].lower())  # type: ignore[arg-type]
    return Phrase(first, last, mention, False)


def _text(reading: Reading, first: int, last: int) -> str:
    return reading.text[reading.tokens.starts[first] : reading.tokens.ends[last]]


def _governor(reading: Reading, sentence: int, low: int, phrase: Phrase) -> tuple[Phrase, list[Mention]]:
    """Go from "the army" in "the chief of the army" to the chief; give the body where its head only speaks for it."""
    speech, inner = load_speech(), phrase
    prep = ""
    for _ in range(4):
        over, word = _over(reading, sentence, low, phrase)
        if over is None:
            break
        prep = prep or word
        phrase = over
    if phrase is inner or not _is_body(inner) or (prep in ("in", "to") and not speech.mouthpieces & {phrase.head}):
        return phrase, []
    if prep == "in" or not (phrase.mention.kind == "person" or phrase.head in speech.voices):
        return phrase, []
    return phrase, [inner.mention]


def _is_body(phrase: Phrase) -> bool:
    """Whether somebody may speak for it: an organisation, "the group", a name no list knows ("the Freedom Fighters")."""
    if not phrase.known and phrase.head in load_speech().armed_groups | load_speech().any_groups:
        return True
    return phrase.mention.kind == "org" or (
        phrase.mention.kind == "people" and phrase.mention.text.split()[-1][0].isupper()
    )


def _over(reading: Reading, sentence: int, low: int, phrase: Phrase) -> tuple[Phrase | None, str]:
    """Return the phrase that a phrase hangs on by "of", "for", "in", where that may speak, and the preposition."""
    lower = reading.tokens.lower
    ends = {p.last for p in reading.by_sentence.get(sentence, [])}
    at = phrase.first - 1
    for _ in range(3):
        if at <= low or lower[at] in w.OF or at in ends or not lower[at][0].isalpha() or lower[at] in w.NO_NOUN - w.OF:
            break
        at -= 1
    if at <= low or lower[at] not in w.OF or lower[at - 1] in (",", "according"):
        return None, ""
    over = _ending_at(reading, sentence, low, at - 1)
    return (over, lower[at]) if over is not None and _may_govern(over, phrase) else (None, "")


def _may_govern(over: Phrase, phrase: Phrase) -> bool:
    if over.mention.kind in ("place", "facility"):
        return over.mention.kind == "place" and phrase.mention.kind == "org"
    speech = load_speech()
    return over.known or over.head in speech.mouthpieces | speech.documents | speech.leads


def _listed_before(reading: Reading, sentence: int, last: Phrase) -> list[Mention]:
    """Return what is listed before a phrase by an "and", not by a comma that only divides."""
    lower = reading.tokens.lower
    led: list[Placed] = []
    first = last.first
    for p in reversed(reading.by_sentence.get(sentence, [])):
        if p.last >= first or p.mention.kind not in w.SPEAKERS:
            continue
        between = lower[p.last + 1 : first]
        if not between or len(between) > 4 or not w.LISTING.issuperset(between):
            break
        headline = reading.sentences[sentence].kind == "headline"
        if not led and not {"and", "or", "nor"} & set(between) and not headline:
            break
        if p.mention.kind == "place" and (p.prep or not _is_state(last.mention)):
            break
        led.insert(0, p)
        first = p.first
    return [p.mention for p in led]


def _is_state(mention: Mention) -> bool:
    return mention.kind == "place" or getattr(mention.value, "kind", None) in ("government", "international_body")


def spoken_for(reading: Reading, sentence: int, head: Phrase) -> list[Mention]:
    """Return the body that a speaker speaks for by what stands beside: "Houthi spokesman X", "X, spokesman for Y"."""
    lower = reading.tokens.lower
    placed = reading.by_sentence.get(sentence, [])
    owner = _owner(reading, sentence, head)
    if owner is not None:
        return [owner]
    if head.mention.kind not in ("person", "people"):
        return []
    for q in placed:
        if q.mention.kind == "org" and _belongs(lower, head, q):
            return [q.mention]
    return []


def _belongs(lower: list[str], head: Phrase, q: Placed) -> bool:
    """Whether an organisation beside a speaker is whose voice it is: "X, spokesman for Y", "X, Y's spokesman", "Y leader X"."""
    speech = load_speech()
    titles = speech.mouthpieces | speech.leads
    if q.last < head.first:
        before = lower[q.last + 1 : head.first]
        named = head.mention.kind == "person" and bool(titles & set(before))
        return (
            len(before) <= 4
            and "," not in before
            and not w.OF & set(before)
            and (
                named
                or (not before and bool(speech.mouthpieces & set(head.mention.text.lower().split())))
                or bool(speech.mouthpieces & set(before))
            )
        )
    after = lower[head.last + 1 : q.first]
    if not after or len(after) > 6:
        return False
    if after[0] == "," and len(after) <= 2:
        return bool(titles & set(lower[q.last + 1 : q.last + 5]))
    led = after[-1 - (after[-1] == "the" and len(after) > 1)] in ("of", "for", "from")
    plain = head.mention.kind == "person" and len(after) <= 2
    return led and (plain or bool(titles & set(after)))


def _owner(reading: Reading, sentence: int, head: Phrase) -> Mention | None:
    """Return who owns the voice: "the Khmer Rouge's clandestine radio", "X, whose London office"."""
    speech, lower = load_speech(), reading.tokens.lower
    words = head.mention.text.lower().replace("’", "'").split()
    if not (speech.organs | speech.mouthpieces | speech.documents | speech.leads) & set(words):
        return None
    leads = not (speech.organs | speech.mouthpieces | speech.documents) & set(words)
    low, _ = reading.bounds(sentence)
    for at in range(head.first, max(low, head.first - 4), -1):
        if lower[at] in ("'s", "whose") or (at < head.first and reading.text[reading.tokens.ends[at]] in "'’"):
            before = at - 1 - (lower[at] == "whose" and lower[at - 1] == ",")
            owner = _ending_at(reading, sentence, low, before if lower[at] in ("'s", "whose") else at)
            if owner is None or owner.mention.kind not in ("org", "place", "people"):
                return None
            if leads and (_is_state(owner.mention) or not _is_body(owner)):
                return None
            return owner.mention
        if at < head.first and (lower[at] in w.NO_NOUN or not lower[at][0].isalpha()):
            return None
    return None
