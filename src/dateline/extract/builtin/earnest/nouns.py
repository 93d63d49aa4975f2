"""Words that are verb or noun: "fire at the guards" and "a fire at the mill", "shoot" and "green shoots"."""

from __future__ import annotations

from dateline.extract.builtin.earnest.beside import Beside


def is_ablaze(near: Beside) -> bool:
    """Whether "fire" is what burns, or those who put it out: no shots."""
    if not near.words[0].startswith("fire"):
        return False
    if near.after and near.after[0] in near.signals["fire_company"]:
        return True
    if near.words[0] not in ("fire", "fires") or near.last in near.signals["of_guns"]:
        return False
    return not _is_verb(near)


def as_noun(near: Beside) -> bool:
    """Whether a form that may be a noun of another sense ("shot", "stone", "targets") stands as one."""
    if len(near.words) > 1 or near.words[0] not in near.signals["harmless_nouns"]:
        return False
    if near.cue.trigger.noun or near.last in near.signals["articles"]:
        return True
    return near.cue.trigger.form.form in ("base", "third") and not _is_verb(near)


def _is_verb(near: Beside) -> bool:
    """Whether a form that may be a noun as well stands as a verb: behind "to", a pronoun, or who does it."""
    if near.last in near.signals["leads_verb"] or near.last.endswith("ly"):
        return True
    first = near.cue.trigger.first
    return any(p.last == first - 1 and p.mention.kind not in ("time", "facility") for p in near.placed)
