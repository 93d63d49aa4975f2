"""Claims of responsibility, denials, accusations, condemnations, condolences, threats: who said it about what."""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.core.text import Mention
from dateline.extract.builtin.actions import is_armed
from dateline.extract.builtin.cues import Cue
from dateline.extract.builtin.grouping import Happening
from dateline.extract.builtin.reading import Reading
from dateline.extract.builtin.speakers import Floor, speakers_of
from dateline.extract.builtin.speech import Referents
from dateline.knowledge.rules import load_rules

_NOT_SPOKEN = frozenset(["no", "nobody", "none", "neither"])
_STATE_KINDS = ("state_force", "police", "government", "intelligence", "international_body", "aid_organisation")


@dataclass(slots=True)
class Statement:
    """One stand taken: its trigger, who took it, about which happenings, and whom it accuses."""

    kind: str
    cues: list[Cue]
    speakers: list[Mention]
    about: list[Happening]
    accused: list[Mention] = field(default_factory=list)


def find_statements(
    reading: Reading, cues: list[Cue], happenings: list[Happening], found: Referents
) -> list[Statement]:
    """Return the statements of a report, those of one speaker on one matter joined."""
    statements: list[Statement] = []
    floor = Floor()
    for cue in cues:
        made = _statement(reading, cue, happenings, found, floor)
        if made is None:
            continue
        same = next((s for s in statements if _same(s, made)), None)
        if same is None:
            statements.append(made)
        else:
            same.cues += made.cues
            same.about += [h for h in made.about if h not in same.about]
            same.accused += [m for m in made.accused if m not in same.accused]
    return statements


def _same(one: Statement, other: Statement) -> bool:
    """Whether two are words for one stand: of one kind and speaker, or the speaker of one unsaid right beside it."""
    if one.kind != other.kind:
        return False
    names = {m.text.lower() for m in one.speakers}
    again = {m.text.lower() for m in other.speakers}
    last, cue = one.cues[-1], other.cues[0]
    if last.sentence == cue.sentence and 0 < cue.trigger.first - last.trigger.last <= 3:
        return True
    if not names or not again:
        return names == again or cue.sentence - last.sentence <= 1
    return bool(names & again)


def _statement(
    reading: Reading, cue: Cue, happenings: list[Happening], found: Referents, floor: Floor
) -> Statement | None:
    kind = _kind(reading, cue, happenings)
    if kind is None or _nobody(reading, cue):
        return None
    speakers = speakers_of(reading, cue, found, floor)
    about = [h.part_of or h for h in _about(reading, cue, kind, happenings)]
    if not _stands(reading, cue, kind, speakers, about):
        return None
    if kind == "accuse":
        return _accusation(reading, cue, speakers, about)
    return Statement(kind, [cue], speakers, about)


def _stands(reading: Reading, cue: Cue, kind: str, speakers: list[Mention], about: list[Happening]) -> bool:
    """Return whether a kind of statement has what it cannot be without: a claimant, something condemned, an official."""
    action = cue.trigger.form.action
    if kind == "claim_responsibility":
        if action == "say_verbs":
            return any(is_armed(m) and not _of_state(m) for m in speakers) or (
                _owns_up(reading, cue) and any(m.kind == "org" and not _of_state(m) for m in speakers)
            )
        return bool(about) and (_claimant(reading, cue, speakers) or _unmistakable(cue))
    if kind == "threaten" and action == "pledge_verbs":
        return any(is_armed(m) and not _of_state(m) for m in speakers) and _menaces(reading, cue, speakers)
    if action == "warn_verbs":
        return not any(_of_state(m) for m in speakers) and _menaces(reading, cue, speakers)
    if kind == "threaten" and cue.trigger.noun:
        return bool(speakers) or len(cue.trigger.form.words) > 1
    if kind == "demand":
        return _is_demand(reading, cue, speakers)
    if action == "probe_verbs":
        return any(_official(m) for m in speakers)
    if kind == "investigate" and cue.trigger.noun:
        return _under_way(reading, cue)
    if kind in ("condemn", "condole"):
        return bool(about) and (bool(speakers) or not cue.trigger.noun)
    if kind == "sentence" and cue.trigger.noun:
        return bool(speakers)
    return True


