"""A trigger with the mentions that belong to it: who, to whom, with what, where, when."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from dateline.core.text import TollMention
from dateline.core.values import Factuality
from dateline.extract.builtin.deeds.triggers import Trigger
from dateline.extract.builtin.reading import Placed, Reading
from dateline.knowledge.rules import load_rules
from dateline.knowledge.triggers import GAP

_PARTIES = ("org", "people", "person", "place")
_OPPOSED = frozenset(["with", "against"])
_OPPONENTS = ("org", "people")
_CLAUSE_WORDS = frozenset("when while after before as although though because whereas if once until and but".split())
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
_POINTING = frozenset("the this that these those 's ’s its their".split())
_RELATIVES = frozenset(["who", "which", "that"])
_PRONOUNS = frozenset(["it", "they", "he", "she"])
_SAYING = frozenset(
    "said says say told added adding according reported reports stated confirmed announced saying tells "
    "quoted declared claimed claims".split()
)


@dataclass(slots=True)
class Cue:
    """A trigger and its arguments; ``action`` None until resolved. Built up by the rules, read by the grouping."""

    trigger: Trigger
    action: str | None = None
    subjects: list[Placed] = field(default_factory=list)
    objects: list[Placed] = field(default_factory=list)
    agents: list[Placed] = field(default_factory=list)
    weapons: list[Placed] = field(default_factory=list)
    places: list[Placed] = field(default_factory=list)
    sites: list[Placed] = field(default_factory=list)
    times: list[Placed] = field(default_factory=list)
    tolls: list[TollMention] = field(default_factory=list)
    pronoun: str = ""
    factuality: Factuality = "occurred"
    factuality_at: tuple[int, int] | None = None
    negated: bool = False
    definite: bool = False
    novel: bool = False
    generic: bool = False

    def definite_noun(self, reading: Reading) -> bool:
        """Whether it is a noun with "the" or another word that points to something known, up to four words before."""
        before = reading.tokens.lower[max(0, self.trigger.first - 4) : self.trigger.first]
        return self.trigger.noun and any(word in _POINTING for word in before)

    @property
    def sentence(self) -> int:
        """The index of its sentence."""
        return self.trigger.sentence


def clause_start(reading: Reading, trigger: Trigger, low: int) -> int:
    """Return the first token of the clause a trigger stands in."""
    lower = reading.tokens.lower
    for at in range(trigger.first - 1, low - 1, -1):
        word = lower[at]
        if word in (";", ":", "(", ")", '"', "“", "”", "—", "–"):
            return at + 1
        if word in _CLAUSE_WORDS and not (word in ("and", "as") and _joins_names(reading, at)):
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


def gather(reading: Reading, triggers: list[Trigger]) -> list[Cue]:
    """Return one cue per trigger of one sentence, each with its arguments."""
    if not triggers:
        return []
    sentence = triggers[0].sentence
    low, high = reading.bounds(sentence)
    placed = reading.by_sentence.get(sentence, [])
    cues = [Cue(trigger) for trigger in triggers]
    for i, cue in enumerate(cues):
        left = cues[i - 1].trigger.last if i else low - 1
        right = cues[i + 1].trigger.first if i + 1 < len(cues) else high
        _parties(reading, cue, placed, low, left, right, cues[i - 1] if i else None)
    for one, other in pairwise(cues):
        _share_agents(reading, one, other)
    for p in placed:
        _attach(reading, cues, p, low)
    return cues


def _share_agents(reading: Reading, one: Cue, other: Cue) -> None:
    """Give the first of two passives joined by "and" the agent of the second: "was seized and beheaded by X"."""
    between = reading.tokens.lower[one.trigger.last + 1 : other.trigger.first]
    joined = 0 < len(between) <= 3 and between[0] in ("and", ",", "or", "then")
    if joined and one.trigger.passive and other.trigger.passive and not one.agents:
        one.agents = list(other.agents)


def _parties(
    reading: Reading, cue: Cue, placed: list[Placed], low: int, left: int, right: int, previous: Cue | None
) -> None:
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
    return any(word in _SAYING for word in between) or bool(after and after[0] in _SAYING)


def _subjects(
    reading: Reading, cue: Cue, placed: list[Placed], low: int, left: int, previous: Cue | None
) -> list[Placed]:
    trigger = cue.trigger
    lower = reading.tokens.lower
    start = clause_start(reading, trigger, low)
    head = [w for w in lower[max(start, trigger.first - 4) : trigger.first] if w in _RELATIVES]
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
    return p.prep == "" or (p.prep in _CLAUSE_WORDS and p.first - start <= 3)


def _place_acts(lower: list[str], p: Placed) -> bool:
    return p.last + 1 < len(lower) and lower[p.last + 1] not in (",", "'s")


def _is_speaker(lower: list[str], p: Placed) -> bool:
    return any(word in _SAYING for word in lower[p.last + 1 : p.last + 2])


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
    far = any(w in _CLAUSE_WORDS or w in _ELSEWHERE_BOUND for w in lower[verb + 1 : first])
    if between or passive or far:
        return
    before = [p for p in placed if p.last < verb and p.prep == "" and p.mention.kind in ("org", "people", "person")]
    pronoun = next((w for w in reversed(lower[max(low, verb - 4) : verb]) if w in _PRONOUNS or w in _GROUP_WORDS), "")
    pronoun = "it" if pronoun in _GROUP_WORDS else pronoun
    if pronoun:
        cue.pronoun = pronoun
    elif before and verb - before[-1].last <= 8:
        cue.subjects.append(before[-1])


def _noun_parties(reading: Reading, cue: Cue, placed: list[Placed], left: int, right: int) -> None:
    trigger = cue.trigger
    lower = reading.tokens.lower
    for p in placed:
        kind = p.mention.kind
        if p.last < trigger.first and p.last > left:
            gap = lower[p.last + 1 : trigger.first]
            if kind in _PARTIES and (not gap or gap[0] == "'s" or (len(gap) <= 1 and gap[0] not in (",", ".", "and"))):
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


def _attach(reading: Reading, cues: list[Cue], p: Placed, low: int) -> None:
    """Give a weapon, place, site or time to the trigger of the sentence that it stands nearest to."""
    kind = p.mention.kind
    if kind not in ("weapon", "place", "facility", "time"):
        return
    if kind == "time" and _reporting_time(reading, p, low):
        return
    if kind == "place" and (speakers_place(reading, p) or _listed_with_party(reading, p)):
        return
    cue = min(cues, key=lambda c: _distance(reading, c, p))
    if (
        kind == "place"
        and p.first - low > 1
        and any(_states(c) and p.last < c.trigger.first < cue.trigger.first for c in cues)
    ):
        return  # "a letter sent to a newspaper in London claimed the attacks"
    if kind == "time":
        cue = _stated_when(reading, cues, cue, p)
        if _afterwards(reading, cue, p):
            return
    into = {"weapon": cue.weapons, "place": cue.places, "facility": cue.sites, "time": cue.times}[kind]
    if p not in into:
        into.append(p)


_ELSEWHERE = frozenset(
    "heading headed bound travelling traveling going returning based born native formerly destined fled flown rushed transferred".split()
)


def _states(cue: Cue) -> bool:
    """Whether a verb tells a statement, or may."""
    form = cue.trigger.form
    return not cue.trigger.noun and (form.statement or form.action in _STATING)


_STATING = frozenset(["claim_verbs", "pledge_verbs", "call_verbs", "warn_verbs", "say_verbs"])


def speakers_place(reading: Reading, p: Placed) -> bool:
    """Whether a place says where the speaker is ("officials in Peshawar said", "told Reuters from Goma by telephone")."""
    lower = reading.tokens.lower
    after = lower[p.last + 1 : p.last + 4]
    if any(word in _ELSEWHERE for word in lower[max(0, p.first - 3) : p.first]):
        return True
    if p.prep in ("in", "from", "at", "of") and any(word in _SAYING for word in after[:2]):
        before = [q for q in reading.by_sentence.get(p.sentence, []) if q.last < p.first]
        return (
            bool(before) and before[-1].mention.kind in ("people", "org", "person") and p.first - before[-1].last <= 3
        )
    return p.prep == "from" and after[:2] == ["by", "telephone"]


def _listed_with_party(reading: Reading, p: Placed) -> bool:
    """Whether a country goes on a list of those who act: "condemned by France, Germany and the United States"."""
    lower = reading.tokens.lower
    first = p
    for q in reversed(reading.by_sentence.get(p.sentence, [])):
        between = lower[q.last + 1 : first.first]
        if q.last >= first.first:
            continue
        if not between or len(between) > 4 or not _LISTING.issuperset(between) or q.prep not in ("", "by"):
            return False
        if q.mention.kind == "org" and getattr(q.mention.value, "kind", None) == "government":
            return q.prep == "by"
        if q.mention.kind not in ("place", "org"):
            return False
        first = q
    return False


_LISTING = frozenset(", and the as well".split())


def _afterwards(reading: Reading, cue: Cue, p: Placed) -> bool:
    """Whether a time is that of something later: "the toll of the blast rose to four on Sunday", "since ... in April".

    It stands behind the noun of the happening and behind a verb of what followed, or in a "since" or past relative clause.
    """
    if p.first <= cue.trigger.last:
        return False
    between = reading.tokens.lower[cue.trigger.last + 1 : p.first]
    if cue.trigger.noun and cue.definite_noun(reading) and any(word in load_rules().later_verbs for word in between):
        return True
    coarse = getattr(p.mention.value, "precision", "") in ("month", "year", "season", "span", "decade", "quarter")
    if "since" in between:
        return coarse
    relative = next((i for i, word in enumerate(between) if word in _RELATIVES), None)
    return coarse and relative is not None and any(word in _WAS for word in between[relative + 1 : relative + 3])


_WAS = frozenset(["was", "were", "had", "is", "are", "has"])


def _stated_when(reading: Reading, cues: list[Cue], cue: Cue, p: Placed) -> Cue:
    """In "X condemned the attack on the hospital on Wednesday" the day is the statement's, unless it stands at the noun."""
    before = [c for c in cues if c.trigger.form.statement and c.trigger.last < cue.trigger.first]
    nominal = cue.trigger.noun or cue.trigger.form.form == "ing"
    if not before or not nominal or p.last < cue.trigger.first:
        return cue
    return cue if p.first - cue.trigger.last <= 3 else before[-1]


