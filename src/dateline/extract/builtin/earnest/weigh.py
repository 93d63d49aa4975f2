"""The sum of named evidence and doubts decides whether a trigger tells violence; the heaviest doubt is the reason given."""

from __future__ import annotations

from collections import Counter

from dateline.extract.builtin.deeds.cue import Cue
from dateline.extract.builtin.earnest.doubts import doubts_of
from dateline.extract.builtin.earnest.evidence import evidence_for, is_dated
from dateline.extract.builtin.earnest.setting import Setting, setting_of
from dateline.extract.builtin.reading import Reading
from dateline.knowledge.domains import load_domains
from dateline.knowledge.rules import Rules

Parts = dict[str, float]

_STRONG, _UNREAL = 1.0, -2.0
_STAGED, _SPOKEN, _ALL_SPORT = 0.3, 0.8, 0.9
_PROOF = frozenset(["armed_doer", "weapon", "harmed"])
_MISHAPS = {
    "wreck": "accident",
    "beast": "accident",
    "fire": "accident",
    "pyre": "accident",
    "nature": "disaster",
    "storm": "disaster",
}
_HOLLOW = {  # evidence that counts for nothing in a domain: Rockets and Raiders, a party that is armed with words
    "sport": frozenset(["armed_doer", "weapon", "people", "site", "harmed"]),
    "politics": frozenset(["armed_doer"]),
    "business": frozenset(["armed_doer"]),
    "animals": frozenset(["harmed", "people"]),
}


def in_earnest(reading: Reading, cues: list[Cue], rules: Rules, left_out: Counter[str]) -> list[Cue]:
    """Return the cues that tell what they seem to; those of violence that do not are counted by their reason.

    People whom a crash, a beast or a storm kills stay: the cue then tells an accident or a disaster.
    """
    setting = setting_of(reading)
    weighed = [(cue, _parts(reading, cue, setting) if cue.action in rules.violent else {}) for cue in cues]
    proven = not setting.of_else and any(_proves(cue, parts) for cue, parts in weighed)
    told = load_domains().weights["told_before"] if proven else 0.0
    kept = []
    for cue, parts in weighed:
        need = 0.0 if cue.factuality == "occurred" else _UNREAL
        mishap = next((_MISHAPS[name] for name in parts if name in _MISHAPS), None)
        if sum(parts.values()) + told >= need:
            kept.append(cue)
        elif mishap is not None and ("harmed" in parts or cue.action == "explosion"):
            cue.action = mishap
            kept.append(cue)
        else:
            left_out[f"no violence: {min(parts, key=lambda name: parts[name])}"] += 1
    return kept


def _proves(cue: Cue, parts: Parts) -> bool:
    """Whether a cue shows that a report tells violence, so that "the attack" elsewhere in it needs no evidence of its own."""
    return sum(parts.values()) >= _STRONG and not _PROOF.isdisjoint(parts) and cue.factuality == "occurred"


def _parts(reading: Reading, cue: Cue, setting: Setting) -> Parts:
    """Return the named evidence and doubts of one cue with their weights."""
    weights = load_domains().weights
    parts = {name: weights[name] for name in (*evidence_for(reading, cue), *doubts_of(reading, cue))}
    parts["grave_report"] = weights["grave_report"] * setting.grave
    depths = {name: weights[name] * depth for name, depth in setting.domains.items()}
    if depths:
        deepest = min(depths, key=lambda name: depths[name])
        parts[deepest] = depths[deepest]
    parts = _without_hollow(cue, setting, parts)
    if setting.domains.get("arts", 0) > _STAGED and (not is_dated(reading, cue) or _present(reading, cue)):
        parts["played"] = weights["played"]
    return parts


def _without_hollow(cue: Cue, setting: Setting, parts: Parts) -> Parts:
    """Drop evidence that is worth nothing in the report's domain, where no weapon and no toll of its own stand beside."""
    if any(t.cue_start != cue.trigger.start for t in cue.tolls):
        return parts
    if "weapon" in parts and setting.domains.get("sport", 0) < _ALL_SPORT:
        return parts
    spoken = {domain for domain in _HOLLOW if domain in setting.firm or setting.domains.get(domain, 0) > _SPOKEN}
    empty = {name for domain in spoken for name in _HOLLOW[domain]}
    return {name: weight for name, weight in parts.items() if name not in empty}


def _present(reading: Reading, cue: Cue) -> bool:
    """Whether a deed is told in the present, as plots are ("stabs the chief", "is executed")."""
    if reading.sentences[cue.sentence].kind == "headline":
        return False
    before = reading.words(max(0, cue.trigger.first - 2), cue.trigger.first)
    return cue.trigger.form.form == "third" or (cue.trigger.passive and not {"is", "are"}.isdisjoint(before))