def _is_demand(reading: Reading, cue: Cue, speakers: list[Mention]) -> bool:
    """No demand: "asked for his name" within a quotation, "kidnapping for ransom", "the public is urged to"."""
    lemma, lower = cue.trigger.form.lemma, reading.tokens.lower
    low, high = reading.bounds(cue.sentence)
    after = reading.words(cue.trigger.last + 1, min(high, cue.trigger.last + 8))
    if cue.trigger.noun:
        return lemma != "ransom" or lower[max(low, cue.trigger.first - 1)] not in ("for", "to", "on", "against")
    if cue.trigger.passive and lemma != "demand" and not speakers:
        return False
    if lemma.startswith(("ask", "request")):
        quoted = sum(w in ('"', "“") for w in reading.words(low, cue.trigger.first))
        closed = sum(w == "”" for w in reading.words(low, cue.trigger.first))
        if (quoted - closed) % 2 or set(after) & {"anonymity", "name", "named", "anonymous"}:
            return False
    return True


def _owns_up(reading: Reading, cue: Cue) -> bool:
    """Whether "said it" goes on with words that only an author of an attack uses."""
    _, high = reading.bounds(cue.sentence)
    after = reading.words(cue.trigger.last + 1, min(high, cue.trigger.last + 7))
    return bool({"responsible", "behind"} & set(after)) or "carried out" in " ".join(after)


def _claimant(reading: Reading, cue: Cue, speakers: list[Mention]) -> bool:
    """Return whether those who speak may own an attack; of mere numbers claimed ("claims 48 soldiers") armed ones only."""
    if cue.trigger.form.lemma != "claim" or cue.trigger.form.form == "phrase":
        return any(_may_claim(m) for m in speakers)
    if not speakers:
        return False
    after = reading.tokens.lower[cue.trigger.last + 1]
    if after[0].isdigit() or after in (".", ";", ","):
        return any(is_armed(m) and not _of_state(m) for m in speakers)
    return any(_may_claim(m) for m in speakers)


def _unmistakable(cue: Cue) -> bool:
    """Whether the words alone say that somebody owns an attack ("claimed responsibility"), even one we cannot name."""
    return not cue.trigger.noun and any(w in ("responsibility", "credit", "authorship") for w in cue.trigger.form.words)


def _kind(reading: Reading, cue: Cue, happenings: list[Happening]) -> str | None:
    """Return the kind of statement; what a framed verb amounts to is decided by the words behind it."""
    action = cue.trigger.form.action
    if action not in STATEMENT_FRAMES:
        return action
    _, high = reading.bounds(cue.sentence)
    after = reading.words(cue.trigger.last + 1, min(high, cue.trigger.last + 14))
    framed = _FRAMED[action]
    return framed(reading, cue, happenings, after)


def _claimed(reading: Reading, cue: Cue, happenings: list[Happening], after: list[str]) -> str | None:
    """ "claimed" is a claim of responsibility where a happening or "responsibility" is what is claimed."""
    claim = "claim_responsibility"
    if cue.trigger.passive and "by" in after[:1]:
        return claim if cue.trigger.form.lemma == "claim" else None
    if "responsibility" in after[:3] or "credit" in after[:2]:
        return claim
    if cue.trigger.form.lemma != "claim" or cue.trigger.noun or not after:
        return None
    first, second = after[0], after[1] if len(after) > 1 else "."
    if first in ("it", "both", "them") or (first == "that" and second == "one"):
        return claim if first == "that" or second in _CLOSING else None
    if first == "to":
        return claim if second == "have" and _told_within(cue, happenings, 6) else None
    if first in (",", ".", ";"):
        return claim if _noun_before(reading, cue, happenings) or cue.trigger.form.form in ("base", "third") else None
    if first == "that":
        return claim if _told_within(cue, happenings, 2, noun=True) else None
    return (
        claim
        if first[0].isdigit() or _told_within(cue, happenings, 7 if first in _POINTING else 5, noun=True)
        else None
    )


_CLOSING = frozenset(", . ; in on the as within and".split())
_POINTING = frozenset("the that this these those both a an its two three several responsibility".split())


def _told_within(cue: Cue, happenings: list[Happening], reach: int, *, noun: bool = False) -> bool:
    """Return whether an act of violence is told at most ``reach`` tokens behind a trigger (``noun``: as a noun)."""
    return any(
        c.sentence == cue.sentence
        and 0 < c.trigger.first - cue.trigger.last <= reach
        and (c.trigger.noun or not noun)
        and h.action not in _MILD
        for h in happenings
        for c in h.cues
    )


def _noun_before(reading: Reading, cue: Cue, happenings: list[Happening]) -> bool:
    """ "the shooting ..., which the Taliban claimed": the relative points back to a happening of the sentence."""
    low, _ = reading.bounds(cue.sentence)
    before = reading.words(max(low, cue.trigger.first - 7), cue.trigger.first)
    return "which" in before and any(
        c.sentence == cue.sentence and c.trigger.first < cue.trigger.first for h in happenings for c in h.cues
    )


