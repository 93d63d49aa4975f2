"""Roles of happenings in a report: what it is about, what belongs to that, what is told as background."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise

from dateline.core.values import Period
from dateline.extract.builtin.actions import is_armed
from dateline.extract.builtin.cues import Cue
from dateline.extract.builtin.grouping import Happening, places_agree, times_agree
from dateline.extract.builtin.reading import Placed, Reading
from dateline.knowledge.rules import Rules

_OLD = timedelta(days=9)
_LONG_AGO = timedelta(days=300)
_BEFORE = timedelta(days=0)
_CLAUSE = 12
_CALM, _UNREAL = 3, 9
_UNITS = frozenset("hour hours day days week weeks month months year years".split())
_PARTS = frozenset(
    "attack bombing explosion suicide_bombing armed_clash arson_destruction looting abduction "
    "hostage_taking grenade shelling protest_crackdown mob_violence sexual_violence".split()
)
_EXPLOSIVE = frozenset(["bombing", "suicide_bombing", "explosion", "grenade"])
_ARMED = frozenset(["attack", "hostage_taking"])


def settle_roles(reading: Reading, happenings: list[Happening], rules: Rules) -> None:
    """Mark background, main and part-of on every happening."""
    _give_heads(reading, happenings)
    for happening in happenings:
        happening.background = _is_background(reading, happening, rules)
    lead = _lead(_leads(reading, happenings, rules), rules)
    if lead is None:
        return
    lead.main, lead.background = True, False
    for happening in happenings:
        if happening is lead or happening.background:
            continue
        if _told_earlier(reading, happening, lead):
            happening.background = True
            continue
        whole = _whole_of(happening, happenings, lead, rules)
        if whole is not None:
            happening.part_of = whole.part_of or whole
        elif _is_main_too(reading, happening, lead, rules) or _opens_item(happening, happenings):
            happening.main = True


def _give_heads(reading: Reading, happenings: list[Happening]) -> None:
    """Give each happening the place and time that head its paragraph."""
    told = frozenset(cue.sentence for h in happenings for cue in h.cues)
    places, times = reading.heads("place", told), reading.heads("time", told)
    roundup = sum(_opens(reading, p) for p in {**times, **places}.values()) > 2
    for happening in happenings:
        happening.in_roundup = roundup or bool(happening.item)
        paragraph = reading.sentences[happening.first_sentence].paragraph
        place, time = places.get(paragraph), times.get(paragraph)
        dated = _is_own_date(reading, time)
        if place is not None and (roundup or dated or reading.sentences[place.sentence].kind != "dateline"):
            happening.head_place = place if place.sentence <= happening.first_sentence else None
        if time is not None and (roundup or dated or reading.sentences[time.sentence].kind != "dateline"):
            happening.head_time = time if time.sentence <= happening.first_sentence else None


def _leads(reading: Reading, happenings: list[Happening], rules: Rules) -> list[Happening]:
    """Return the happenings that a report may be about: current and real ones, else what a note tells first."""
    current = [h for h in happenings if not h.background]
    real = [h for h in current if h.factuality != "hypothetical" and h.action in rules.newsworthy]
    if real:
        return real
    noted = [h for h in happenings if h.first_sentence <= 1 and any(p.precision == "day" for p in h.periods())]
    return current or [h for h in happenings if _recent(reading, h)] or noted


def _told_earlier(reading: Reading, happening: Happening, lead: Happening) -> bool:
    """Whether a happening has a day before that of the one the report is about, or is what that one came after."""
    if happening.item or happening.first_sentence <= 1:
        return False
    mine, main = happening.periods(), lead.periods()
    if mine and main and all(p.end < min(q.start for q in main) - _BEFORE for p in mine):
        return True
    return all(_came_before(reading, cue) for cue in happening.cues)


def _came_before(reading: Reading, cue: Cue) -> bool:
    """Whether a trigger stands in a clause of what came before ("two days after gunmen killed a mayor")."""
    low, _ = reading.bounds(cue.sentence)
    before = reading.words(max(low, cue.trigger.first - _CLAUSE), cue.trigger.first)
    return any(b in ("after", "since") and a in _UNITS for a, b in pairwise(before))


def _opens_item(happening: Happening, happenings: list[Happening]) -> bool:
    """Whether a happening is the first one of its item of a round-up."""
    if not happening.item or happening.factuality in ("hypothetical", "threatened"):
        return False
    return happening is next(h for h in happenings if h.item == happening.item)


def _is_own_date(reading: Reading, time: Placed | None) -> bool:
    """Whether a dateline gives the day of the event, not of the report ("Goma, 11 May 2009." in a note of June)."""
    value = time.mention.value if time is not None else None
    return isinstance(value, Period) and value.end < reading.published - timedelta(days=1)


def _opens(reading: Reading, p: Placed) -> bool:
    """Whether a mention stands at the very head of its paragraph."""
    sentence = reading.sentences[p.sentence]
    start = next(s.start for s in reading.sentences if s.paragraph == sentence.paragraph)
    return sentence.kind == "dateline" or p.mention.start - start <= 6


def lend(happenings: list[Happening]) -> None:
    """Let happenings without a time or place of their own take it from the one they are told beside."""
    for happening in happenings:
        if not happening.periods() and happening.head_time is None:
            happening.time_from = _lender(happening, happenings, lambda h: bool(h.periods()))
        if not happening.spots() and happening.head_place is None and happening.action not in ("other", "agreement"):
            happening.place_from = _same_site(happening, happenings) or _lender(
                happening, happenings, lambda h: bool(h.spots())
            )


def _same_site(happening: Happening, happenings: list[Happening]) -> Happening | None:
    """Return an earlier happening at the site that this one names again ("the military hospital")."""
    heads = {
        p.mention.head
        for cue in happening.cues
        for p in (*cue.sites, *cue.objects)
        if p.mention.kind == "facility" and p.mention.definite
    }
    for other in happenings:
        if other is not happening and other.first_sentence <= happening.first_sentence and other.spots():
            if any(
                p.mention.kind == "facility" and p.mention.head in heads
                for cue in other.cues
                for p in (*cue.sites, *cue.objects)
            ):
                return other
    return None


def _lender(happening: Happening, happenings: list[Happening], has: Callable[[Happening], bool]) -> Happening | None:
    if happening.factuality in ("hypothetical", "planned", "threatened"):
        return None
    if happening.part_of is not None and has(happening.part_of):
        return happening.part_of
    parts = [h for h in happenings if h.part_of is happening and has(h)]
    if parts:
        return parts[0]
    here = {cue.sentence for cue in happening.cues}
    able = [h for h in happenings if h is not happening and has(h)]
    same = [h for h in able if here & {c.sentence for c in h.cues}]
    if same:
        return min(same, key=lambda h: h.background != happening.background)
    if happening.background:
        told = [h for h in able if h.background and 0 < happening.first_sentence - h.last_sentence <= 2]
        return told[-1] if told else None
    current = [h for h in able if not h.background and h.factuality not in ("hypothetical", "planned", "threatened")]
    before = [h for h in current if h.first_sentence <= happening.first_sentence]
    if before:
        return max(before, key=lambda h: max(c.sentence for c in h.cues if c.sentence <= happening.first_sentence))
    return current[0] if current and happening.main else None


def _lead(happenings: list[Happening], rules: Rules) -> Happening | None:
    """The happening told first and most; violence before other news, real ones before unreal ones."""
    if not happenings:
        return None
    return min(happenings, key=lambda h: _rank(h, rules))


def _rank(happening: Happening, rules: Rules) -> int:
    calm = _CALM if happening.action not in rules.violent else 0
    unreal = _UNREAL if happening.factuality == "hypothetical" else 0
    return happening.first_sentence - min(len(happening.cues), 4) + calm + unreal


def when(happening: Happening) -> date | None:
    """Return the first calendar day named for a happening, None where none is."""
    periods = happening.periods()
    return periods[0].start if periods else None


def _recent(reading: Reading, happening: Happening) -> bool:
    """Whether something told as past is not so old that the report cannot be about it."""
    if happening.factuality == "hypothetical":
        return False
    return all(p.end > reading.published - _LONG_AGO for p in happening.periods())


def _is_background(reading: Reading, happening: Happening, rules: Rules) -> bool:
    periods = happening.periods()
    if periods and all(p.end < reading.published - _OLD for p in periods):
        return True
    if reading.sentences[happening.first_sentence].kind == "headline" or happening.first_sentence <= 1:
        return False
    if periods and any(p.end >= reading.published - _OLD for p in periods):
        return False
    low, high = reading.bounds(happening.first_sentence)
    words = " ".join(reading.words(low, high))
    return any(phrase in words for phrase in rules.background)


def _whole_of(happening: Happening, happenings: list[Happening], lead: Happening, rules: Rules) -> Happening | None:
    """Return the greater act that a violent act belongs to: told within two sentences of it, at the same place and time."""
    wholes = rules.parts_of.get(happening.action, frozenset())
    if not wholes or any(cue.novel for cue in happening.cues):
        return None
    found: list[tuple[int, bool, int, Happening]] = []
    for other in happenings:
        if other is happening or other.background or other.part_of is happening or other.action not in wholes:
            continue
        gap = min(abs(a.sentence - b.sentence) for a in happening.cues for b in other.cues)
        later = other.first_sentence > happening.first_sentence
        if gap > 2 or later or other.factuality != happening.factuality or other.head_place is not happening.head_place:
            continue
        if _own_place(happening, other) or times_agree(happening.periods(), other.periods()) is False:
            continue
        found.append((gap, other is not lead, other.number, other))
    return min(found, key=lambda f: f[:3])[3] if found else None


def _own_place(happening: Happening, other: Happening) -> bool:
    """Whether a happening names a local place that the other does not."""
    local = {p.name for p in happening.spots() if p.precision in ("settlement", "near", "site")}
    return bool(local - {p.name for p in other.spots()}) or places_agree(happening.spots(), other.spots()) is False


def _is_main_too(reading: Reading, happening: Happening, lead: Happening, rules: Rules) -> bool:
    if happening.factuality in ("hypothetical", "threatened"):
        return False
    if reading.sentences[happening.first_sentence].kind == "headline" or happening.first_sentence <= 1:
        return happening.action in rules.newsworthy
    if happening.in_roundup and (happening.head_place is not None or happening.head_time is not None):
        return True
    own = bool(happening.spots()) or bool(happening.periods())
    return happening.action in rules.violent and own and any(cue.tolls or cue.places for cue in happening.cues)


def settle_explosions(happenings: list[Happening], rules: Rules) -> None:
    """An explosion is a bombing where an explosive, an attacker or the word "attack" stands beside it."""
    for happening in happenings:
        if happening.action == "explosion" and (happening.listed_by or any(_is_hostile(cue) for cue in happening.cues)):
            happening.action = "bombing"


def _is_hostile(cue: Cue) -> bool:
    if cue.weapons or (cue.generic and cue.trigger.form.lemma in ("attack", "assault", "strike")):
        return True
    return any(p.mention.kind == "weapon" or is_armed(p.mention) for p in (*cue.subjects, *cue.agents, *cue.objects))


def compose_whole(happenings: list[Happening]) -> list[Happening]:
    """Where explosives and armed people are told as one attack, make it the whole and each kind of act its part."""
    lead = next((h for h in happenings if h.main), None)
    if lead is None:
        return happenings
    parts = [h for h in happenings if h.part_of is lead]
    kinds = {h.action for h in (lead, *parts)}
    if not (kinds & _EXPLOSIVE and kinds & _ARMED):
        return happenings
    general = [cue for h in (lead, *parts) for cue in h.cues if cue.generic]
    own = [cue for cue in lead.cues if not cue.generic]
    made = list(happenings)
    if general and own:
        part = Happening(len(happenings), lead.action, own, lead.factuality, part_of=lead)
        lead.cues = sorted(general, key=lambda cue: cue.trigger.start)
        for other in parts:
            other.cues = [cue for cue in other.cues if not cue.generic] or other.cues
        made.append(part)
        lead.cues[0].tolls += [toll for h in (*parts, part) for cue in h.cues for toll in cue.tolls]
        for h in (*parts, part):
            for cue in h.cues:
                if cue not in lead.cues:
                    cue.tolls = []
    lead.action = "complex_attack"
    return made


def name_doers_of_lists(reading: Reading, happenings: list[Happening], summing: list[Cue]) -> None:
    """ "A series of attacks by X. Among them were ...": the attacks listed in that paragraph are by X."""
    for happening in happenings:
        if happening.action in ("other", "agreement", "arrest"):
            continue
        paragraph = reading.sentences[happening.first_sentence].paragraph
        for cue in summing:
            near = reading.sentences[cue.sentence].paragraph == paragraph and cue.sentence <= happening.first_sentence
            if near and not any(c.agents or c.subjects for c in happening.cues):
                happening.listed_by = list(cue.agents)
