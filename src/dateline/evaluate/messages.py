"""MUC-4 with five roles: templates read out of messages, scored by the best alignment with the key.

The task, as GTT and later systems report it: ``incident_type`` and five roles of every template; a filler is right
where its string is one of the strings that the key gives for one entity. Templates are aligned one to one, those of one
incident type only, so that most fillers are right; micro-averaged precision, recall and F1 over all fillers, the
incident type being one. Figures known: GE's rules of 1992 53.1, GTT 50.2, IterX 53.0 on tst3 + tst4.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline.errors import SourceError
from dateline.extract.reader.decode import ReadFiller, Readout
from dateline.extract.reader.session import Reader, open_reader

SLOTS = ("PerpInd", "PerpOrg", "Target", "Victim", "Weapon")
KINDS = ("attack", "bombing", "kidnapping", "arson", "robbery", "forced work stoppage")
MOST = 6
"""Templates given for one message beyond which none is aligned."""
SURE = 0.35

Entity = frozenset[str]


@dataclass(frozen=True, slots=True)
class Template:
    """One incident: its kind, and the entities of each role, each by the strings that name it."""

    kind: str
    roles: Mapping[str, Sequence[Entity]]


def evaluate_messages(data: Path, *, reader: Reader | None = None) -> dict[str, dict[str, float]]:
    """Read every message of a five-role file and return precision, recall and F1 by role and over all."""
    reader = reader or open_reader()
    counts: Counter[tuple[str, str]] = Counter()
    for number, line in enumerate(data.read_text(encoding="utf-8").splitlines(), 1):
        try:
            item = json.loads(line)
            gold = [_gold(t) for t in item["templates"]]
            text = str(item["doctext"]).upper()
        except (ValueError, KeyError, TypeError) as error:
            raise SourceError(f"{data}, line {number}: no message of the five-role form ({error})") from error
        score(gold, templates_of(reader.read(text, None), text), counts)
    return {name: _figures(counts, name) for name in ("all", "incident_type", *SLOTS)}


def _gold(template: Mapping[str, object]) -> Template:
    roles = {
        slot: [frozenset(_fold(mention[0]) for mention in entity) for entity in template[slot]]  # type: ignore[attr-defined]
        for slot in SLOTS
    }
    return Template(str(template["incident_type"]), roles)


def _fold(words: str) -> str:
    return " ".join(words.lower().split())


def templates_of(readout: Readout, text: str) -> list[Template]:
    """Return the templates that a readout amounts to: the fillers of each kind of incident make one."""
    fillers = [f for f in readout.fillers if f.score >= SURE]
    kinds = _kinds(fillers, readout)
    found: list[Template] = []
    for kind in dict.fromkeys(kinds):
        mine = [f for f, k in zip(fillers, kinds, strict=True) if k == kind]
        roles = {slot: _entities([_fold(text[f.start : f.end]) for f in mine if f.slot == slot]) for slot in SLOTS}
        found.append(Template(kind, roles))
    return found


def _kinds(fillers: Sequence[ReadFiller], readout: Readout) -> list[str]:
    """Return the kind of incident of each filler; a kind that few fillers speak for gives way to the main one."""
    names = readout.labels.kinds
    weights: Counter[str] = Counter()
    for filler in fillers:
        for name, p in zip(names, filler.kinds, strict=True):
            weights[name] += float(p)  # type: ignore[assignment]
    if not weights:
        return []
    main = max(weights, key=lambda name: weights[name])
    own = [names[int(f.kinds.argmax())] for f in fillers]
    return [k if weights[k] >= max(1.5, 0.3 * weights[main]) else main for k in own]


def _entities(strings: Sequence[str]) -> list[Entity]:
    """Return the entities that strings name, one string each: those inside a longer one are it again."""
    kept: list[str] = []
    for string in sorted(dict.fromkeys(strings), key=lambda s: -len(s)):
        if not any(f" {string} " in f" {other} " for other in kept):
            kept.append(string)
    return [frozenset([string]) for string in kept]


def score(gold: Sequence[Template], given: Sequence[Template], counts: Counter[tuple[str, str]]) -> None:
    """Add one message to the counts, by the alignment of templates that makes most fillers right."""
    for side, templates in (("gold", gold), ("given", given)):
        for template in templates:
            counts["incident_type", side] += 1
            for slot in SLOTS:
                counts[slot, side] += len(template.roles[slot])
    for kind in {t.kind for t in given}:
        pairs = _aligned([t for t in gold if t.kind == kind], [t for t in given if t.kind == kind])
        counts["incident_type", "right"] += len(pairs)
        for one, other in pairs:
            for slot in SLOTS:
                counts[slot, "right"] += _right(one.roles[slot], other.roles[slot])


def _right(gold: Sequence[Entity], given: Sequence[Entity]) -> int:
    """Return how many entities are right: each of the key is met once."""
    left = list(gold)
    right = 0
    for entity in given:
        met = next((g for g in left if g & entity), None)
        if met is not None:
            left.remove(met)
            right += 1
    return right


def _aligned(gold: Sequence[Template], given: Sequence[Template]) -> list[tuple[Template, Template]]:
    """Return the pairing of templates of one kind that makes most fillers right."""
    if not gold or not given:
        return []
    if len(given) > MOST:
        return _aligned(gold, given[:MOST])
    first, rest = given[0], given[1:]
    best = _aligned(gold, rest) if len(given) > len(gold) else []
    for at, one in enumerate(gold):
        pairs = [(one, first), *_aligned([*gold[:at], *gold[at + 1 :]], rest)]
        if not best or _worth(pairs) > _worth(best):
            best = pairs
    return best


def _worth(pairs: Sequence[tuple[Template, Template]]) -> int:
    return len(pairs) + sum(_right(one.roles[s], other.roles[s]) for one, other in pairs for s in SLOTS)


def _figures(counts: Counter[tuple[str, str]], name: str) -> dict[str, float]:
    names = ("incident_type", *SLOTS) if name == "all" else (name,)
    right, gold, given = (sum(counts[n, k] for n in names) for k in ("right", "gold", "given"))
    precision, recall = right / given if given else 0.0, right / gold if gold else 0.0
    f1 = 2 * right / (gold + given) if gold + given else 0.0
    return {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4)}
