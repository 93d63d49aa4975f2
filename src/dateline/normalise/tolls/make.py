"""From ties to toll mentions."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.core.text import TollMention
from dateline.core.values import Harm, Toll
from dateline.knowledge.lexicon import people_class
from dateline.knowledge.tolls import load_harms, load_toll_grammar
from dateline.normalise.tolls.counted import Counted
from dateline.normalise.tolls.cues import Cue
from dateline.normalise.tolls.groups import group_of
from dateline.normalise.tolls.link import Links

_INJURIES = frozenset("injuries injury wounded injured".split())
_NOUNS = frozenset(
    "casualties casualty injuries injury fatalities fatality death deaths victims loss losses dead".split()
)
_SLIGHT = frozenset("came come hurt hurting hurts hit hitting harm harmed harming scratched".split())
_AFTER_BARE = frozenset(
    "and in on at were was who when by from after including during of as with more near for over others while are "
    "have had has to but people is during outside inside before since between following including last late early".split()
)
_CLAIM = frozenset("claimed claims claiming".split())
_DEAD = frozenset("deaths fatalities bodies dead victims casualties".split())
_LOSE = frozenset("lost lose losing loses".split())
_MOVED = frozenset("rose risen raised raising climbed increased revised jumped grew".split())


def mentions_of(links: Links) -> Iterator[TollMention]:
    """Yield the tolls of a sentence, in the order of its words."""
    totals: dict[tuple[Harm, bool], Counted] = {}
    for one in links.counted:
        if one.form == "none" and (one.who in _NOUNS or _spared(links, one)):
            yield from _no_casualties(links, one)
            continue
        cue = links.cue_of.get(one.first)
        if cue is None or _speaks(links, one) or not _fits(links, one, cue):
            continue
        if one.count.low == 0 and one.count.high == 0:
            if (cue.harm == "injured" and links.words.lower[cue.last] in _SLIGHT) or links.words.lower[
                cue.first
            ] in _SLIGHT:
                yield _mention(links, one, cue, Toll("killed", one.count))
        elif is_unreal(links, cue):
            continue
        inside = one.first in links.inside
        side = (cue.harm, group_of(one.who) == "attackers")
        added = side in totals and not inside and _adds(one, totals[side])
        yield _mention(links, one, cue, Toll(cue.harm, one.count, group_of(one.who), inside, added))
        if not inside:
            totals.setdefault(side, one)
        for cue in (c for other, c in links.shared if other is one and not is_unreal(links, c)):
            yield _mention(links, one, cue, Toll(cue.harm, one.count, group_of(one.who)))


def _adds(one: Counted, first: Counted) -> bool:
    """Whether people stand beside those counted first, rather than being the same told again."""
    return one.other or one.form != "number" or (bool(one.who) and one.who not in _DEAD)


def _spared(links: Links, one: Counted) -> bool:
    """Whether nobody was where harm was done: "nobody was inside", "no one aboard", "nobody was touched"."""
    lower, spared = links.words.lower, load_toll_grammar().spared
    at = one.last + 1 + (lower[one.last + 1 : one.last + 2] in (["was"], ["were"], ["is"]))
    return tuple(lower[at : at + 1]) in spared or tuple(lower[at : at + 2]) in spared


def _no_casualties(links: Links, one: Counted) -> Iterator[TollMention]:
    """ "No casualties" says none killed and none injured; "no injuries" and "no deaths" one of the two."""
    cue = Cue(one.last, one.last, "killed", "noun")
    if one.who not in _INJURIES:
        yield _mention(links, one, cue, Toll("killed", one.count))
    if one.who not in _NOUNS or one.who in _INJURIES or one.who in ("casualties", "casualty"):
        yield _mention(links, one, cue, Toll("injured", one.count))


def _fits(links: Links, one: Counted, cue: Cue) -> bool:
    """Whether the counted can have suffered the harm: things are seized and held too, and patrols arrive."""
    if cue.harm == "displaced":
        return one.form == "number" and one.count.low >= 10 and group_of(one.who) in (None, "civilians", "children")
    if cue.takes == "object" and links.words.lower[cue.first] in _LOSE and (not one.who or one.guessed):
        return one.of_them or any(c.harm == "killed" and links.words.lower[c.first] not in _LOSE for c in links.cues)
    if cue.takes == "object" and links.words.lower[cue.last] in _CLAIM and one.form not in ("number", "none"):
        return False
    if cue.harm == "missing" and "perpetrator" in people_class(one.who):
        return False
    if cue.harm == "injured" and one.who in ("bodies", "body", "corpses", "dead"):
        return False
    if one.guessed:
        return cue.harm == "killed" or (cue.harm in ("injured", "missing") and cue.takes == "subject")
    if cue.harm in ("killed", "injured") or not one.bare or one.of_them:
        return True
    behind = links.words.lower[one.last + 1 : one.last + 2]
    return not behind or behind[0] in _AFTER_BARE or not behind[0].isalpha() or cue.first == one.last + 1


def is_unreal(links: Links, cue: Cue) -> bool:
    """Return whether the harm was only possible, planned or threatened: "could have killed dozens"."""
    before = links.words.lower[max(0, cue.first - 5) : cue.first]
    if {"not", "n't", "never"} & set(before[-3:]):
        return True
    told = f" {' '.join(before)} "
    return any(phrase in told for phrase in load_harms().unreal)


def _speaks(links: Links, one: Counted) -> bool:
    lower = links.words.lower
    behind = lower[one.last + 1 : one.last + 2]
    return bool(behind) and behind[0] in load_toll_grammar().says and behind[0] != "reported"


def _mention(links: Links, one: Counted, cue: Cue, toll: Toll) -> TollMention:
    words = links.words
    start, end = words.starts[one.first], words.ends[one.last]
    before = words.lower[max(0, one.first - 6) : one.first]
    replaces = "toll" in before or bool(_MOVED & set(before))
    return TollMention(
        start, end, words.text[start:end], toll, words.starts[cue.first], words.ends[cue.last], one.who, replaces
    )
