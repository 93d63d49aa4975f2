"""Which triggers tell one and the same happening?"""

from __future__ import annotations

from dateline.core.values import Period
from dateline.extract.builtin.deeds.cue import Cue
from dateline.extract.builtin.happenings.agree import times_agree
from dateline.extract.builtin.happenings.happening import Happening
from dateline.extract.builtin.happenings.items import find_items
from dateline.extract.builtin.happenings.past import came_before, sums_up_a_while
from dateline.extract.builtin.happenings.same import fit, one_kind
from dateline.extract.builtin.reading import Placed, Reading
from dateline.knowledge.rules import Rules

__all__ = ["Happening", "group"]


def group(reading: Reading, cues: list[Cue], rules: Rules) -> list[Happening]:
    """Return the happenings that the cues (with an action, in the order of the text) tell."""
    happenings: list[Happening] = []
    items = find_items(reading)
    for cue in cues:
        assert cue.action is not None
        cue.novel = cue.novel or _opens_other(reading, cue, rules)
        item = items.get(reading.sentences[cue.sentence].paragraph, 0)
        past = came_before(reading, cue)
        cue.times[:] = [p for p in cue.times if not (p.first > cue.trigger.last and _links(p))]
        able = [h for h in happenings if (not h.item or not item or h.item == item) and (h.background or not past)]
        target = _find(reading, cue, able, rules)
        if reading.counsel is not None:
            open_ones = [h for h in happenings if h is target or _may_be(cue, h, item, past)]
            target = reading.counsel.happening(cue, open_ones, target)
        if target is None:
            if cue.generic and cue.trigger.form.lemma in rules.anaphors:
                continue  # "the incident" takes up what was told; alone it tells nothing
            target = Happening(len(happenings), cue.action, factuality=cue.factuality, item=item)
            target.background = past or sums_up_a_while(reading, cue.sentence)
            happenings.append(target)
        elif _sharper(cue.action, target, rules, cue.generic):
            target.action = cue.action
        target.cues.append(cue)
    return [h for h in happenings if not all(cue.weak for cue in h.cues)]


def _may_be(cue: Cue, happening: Happening, item: int, past: bool) -> bool:
    """Whether nothing speaks against a cue telling a happening: another item, another day, the past of news."""
    if (happening.item and item and happening.item != item) or (past and not happening.background):
        return False
    own = [p.mention.value for p in cue.times if isinstance(p.mention.value, Period)]
    return times_agree(own, happening.periods()) is not False


def _links(p: Placed) -> bool:
    """Whether a time only counts from another act: "the violence came a day after the march"."""
    return p.mention.text.lower().endswith((" after", " before"))


def _sharper(new: str, target: Happening, rules: Rules, generic: bool) -> bool:
    """Whether a word tells the kind of act better than the words before it."""
    if generic:
        return False
    told = [cue for cue in target.cues if not cue.generic]
    return not told or rules.specificity.get(new, 2) > rules.specificity.get(target.action, 2)


def _opens_other(reading: Reading, cue: Cue, rules: Rules) -> bool:
    """Whether a sentence opens with words for something else ("Elsewhere, ...", "In a separate incident, ...")."""
    low, high = reading.bounds(cue.sentence)
    opening = reading.words(low, min(low + 4, high))
    return any(" ".join(opening[:size]) in rules.turns for size in range(1, len(opening) + 1))


def _continues(reading: Reading, cue: Cue, happenings: list[Happening], rules: Rules) -> Happening | None:
    """Return the happening that a participle goes on with ("fired two missiles, striking a house in Zwedar")."""
    first = cue.trigger.first
    if cue.trigger.form.form != "ing" or cue.trigger.noun or cue.novel or reading.words(first - 1, first) != [","]:
        return None
    here = [(h.cues[-1].trigger.last, h.number, h) for h in happenings if h.cues[-1].sentence == cue.sentence]
    if not here:
        return None
    told = max(here, key=lambda h: h[:2])[2]
    return told if one_kind(cue, told, rules) and cue.factuality == told.factuality else None


def _find(reading: Reading, cue: Cue, happenings: list[Happening], rules: Rules) -> Happening | None:
    """Return the happening that a cue tells again, or None where it tells a new one."""
    shared = next((h for h in happenings if any(_one_weapon(cue, other) for other in h.cues)), None)
    if shared is not None:
        return shared
    continued = _continues(reading, cue, happenings, rules)
    if continued is not None:
        return continued
    scored = []
    for happening in happenings:
        score = fit(reading, cue, happening, rules)
        if score is not None and score > 0:
            scored.append((score, happening.number, happening))
    if not scored:
        return None
    return max(scored, key=lambda s: (s[0], s[1]))[2]


def _one_weapon(cue: Cue, other: Cue) -> bool:
    """Whether one weapon does both in one sentence: "rockets fired from Gaza hit the city"."""
    if cue.sentence != other.sentence or cue.action != other.action:
        return False
    mine = {p.index for p in (*cue.weapons, *cue.subjects) if p.mention.kind == "weapon"}
    return any(p.index in mine for p in (*other.weapons, *other.subjects) if p.mention.kind == "weapon")