def _pledged(reading: Reading, cue: Cue, happenings: list[Happening], after: list[str]) -> str | None:
    """ "promised", "offered", "announced" are a pledge where help or money is what is promised."""
    near = after[:9] if cue.trigger.form.lemma in ("announce", "approve", "send", "commit", "pay") else after
    stop = next((i for i, w in enumerate(near) if w in (".", ";", ":")), len(near))
    near = near[:stop]
    if "that" in near[:1] or cue.trigger.noun:
        return None
    if any(w in load_rules().aid_words or _is_money(w) for w in near):
        return "pledge_aid"
    return "threaten" if cue.trigger.form.lemma == "promise" else None


def _is_money(word: str) -> bool:
    """Return whether a token is a sum with its currency written on: "n50,000", "rs200", "p15,000"."""
    figure = word.lstrip("abcdefghijklmnopqrstuvwxyz")
    return word[: len(word) - len(figure)] in _CURRENCIES and figure.isdigit()


_CURRENCIES = frozenset("n p r rs sh ksh us usd eur gbp cad tt inr pkr php zar ngn kes".split())


def _called(reading: Reading, cue: Cue, happenings: list[Happening], after: list[str]) -> str | None:
    """ "called the attack cowardly" condemns: a happening named right behind, and a judgement of it."""
    if after[:1] in (["on"], ["for"]) or (after[:1] and "for" in after[1:7] and "it" not in after[:1]):
        return "demand" if cue.trigger.form.lemma == "call" and after[:1] and _asks(after) else None
    named = _told_within(cue, happenings, 4, noun=True)
    return "condemn" if (named or "it" in after[:1]) and set(after) & load_rules().judging_words else None


def _asks(after: list[str]) -> bool:
    """ "called late on Tuesday for an end": only times and adverbs before the "for"."""
    upto = after[: after.index("for")] if "for" in after else after
    return len(upto) <= 5 and not any(
        w in (",", ".", "it", "that", "the", "a", "them", "him", "her", '"', "“") for w in upto
    )


def _warned(reading: Reading, cue: Cue, happenings: list[Happening], after: list[str]) -> str | None:
    return None if cue.trigger.passive else "threaten"


def _menaces(reading: Reading, cue: Cue, speakers: list[Mention]) -> bool:
    """Return whether what is warned or promised is harm by those who speak."""
    _, high = reading.bounds(cue.sentence)
    after = set(reading.words(cue.trigger.last + 1, min(high, cue.trigger.last + 24)))
    rules = load_rules()
    if any(is_armed(m) for m in speakers):
        return bool(after & rules.menace_words)
    plain = cue.trigger.form.lemma in ("warn", "swear", "vow")
    return plain and bool((after & rules.menace_words) - _WEAK) and not after & {"could", "might", "may"}


_WEAK = frozenset(["more", "war", "response", "we", "will", "would", "target", "targets", "dead", "shot"])


def _asked(reading: Reading, cue: Cue, happenings: list[Happening], after: list[str]) -> str | None:
    """ "asked the government to ...", "asks that ..." demand; "asked whether", "asked not to be named" do not."""
    if cue.trigger.noun or cue.trigger.passive or not after:
        return None
    if after[0] == "that":
        return "demand"
    if after[0] in _NO_REQUEST or "not" in after[:3] or "named" in after or "identified" in after:
        return None
    upto = next((i for i, w in enumerate(after) if w in (".", ",", ";", ":", '"', "“")), len(after))
    return "demand" if "to" in after[1 : min(upto, 10)] else None


_NO_REQUEST = frozenset(
    'to whether if why how what about , . : ; " “ who when where not in by on only him her me'.split()
)


def _probed(reading: Reading, cue: Cue, happenings: list[Happening], after: list[str]) -> str | None:
    return None if cue.trigger.noun or cue.trigger.passive else "investigate"


def _said(reading: Reading, cue: Cue, happenings: list[Happening], after: list[str]) -> str | None:
    """ "said its fighters attacked" claims, "said it had nothing to do with" denies, "said they would attack" threatens."""
    near = after[:5]
    stop = next((i for i, w in enumerate(near) if w in (",", ".", ";", "but", "and")), len(near))
    near = near[:stop]
    if set(near) & _DENYING:
        told = _told_within(cue, happenings, 10) or bool(set(after[:9]) & _GUILT)
        return "deny_responsibility" if told else None
    if near[:1] in (["would"], ["will"]) or near[1:2] in (["would"], ["will"]):
        return None
    if "responsible" in after[:6] or ("behind" in after[:3]) or ("carried" in after[:5] and "out" in after[:6]):
        return "claim_responsibility"
    if any(w in ("been", "was", "were", "by") for w in near):
        return None
    return "claim_responsibility" if _told_within(cue, happenings, 6) or set(near) & _DEEDS else None


