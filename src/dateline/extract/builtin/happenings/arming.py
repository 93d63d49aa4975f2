"""Weapons told apart from the deed: "the gunman was armed with a rifle", "he wore a vest of explosives"."""

from __future__ import annotations

from dateline.extract.builtin.happenings.grouping import Happening
from dateline.extract.builtin.reading import Placed, Reading
from dateline.knowledge.ontology import load_ontology
from dateline.knowledge.rules import Rules

_REACH = 4
"""How many words before a weapon may hold the word that says that it was used."""


def arm(reading: Reading, happenings: list[Happening], rules: Rules) -> None:
    """Give weapons that hang on no trigger to the happening told last before them, where the kind of act fits."""
    given = {id(p.mention) for h in happenings for cue in h.cues for p in (*cue.weapons, *cue.subjects, *cue.objects)}
    for p in reading.placed:
        if p.mention.kind != "weapon" or id(p.mention) in given or not reading.sentences[p.sentence].coded:
            continue
        if not _used(reading, p, rules):
            continue
        owner = _owner(happenings, p, rules)
        if owner is not None:
            min(owner.cues, key=lambda cue: abs(cue.sentence - p.sentence)).weapons.append(p)


def _used(reading: Reading, p: Placed, rules: Rules) -> bool:
    """Whether the words beside a weapon say that somebody bore or used it, and none that it was found or handed in."""
    low, high = reading.bounds(p.sentence)
    before = reading.words(max(low, p.first - _REACH), p.first)
    after = reading.words(p.last + 1, min(high, p.last + 4))
    sentence = reading.words(low, high)
    if any(word in rules.finding for word in sentence):
        return False
    return any(word in rules.bearing for word in before) or after[:2] in (["was", "used"], ["were", "used"])


def _owner(happenings: list[Happening], p: Placed, rules: Rules) -> Happening | None:
    fits = [h for h in happenings if _fits(h, p, rules) and h.first_sentence <= p.sentence + 1]
    current = [h for h in fits if not h.background and h.factuality not in ("hypothetical", "threatened", "planned")]
    if not current:
        return None
    last = max(
        current, key=lambda h: (max((c.sentence for c in h.cues if c.sentence <= p.sentence), default=-1), h.main)
    )
    if any(cue.weapons for cue in last.cues):
        return None
    return last


def _fits(happening: Happening, p: Placed, rules: Rules) -> bool:
    wanted = _action_of(p.mention.term, rules)
    violent = happening.action in rules.violent
    return violent and (
        wanted is None or wanted in (happening.action, "attack") or happening.action in ("attack", "complex_attack")
    )


def _action_of(term: str | None, rules: Rules) -> str | None:
    """Return the kind of act that a kind of weapon, or a wider kind of it, speaks for."""
    weapons = load_ontology().weapons
    while term is not None and term not in rules.action_of_weapon:
        term = weapons[term].parent if term in weapons else None
    return rules.action_of_weapon[term] if term is not None else None
