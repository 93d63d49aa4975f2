"""Lists of the dead: "The victims were identified as A, 41, and B", "Among the dead were two nurses"."""

from __future__ import annotations

from dateline.core.values import Harm
from dateline.knowledge.tolls import load_toll_grammar
from dateline.normalise.tolls.counted import Counted
from dateline.normalise.tolls.cues import Cue, object_at
from dateline.normalise.tolls.link import Links
from dateline.normalise.tolls.rolls import tie_roll

_REACH = 9


def tie_lists(links: Links) -> None:
    """Tie people that a list of the harmed names, and those said to be "among" them; all are parts of the count."""
    _tie_of_the_dead(links)
    _tie_objects(links)
    for cue in (*links.cues, *_victims(links)):
        _tie_inverted(links, cue)
        if not _names_harmed(links, cue):
            continue
        first = _listed_after(links, cue)
        if first is not None:
            links.tie(first, cue)
            if {"the", "those", "all", "its"} & set(links.words.lower[max(0, cue.first - 2) : cue.first]):
                links.inside.setdefault(first.first, None)
            tie_roll(links, first, cue)
        _tie_among(links, cue)


def _tie_objects(links: Links) -> None:
    """ "Shot dead Ana Intriago, the prosecutor handling a case, and her driver": a name's apposition ends no list."""
    for cue in links.cues:
        tied = [c for c in links.tied_to(cue) if c.first > cue.last]
        if cue.takes == "object" and len(tied) == 1 and tied[0].form == "named":
            tie_roll(links, tied[0], cue)


def _tie_of_the_dead(links: Links) -> None:
    """ "Three of the victims were children": a part of the count."""
    for one in links.counted:
        behind = links.words.lower[one.last + 1 : one.last + 2]
        if one.of_them and links.free(one) and one.who in _HARM_OF and behind in (["were"], ["was"], ["are"], ["is"]):
            links.tie(one, Cue(one.last, one.last, _HARM_OF[one.who], "noun"))
            links.inside.setdefault(one.first, None)


_HARM_OF: dict[str, Harm] = {
    "victims": "killed", "dead": "killed", "deceased": "killed", "fatalities": "killed", "slain": "killed",
    "wounded": "injured", "injured": "injured", "casualties": "injured",
}  # fmt: skip


def _victims(links: Links) -> list[Cue]:
    """Return a cue for "the victims", "the deceased" where a list follows."""
    lower = links.words.lower
    told = {c.first for c in links.cues}
    return [
        Cue(at, at, "killed", "noun")
        for at, word in enumerate(lower)
        if word in ("victims", "victim", "deceased", "fatalities", "fallen", "doa") and at not in told
    ]


def _tie_inverted(links: Links, cue: Cue) -> None:
    """ "Killed were a nurse and two guards", "also killed was a bystander"."""
    lower = links.words.lower
    if cue.takes != "subject" or lower[cue.last + 1 : cue.last + 2] not in (["was"], ["were"], ["is"], ["are"]):
        return
    if cue.first and lower[cue.first - 1] not in ("also", ",", "and", ";", '"', "“"):
        return
    found = object_at(links.words, cue.last + 1, {c.first: c for c in links.counted})
    if found is not None:
        links.tie(found, cue)
        links.inside.pop(found.first, None)
        tie_roll(links, found, cue)


def _names_harmed(links: Links, cue: Cue) -> bool:
    """Whether a cue stands for the harmed themselves: "the dead", "those killed", "the victims"."""
    lower = links.words.lower
    before = lower[max(0, cue.first - 2) : cue.first]
    if lower[cue.last + 1 : cue.last + 2] in (["was"], ["were"]) and not {"the", "those"} & set(before):
        return False
    return bool({"the", "those", "all", "its"} & set(before)) or (not before and lower[cue.first] in _TITLES)


_TITLES = frozenset("dead victims killed injured wounded casualties fatalities deceased doa".split())


def _listed_after(links: Links, cue: Cue) -> Counted | None:
    """Return the people that a list opens with."""
    lower, known = links.words.lower, load_toll_grammar()
    for one in links.counted:
        if one.first <= cue.last or not links.free(one):
            continue
        between = lower[cue.last + 1 : one.first]
        if len(between) > _REACH or one.bare:
            return None
        opened = any(w in known.listing for w in between)
        if opened and between and (between[-1] in known.listing or one.form in ("named", "one", "number")):
            return one if not any(w in (".", ";") for w in between) and _plain(links, between) else None
        return None
    return None


def _plain(links: Links, between: object) -> bool:
    """Whether nothing but a place or "by police" stands between ("were identified by police as")."""
    return not any(w in load_toll_grammar().says | {"by"} and w != "by" for w in between)  # type: ignore[attr-defined]


def _tie_among(links: Links, cue: Cue) -> None:
    """ "X and Y were among the dead": part of the count."""
    lower = links.words.lower
    at = cue.first - 1
    while at >= 0 and lower[at] in ("the", "those", "ten", "people", "many"):
        at -= 1
    if at < 1 or lower[at] not in ("among", "amongst"):
        return
    before = [
        c
        for c in links.counted
        if c.last < at and at - c.last <= (20 if c.form == "named" else _REACH) and c.form != "none"
    ]
    if (
        before
        and links.free(before[-1])
        and {"was", "were", "is", "are", "be", "been"} & set(lower[before[-1].last + 1 : at])
    ):
        links.tie(before[-1], cue)
        links.inside.setdefault(before[-1].first, None)
