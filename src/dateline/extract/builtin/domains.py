"""Is this report about violence at all? Sport, films, drills, computers and accidents borrow its words."""

from __future__ import annotations

from dateline.extract.builtin.actions import is_armed
from dateline.extract.builtin.cues import Cue
from dateline.extract.builtin.grouping import Happening
from dateline.extract.builtin.reading import Reading
from dateline.knowledge.domains import load_domains
from dateline.knowledge.rules import Rules

_BORROWED = {"sport": 6, "arts": 6, "drill": 3, "cyber": 4, "business": 6}


def borrowed_domain(reading: Reading) -> str | None:
    """Return the domain whose words a report is full of, None where it speaks of violence in earnest.

    A domain needs several different words of its own, one for every forty words of text at least, up to a fixed number.
    """
    words = set(reading.tokens.lower)
    size = len(reading.tokens.lower)
    best: tuple[float, str] | None = None
    for name, enough in _BORROWED.items():
        found = len(words & load_domains()[name])
        need = max(3, min(enough, size // 40))
        if found >= need and (best is None or found / need > best[0]):
            best = (found / need, name)
    return best[1] if best is not None else None


def sober(reading: Reading, happenings: list[Happening], rules: Rules) -> None:
    """Make accidents of what is one; make unreal what a drill, a film or a match only plays."""
    for happening in happenings:
        _accident(reading, happening)
    domain = borrowed_domain(reading)
    if domain is None:
        return
    for happening in happenings:
        if happening.action in rules.violent and not _earnest(happening):
            happening.factuality = "hypothetical"


def _earnest(happening: Happening) -> bool:
    """Violence with people killed or hurt, or with an armed actor of the list, is meant."""
    if any(t.toll.count.low > 0 or t.toll.count.high is None for cue in happening.cues for t in cue.tolls):
        return True
    return any(
        p.mention.kind == "org" and is_armed(p.mention) for cue in happening.cues for p in (*cue.subjects, *cue.agents)
    )


def _accident(reading: Reading, happening: Happening) -> None:
    if happening.action not in ("explosion", "attack", "arson_destruction") or any(
        _hostile(cue) for cue in happening.cues
    ):
        return
    domains = load_domains()
    words = {w for cue in happening.cues for w in reading.words(*reading.bounds(cue.sentence))}
    named = {w for cue in happening.cues for p in (*cue.subjects, *cue.agents) for w in p.mention.text.lower().split()}
    if (happening.action == "explosion" and words & domains["accident"]) or (
        happening.action == "attack"
        and (words & domains["animals"])
        and not named - domains["animals"] - {"the", "a", "an"}
    ):
        happening.action = "accident"


def _hostile(cue: Cue) -> bool:
    doers = (*cue.subjects, *cue.agents)
    return bool(cue.weapons) or any(is_armed(p.mention) or p.mention.kind == "weapon" for p in doers)
