"""What people decided about an incident's values: corrections, acceptances, rejections; the highest rank last heard."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from dateline.core.incident import Finding, SettledToll, Standing
from dateline.core.judgement import Judgement
from dateline.core.values import Toll
from dateline.link.decide import standing_of
from dateline.link.naming import founder_of

RULE = "{coder} decided it."


def rejected_claims(judgements: Iterable[Judgement], events: Collection[str]) -> frozenset[tuple[str, str]]:
    """Return the attributes of single events that people reject: (event, attribute)."""
    said: dict[tuple[str, str], str] = {}
    for judgement in standing_of(judgements):
        if judgement.attribute is not None and judgement.verdict in ("accept", "reject", "correct"):
            if judgement.subjects[0] in events:
                said.setdefault((judgement.subjects[0], judgement.attribute), judgement.verdict)
    return frozenset(key for key, verdict in said.items() if verdict == "reject")


def about(judgements: Iterable[Judgement], events: Collection[str]) -> list[Judgement]:
    """Return the judgements on the incident that these events are, under any name it ever had, highest rank first."""
    found = []
    for judgement in standing_of(judgements):
        subject = judgement.subjects[0]
        if judgement.verdict in ("accept", "correct", "reject") and judgement.attribute is not None:
            if subject not in events and founder_of(subject) in events:
                found.append(judgement)
    return found


def apply_to_findings(findings: Sequence[Finding], judgements: Sequence[Judgement]) -> list[Finding]:
    """Return the findings as people left them; a person's word stands in the place of the machine's."""
    said: dict[str, Judgement] = {}
    for judgement in judgements:
        said.setdefault(str(judgement.attribute), judgement)
    kept = [_decided(f, said[f.attribute]) if f.attribute in said else f for f in findings]
    known = {f.attribute for f in findings}
    for attribute, judgement in said.items():
        if attribute not in known and judgement.verdict == "correct" and not isinstance(judgement.value, Toll):
            kept.append(_corrected(attribute, judgement))
    return _once([f for f in kept if f is not None], said)


def _decided(finding: Finding, judgement: Judgement) -> Finding | None:
    if judgement.verdict == "reject":
        return None
    if judgement.verdict == "accept":
        return replace(finding, standing=_standing(judgement), contested=False)
    return replace(
        _corrected(finding.attribute, judgement),
        support=tuple(v for v in finding.support if v.value == judgement.value),
        dissent=tuple(v for v in (*finding.support, *finding.dissent) if v.value != judgement.value),
    )


def _corrected(attribute: str, judgement: Judgement) -> Finding:
    assert judgement.value is not None
    rule = RULE.format(coder=judgement.coder)
    return Finding(attribute, judgement.value, rule, (), standing=_standing(judgement))


def _once(findings: list[Finding], said: dict[str, Judgement]) -> list[Finding]:
    """Keep one finding of an attribute that a person corrected."""
    seen: set[str] = set()
    kept = []
    for finding in findings:
        corrected = finding.attribute in said and said[finding.attribute].verdict == "correct"
        if not (corrected and finding.attribute in seen):
            kept.append(finding)
        seen.add(finding.attribute)
    return kept


def apply_to_tolls(tolls: Sequence[SettledToll], judgements: Sequence[Judgement]) -> list[SettledToll]:
    """Return the tolls as people left them: the toll of the same harm and group is replaced, its history kept."""
    found = {(t.harm, t.group): t for t in tolls}
    done: set[tuple[str, str | None]] = set()
    for judgement in judgements:
        value = judgement.value
        if judgement.verdict != "correct" or not isinstance(value, Toll) or (value.harm, value.group) in done:
            continue
        done.add((value.harm, value.group))
        before = found.get((value.harm, value.group))
        rule, history = RULE.format(coder=judgement.coder), before.history if before else ()
        low, high = value.count.low, value.count.high
        found[value.harm, value.group] = SettledToll(
            value.harm, value.group, low, low, high, rule, history, _standing(judgement)
        )
    return list(found.values())


def _standing(judgement: Judgement) -> Standing:
    return "adjudicated" if judgement.adjudicates else "coder"
