"""Who does what a trigger says, and to whom."""

from __future__ import annotations

from dateline.extract.builtin.deeds.cue import Cue
from dateline.extract.builtin.deeds.triggers import Trigger
from dateline.extract.builtin.reading import PREPOSITIONS, Placed, Reading
from dateline.knowledge.triggers import GAP

_PARTIES = ("org", "people", "person", "place")


_OPPOSED = frozenset(["with", "against"])


_OPPONENTS = ("org", "people")


CLAUSE_WORDS = frozenset("when while after before as although though because whereas if once until and but".split())


_GROUP_WORDS = frozenset(
    "group movement organisation organization militia outfit faction militants jihadists insurgents".split()
)


_OWNING_UP = frozenset(
    "admitted admits admit acknowledged acknowledges confirmed confirms reported reports denied denies claimed claims "
    "announced confessed began started stopped continued resumed kept".split()
)


_PARTICIPLE_LEADS = frozenset(", and or while after before by when then is are was were been be".split())


_OBJECT_BREAKS = frozenset(
    "; : - – — when while after before because although though until but who which where said".split()
)


RELATIVES = frozenset(["who", "which", "that"])


_PRONOUNS = frozenset(["it", "they", "he", "she"])


SAYING = frozenset(
    "said says say told added adding according reported reports stated confirmed announced saying tells "
    "quoted declared claimed claims".split()
)


def clause_start(reading: Reading, trigger: Trigger, low: int) -> int:
    """Return the first token of the clause a trigger stands in."""
    lower = reading.tokens.lower
    for at in range(trigger.first - 1, low - 1, -1):
        word = lower[at]
        if word in (";", ":", "(", ")", '"', "“", "”", "—", "–"):
            return at + 1
        if word in CLAUSE_WORDS and not (word in ("and", "as") and _joins_names(reading, at)):
            return at + 1
    return low


def _joins_names(reading: Reading, at: int) -> bool:
    """Return whether an "and" joins two mentions rather than two clauses."""
    placed = reading.by_sentence.get(_sentence_at(reading, at), [])
    before = any(p.last == at - 1 for p in placed)
    after = any(0 <= p.first - at - 1 <= 2 for p in placed)
    return before and after


def _sentence_at(reading: Reading, token: int) -> int:
    offset = reading.tokens.starts[token]
    for sentence in reading.sentences:
        if sentence.start <= offset < sentence.end:
            return sentence.index
    return -1


def parties(
    reading: Reading, cue: Cue, placed: list[Placed], low: int, left: int, right: int, previous: Cue | None
) -> None:
    """Give a cue its subjects, objects and agents; ``left`` and ``right`` are where its neighbours stand."""
    trigger = cue.trigger
    if trigger.noun:
        _noun_parties(reading, cue, placed, left, right)
        if not cue.subjects and not cue.agents:
            _light_subject(reading, cue, placed, low)
        return
    cue.subjects = _subjects(reading, cue, placed, low, left, previous)
    verb = trigger.first if GAP in trigger.form.words else trigger.last  # "shot the gunman dead": objects in the gap
    after = [p for p in placed if verb < p.first < right or (p.first <= trigger.last < p.last)]
    for p in after:
        between = reading.tokens.lower[trigger.last + 1 : p.first]
        agent = p.prep == "by" or (p.prep == "from" and trigger.form.lemma.startswith("come under"))
        if agent and p.mention.kind in (*_PARTIES, "weapon"):
            cue.agents.append(p)
        elif any(word in _OBJECT_BREAKS for word in between):
            continue
        elif trigger.form.action == "armed_clash" and p.prep in _OPPOSED and p.mention.kind in _OPPONENTS:
            cue.subjects = [*cue.subjects, p]  # "troops clashed with rebels": both sides fight
        elif p.prep in ("", "on", "at", "against", "into", "upon", "with", "to", "onto", "in", "for", "outside"):
            if p.mention.kind in ("people", "org", "person", "facility", "weapon") and not _after_saying(
                reading, trigger, p
            ):
                if p.prep == "with" and p.mention.kind != "weapon":
                    continue
                cue.objects.append(p)
            elif p.mention.kind == "place" and p.prep in ("", "on", "against", "into", "at"):
                cue.objects.append(p)