def _distance(reading: Reading, cue: Cue, p: Placed) -> float:
    trigger = cue.trigger
    if p.first > trigger.last:
        low, high, cost = trigger.last + 1, p.first, 0.0
    elif p.last < trigger.first:
        low, high, cost = p.last + 1, trigger.first, 1.0
    else:
        return 0.0
    between = reading.tokens.lower[low:high]
    breaks = sum(word in _CLAUSE_WORDS or word in (",", ";") for word in between)
    if cost and not between and trigger.form.statement and p.mention.kind == "time":
        return 0.5  # "the Union on Thursday condemned the bombing": the day of the word it stands before
    statement = (12.0 if trigger.passive or trigger.form.form == "participle" else 6.0) * trigger.form.statement
    if cost and p.prep and any(word in _CLAUSE_WORDS for word in between):
        cost += 10.0  # "in Kabul and was followed by gunfire": Kabul belongs to what stands before it
    return len(between) + 3.0 * breaks + cost + statement


def _reporting_time(reading: Reading, p: Placed, low: int) -> bool:
    """Return whether a time says when somebody spoke ("police said on Tuesday")."""
    before = reading.tokens.lower[max(low, p.first - 4) : p.first]
    if before[-2:] == ["as", "of"] or before[-1:] == ["until"]:
        return True  # "had killed ten as of 0900H today"
    plain = [w for w in before if w not in ("on", "late", "early", "in", "a", "statement", "the", "reporters")]
    return bool(plain) and plain[-1] in _SAYING