_DEEDS = frozenset(
    "fired ambushed attacked killed targeted launched bombed hit struck captured holding seized posted planted "
    "destroyed overran shelled downed kidnapped abducted executed beheaded did".split()
)
_DENYING = frozenset("not no nothing never neither didn't wasn't weren't hadn't isn't nowhere elsewhere".split())
_GUILT = frozenset(
    "involved involvement responsible behind role part hand nothing fired fire killed attacked attack bombed such "
    "targeted shelled active elsewhere nowhere mines missile missiles order".split()
)
_FRAMED = {
    "claim_verbs": _claimed,
    "pledge_verbs": _pledged,
    "call_verbs": _called,
    "warn_verbs": _warned,
    "ask_verbs": _asked,
    "probe_verbs": _probed,
    "say_verbs": _said,
}
STATEMENT_FRAMES = frozenset(_FRAMED)


def _under_way(reading: Reading, cue: Cue) -> bool:
    """Return whether an inquiry is told as one that goes on or was opened, not asked for or long over."""
    low, high = reading.bounds(cue.sentence)
    before = reading.words(max(low, cue.trigger.first - 6), cue.trigger.first)
    after = reading.words(cue.trigger.last + 1, min(high, cue.trigger.last + 7))
    return bool(set(before) & _OPENING) or bool(set(after) & _GOING)


_OPENING = frozenset(
    "opened launched ordered begun began started opens open launch order begin under announced set".split()
)
_GOING = frozenset(
    "opened launched ordered begun began started continues continuing underway way ongoing progress continue".split()
)


def _official(mention: Mention) -> bool:
    """Return whether somebody investigates by office: police, prosecutors, a ministry, detectives."""
    if is_state(mention) or mention.term in ("police", "military", "government"):
        return True
    return any(w in _OFFICES for w in mention.text.lower().split())


_OFFICES = frozenset(
    "police detectives investigators officers prosecutors prosecutor authorities fbi officials inspectors force "
    "commission agency court tribunal ministry inspectorate office unit gendarmerie mission".split()
)


def _may_claim(mention: Mention) -> bool:
    if mention.kind == "org":
        return getattr(mention.value, "kind", None) not in ("international_body", "aid_organisation")
    return mention.kind in ("people", "person", "place")


def _nobody(reading: Reading, cue: Cue) -> bool:
    """Return whether the words say that nobody took this stand ("no group has claimed responsibility")."""
    low, _ = reading.bounds(cue.sentence)
    before = reading.words(max(low, cue.trigger.first - 9), cue.trigger.first)
    if any(word in ("not", "hasn't", "haven't", "nor", "yet", "immediate", "immediately") for word in before[-4:]):
        return True
    for word in reversed(before):
        if word in _NOT_SPOKEN:
            return True
        if word in _BREAKS:
            return False
    return False


_BREAKS = frozenset(', ; : . " “ ” ( ) and but that'.split())


_UNREAL = frozenset(["threatened", "hypothetical", "planned"])
_MILD = frozenset(["protest", "agreement", "arrest", "territory_change", "other", "disaster"])
_ON_VIOLENCE = frozenset(["claim_responsibility", "deny_responsibility", "condemn", "condole", "accuse"])


def _about(reading: Reading, cue: Cue, kind: str, happenings: list[Happening]) -> list[Happening]:
    """Return what a statement is about: the happening named beside it, told right before it, or the report's own."""
    able = [h for h in happenings if kind == "threaten" or h.factuality not in _UNREAL] or happenings
    if kind in _ON_VIOLENCE:
        able = [h for h in able if h.action not in _MILD] or able
    beside = [
        (abs(other.trigger.start - cue.trigger.start) + (other.trigger.start < cue.trigger.start) * 200, happening)
        for happening in able
        for other in happening.cues
        if other.sentence == cue.sentence
    ]
    if beside:
        return [min(beside, key=lambda b: b[0])[1]]
    near = _told_before(reading, cue, able)
    if near is not None:
        return [near]
    before = [h for h in able if not h.background and h.first_sentence <= cue.sentence]
    mains = [h for h in before if h.main]
    last = [h for h in mains if h.last_sentence == cue.sentence - 1]
    return (last or mains or before or [h for h in able if h.main])[:1]