def _after_saying(reading: Reading, trigger: Trigger, p: Placed) -> bool:
    """Return whether a mention after a trigger is the speaker of the sentence ("..., police said")."""
    lower = reading.tokens.lower
    after = lower[p.last + 1 : p.last + 4]
    between = lower[trigger.last + 1 : p.first]
    return any(word in SAYING for word in between) or bool(after and after[0] in SAYING)


def _subjects(
    reading: Reading, cue: Cue, placed: list[Placed], low: int, left: int, previous: Cue | None
) -> list[Placed]:
    trigger = cue.trigger
    lower = reading.tokens.lower
    start = clause_start(reading, trigger, low)
    head = [w for w in lower[max(start, trigger.first - 4) : trigger.first] if w in RELATIVES]
    before = [p for p in placed if p.last < trigger.first and p.mention.kind in (*_PARTIES, "weapon", "facility")]
    if head and before:
        antecedent = before[-1]
        if trigger.first - antecedent.last <= 6:
            return [antecedent]
    joined = trigger.first > low and lower[trigger.first - 1] in (",", "and", "then", "or")
    if joined and previous is not None and not previous.trigger.noun and trigger.form.form in ("past", "third", "base"):
        # "gunmen stormed a school, killed two teachers and burned it": one subject for all
        doers = previous.agents if previous.trigger.passive and not trigger.passive else previous.subjects
        if trigger.passive == previous.trigger.passive or not trigger.passive:
            cue.pronoun = previous.pronoun
            return list(doers)
    if trigger.form.form == "ing" and trigger.first > low and lower[trigger.first - 1] == "," and previous is not None:
        if not previous.trigger.noun and previous.trigger.last >= start - 30:
            return list(previous.agents if previous.trigger.passive else previous.subjects)
    if trigger.form.form == "ing" and trigger.first > low and lower[trigger.first - 1] in _OWNING_UP:
        return before[-1:]  # "the army acknowledged bombing the town"
    if trigger.form.form == "ing" and trigger.first > low and lower[trigger.first - 1] not in _PARTICIPLE_LEADS:
        return [p for p in before if trigger.first - p.last == 1]
    local = [p for p in before if p.first >= start and _leads(p, start) and not _is_speaker(lower, p)]
    local = [p for p in local if p.mention.kind != "place" or _place_acts(lower, p)]
    if local and lower[trigger.first - 1] in ("and", "then") and trigger.form.form in ("past", "third", "phrase"):
        # "pirates boarded a tanker and took its crew": the clause's own subject, not what stands before "and"
        first = next((p for p in local if p.mention.kind in ("org", "people", "person", "weapon")), local[0])
        return [p for p in local if p is first or _chained(p, first, placed)]
    if local:
        nearest = local[-1]
        named = _before_apposition(lower, local, nearest, trigger.first)
        if named is not None:
            return [named]
        return [p for p in local if p is nearest or _chained(p, nearest, placed)]
    pronouns = [
        "it" if w in _GROUP_WORDS else w
        for i, w in enumerate(lower[start : trigger.first], start)
        if w in _PRONOUNS or (w in _GROUP_WORDS and i > low and lower[i - 1] in ("the", "this"))
    ]
    if pronouns:
        cue.pronoun = pronouns[-1]
        return []
    if (
        previous is not None
        and not previous.trigger.noun
        and (trigger.form.form == "ing" or start > left or lower[start - 1 : start] == ["and"])
    ):
        return list(previous.subjects if not previous.trigger.passive or trigger.passive else previous.agents)
    wider = [p for p in before if p.prep == "" and p.first > left and not _is_speaker(lower, p)]
    wider = [p for p in wider if p.mention.kind != "place"]
    if lower[trigger.first - 1] in (
        "and",
        "then",
    ):  # "robbers stopped a vehicle and stole money": the sentence's subject
        people = [p for p in wider if p.mention.kind in ("org", "people", "person")]
        return people[:1] or wider[-1:]
    return wider[-1:]


def _before_apposition(lower: list[str], local: list[Placed], nearest: Placed, verb: int) -> Placed | None:
    """Return the person whom what stands nearest only describes: "X, Liberal Party hopeful, was shot"."""
    before = [p for p in local if p.mention.kind == "person" and p.last < nearest.first]
    if not before or nearest.mention.kind == "person":
        return None
    person = before[-1]
    opened = lower[person.last + 1] == "," and "," not in lower[person.last + 2 : nearest.first]
    closed = "," in lower[nearest.last + 1 : verb]
    return person if opened and closed else None


