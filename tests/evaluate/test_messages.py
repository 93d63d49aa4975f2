"""Templates of messages: aligned for most right fillers, entities met once."""

from __future__ import annotations

from collections import Counter

from dateline.evaluate.messages import SLOTS, Template, score


def template(kind: str, **roles: list[set[str]]) -> Template:
    return Template(kind, {slot: [frozenset(e) for e in roles.get(slot, [])] for slot in SLOTS})


def counted(gold: list[Template], given: list[Template]) -> Counter[tuple[str, str]]:
    counts: Counter[tuple[str, str]] = Counter()
    score(gold, given, counts)
    return counts


def test_any_name_of_an_entity_is_right_once() -> None:
    gold = [template("bombing", PerpOrg=[{"fmln", "farabundo marti front"}])]
    counts = counted(gold, [template("bombing", PerpOrg=[{"fmln"}, {"farabundo marti front"}])])
    assert (counts["PerpOrg", "right"], counts["PerpOrg", "gold"], counts["PerpOrg", "given"]) == (1, 1, 2)


def test_templates_of_another_kind_are_not_aligned() -> None:
    counts = counted([template("attack", Victim=[{"priests"}])], [template("bombing", Victim=[{"priests"}])])
    assert counts["Victim", "right"] == counts["incident_type", "right"] == 0


def test_the_best_alignment_counts() -> None:
    one = template("attack", Victim=[{"mayor"}])
    two = template("attack", Victim=[{"priests"}], Weapon=[{"rifle"}])
    counts = counted([one, two], [template("attack", Victim=[{"priests"}], Weapon=[{"rifle"}])])
    assert (counts["incident_type", "right"], counts["Victim", "right"], counts["Weapon", "right"]) == (1, 1, 1)
    assert counts["incident_type", "gold"] == 2


def test_more_given_than_there_are() -> None:
    gold = [template("attack", Victim=[{"mayor"}])]
    counts = counted(gold, [template("attack", Victim=[{"x"}]), template("attack", Victim=[{"mayor"}])])
    assert (counts["incident_type", "right"], counts["Victim", "right"]) == (1, 1)