def _told_before(reading: Reading, cue: Cue, able: list[Happening]) -> Happening | None:
    """Return the happening told last in the same paragraph, where a report tells of several."""
    paragraph = reading.sentences[cue.sentence].paragraph
    told = [
        (c.sentence, h.main, -c.trigger.start, h)
        for h in able
        for c in h.cues
        if c.sentence < cue.sentence and reading.sentences[c.sentence].paragraph == paragraph
    ]
    return max(told, key=lambda t: t[:3])[3] if told else None


def _accusation(reading: Reading, cue: Cue, speakers: list[Mention], about: list[Happening]) -> Statement | None:
    if _mere_epithet(reading, cue):
        return None
    accused = _accused(reading, cue)
    by = {m.start for m in accused}
    speakers = [m for m in speakers if m.start not in by] if cue.trigger.passive else speakers
    if not accused and (cue.trigger.noun or not (speakers or cue.trigger.form.form == "phrase")):
        return None
    if not accused and cue.trigger.form.lemma == "accuse" and not _charges(reading, cue):
        return None
    return Statement(
        "accuse", [cue], speakers, about, [m for m in accused if all(m.start != s.start for s in speakers)]
    )


def _mere_epithet(reading: Reading, cue: Cue) -> bool:
    """ "the alleged sub-leader", "a man accused of theft", "is to blame": words that say nobody's accusation."""
    low, high = reading.bounds(cue.sentence)
    before = reading.words(max(low, cue.trigger.first - 1), cue.trigger.first)
    after = reading.words(cue.trigger.last + 1, min(high, cue.trigger.last + 3))
    lemma = cue.trigger.form.lemma
    if lemma == "allege":
        return (before[:1] != [] and before[0] in _EPITHET) or (
            cue.trigger.form.form == "past" and after[:1] == ["fraud"]
        )
    if lemma == "accuse":
        return not cue.trigger.passive and (after[:1] == ["of"] or cue.trigger.last + 1 >= high)
    return lemma == "blame" and before == ["to"] and after[:1] in (["for"], ["."], [","])


_EPITHET = frozenset("a an the of for to his her its their over on by with any some two three four in no such".split())


def _charges(reading: Reading, cue: Cue) -> bool:
    """Whether "accused" says what somebody is accused of, and is no "the accused"."""
    low, high = reading.bounds(cue.sentence)
    return "of" in reading.words(cue.trigger.last + 1, min(high, cue.trigger.last + 12)) or (
        cue.trigger.first > low and reading.tokens.lower[cue.trigger.first - 1] not in ("the", "an", "main", "key")
    )


_ACCUSED = ("org", "people", "person", "place")


def _accused(reading: Reading, cue: Cue) -> list[Mention]:
    """Return whom an accusation names: the object, behind "on" of "blamed it on", the subject of a passive."""
    here = [p for p in reading.by_sentence.get(cue.sentence, []) if p.mention.kind in _ACCUSED]
    if cue.trigger.passive:
        return [p.mention for p in cue.subjects if p.mention.kind in _ACCUSED]
    _, high = reading.bounds(cue.sentence)
    lower = reading.tokens.lower
    after = reading.words(cue.trigger.last + 1, min(high, cue.trigger.last + 12))
    inside = [p for p in here if cue.trigger.first < p.first and p.last < cue.trigger.last]
    if inside:
        return [inside[0].mention]
    led = next((i for i, w in enumerate(after[:9]) if w in ("on", "to", "at") and _leads(cue, w)), None)
    if led is not None:
        at = cue.trigger.last + 1 + led
        named = [p for p in here if at < p.first <= at + 5]
        if named:
            return [named[0].mention]
    close = [p for p in here if 0 < p.first - cue.trigger.last <= 6 and p.prep == ""]
    if not close or set(lower[cue.trigger.last + 1 : close[0].first]) & {",", ".", "that"}:
        return []
    return [p.mention for p in close if p is close[0] or p.chain == close[0].index]


def _leads(cue: Cue, word: str) -> bool:
    """Whether the accused stand behind this preposition: blame on, attribute to, point at."""
    lemma = cue.trigger.form.lemma
    wanted = {"blame": ("on",), "attribute": ("to",)}.get(lemma.split()[-1], ("on", "at", "to"))
    return word in wanted and lemma not in ("accuse", "implicate")


def _of_state(mention: Mention) -> bool:
    """Return whether a mention is a state, a body of states, or an armed force of one."""
    kind = getattr(mention.value, "kind", None)
    if kind is not None:
        return kind in _STATE_KINDS or kind == "external_force"
    return mention.term in ("police", "military", "government")


def is_state(mention: Mention) -> bool:
    """Return whether a mention is a state or a body of states, which claims no attack as its own."""
    return getattr(mention.value, "kind", None) in _STATE_KINDS and not is_armed(mention)