def _leads(p: Placed, start: int) -> bool:
    """Whether a mention can be a subject: no preposition, or a conjunction taken for one ("after gunmen killed")."""
    return p.prep == "" or (p.prep in CLAUSE_WORDS and p.first - start <= 3)


def _place_acts(lower: list[str], p: Placed) -> bool:
    return p.last + 1 < len(lower) and lower[p.last + 1] not in (",", "'s")


def _is_speaker(lower: list[str], p: Placed) -> bool:
    return any(word in SAYING for word in lower[p.last + 1 : p.last + 2])


def _chained(p: Placed, nearest: Placed, placed: list[Placed]) -> bool:
    link = nearest
    by_index = {q.index: q for q in placed}
    while link.chain >= 0 and link.chain in by_index:
        link = by_index[link.chain]
        if link is p:
            return True
    return False


_LIGHT = frozenset(
    "conduct conducted conducts conducting launch launched launches launching stage staged stages staging mount mounted "
    "commit committed carry carried carries carrying perpetrate perpetrated execute executed made make undertook waged "
    "wage organised organized plotted planned kept continued continue resumed resume intensified stepped unleashed "
    "unleash answered responded retaliated replied hit struck rained poured directed ordered led mounts begun began".split()
)


_ELSEWHERE_BOUND = frozenset("after following before for at from to learning about against that who which".split())
"""Words between a verb and a noun that show that the verb does something else: "made the decision after the killing"."""


def _light_subject(reading: Reading, cue: Cue, placed: list[Placed], low: int) -> None:
    """ "It also conducted a similar attack": who does the verb does the noun."""
    lower = reading.tokens.lower
    first = cue.trigger.first
    verb = next((i for i in range(first - 1, max(low, first - 7) - 1, -1) if lower[i] in _LIGHT), None)
    if verb is None:
        return
    between = [p for p in placed if p.first > verb and p.last < first and p.mention.kind in _PARTIES]
    passive = any(w in ("was", "were", "been", "being", "is", "are") for w in lower[max(low, verb - 2) : verb])
    far = any(w in CLAUSE_WORDS or w in _ELSEWHERE_BOUND for w in lower[verb + 1 : first])
    if between or passive or far:
        return
    before = [p for p in placed if p.last < verb and p.prep == "" and p.mention.kind in ("org", "people", "person")]
    pronoun = next((w for w in reversed(lower[max(low, verb - 4) : verb]) if w in _PRONOUNS or w in _GROUP_WORDS), "")
    pronoun = "it" if pronoun in _GROUP_WORDS else pronoun
    if pronoun:
        cue.pronoun = pronoun
    elif before and verb - before[-1].last <= 8:
        cue.subjects.append(before[-1])


_APART = PREPOSITIONS | {",", ".", "and"}
"""What stands between a party and a noun of a deed and keeps them apart: "40 civilians in attacks"."""


def _noun_parties(reading: Reading, cue: Cue, placed: list[Placed], left: int, right: int) -> None:
    trigger = cue.trigger
    lower = reading.tokens.lower
    for p in placed:
        kind = p.mention.kind
        if p.last < trigger.first and p.last > left:
            gap = lower[p.last + 1 : trigger.first]
            if kind in _PARTIES and (not gap or gap[0] == "'s" or (len(gap) <= 1 and gap[0] not in _APART)):
                cue.subjects.append(p)
            elif kind in ("weapon", "facility") and not gap:
                (cue.weapons if kind == "weapon" else cue.objects).append(p)
        elif p.first > trigger.last and p.first < right:
            if p.prep == "by" and kind in _PARTIES:
                cue.agents.append(p)
            elif p.prep in ("on", "against", "at", "of", "upon", "targeting", "into") and kind != "time":
                cue.objects.append(p)
            elif (p.prep == "between" and kind in _PARTIES) or (
                trigger.form.action == "armed_clash" and p.prep in _OPPOSED and kind in _OPPONENTS
            ):
                cue.subjects.append(p)
