"""What framed triggers mean, which happenings may be one, and the cues of factuality: the rules kept as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from dateline.core.values import Factuality


@dataclass(frozen=True, slots=True)
class Rules:
    """The tables of ``data/triggers/rules.yml``, ready for look-up; phrases of cues are tuples of words."""

    action_of_weapon: Mapping[str, str]
    action_of_modifier: Mapping[str, str]
    action_of_subject: Mapping[str, str]
    violent: frozenset[str]
    newsworthy: frozenset[str]
    specificity: Mapping[str, int]
    same_happening: tuple[frozenset[str], ...]
    before: Mapping[Factuality, tuple[str, ...]]
    clause: Mapping[Factuality, tuple[str, ...]]
    novel: frozenset[str]
    background: tuple[str, ...]
    summing: tuple[str, ...]
    parts_of: Mapping[str, frozenset[str]]
    owned: frozenset[str]
    protesters: frozenset[str]
    protesting: frozenset[str]
    crowd_control: tuple[str, ...]
    worn: frozenset[str]
    laden: frozenset[str]
    shooting: frozenset[str]
    needs_arms: frozenset[str]
    conflicts: frozenset[str]
    holdings: frozenset[str]
    goods: frozenset[str]
    anaphors: frozenset[str]
    scuffles: frozenset[str]
    rowdy: frozenset[str]
    figurative: frozenset[str]
    turned: Mapping[str, tuple[str, ...]]
    abstract: frozenset[str]
    needs_crowd: frozenset[str]
    crowds: frozenset[str]
    sappers: frozenset[str]
    plunder: frozenset[str]
    counting: tuple[str, ...]
    downing: frozenset[str]
    assailants: frozenset[str]
    moved_where: frozenset[str]
    moved_what: frozenset[str]
    accompanying: frozenset[str]
    assaulting: frozenset[str]
    compounds: frozenset[str]
    pact_made: frozenset[str]
    pact_wished: frozenset[str]
    needs_place: frozenset[str]
    turns: frozenset[str]
    on_purpose: frozenset[str]
    aid_words: frozenset[str]
    judging_words: frozenset[str]
    menace_words: frozenset[str]
    later_verbs: frozenset[str]
    answers: tuple[str, ...]
    no_deed: frozenset[str]
    bearing: frozenset[str]
    finding: frozenset[str]
    epithets: frozenset[str]
    police_nouns: frozenset[str]
    vehicles: frozenset[str]
    public_vehicles: frozenset[str]
    weapon_of_lemma: Mapping[str, str]
    weapon_of_action: Mapping[str, str]

    def may_be_one(self, one: str, other: str) -> bool:
        """Return whether two actions may be words for one happening."""
        return one == other or any(one in group and other in group for group in self.same_happening)


@cache
def load_rules() -> Rules:
    """Load the shipped rules."""
    path = files("dateline.knowledge").joinpath("data", "triggers", "rules.yml")
    data = yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    cues = data["factuality"]
    return Rules(
        action_of_weapon=data["action_of_weapon"],
        action_of_modifier=data["action_of_modifier"],
        action_of_subject=data["action_of_subject"],
        violent=frozenset(data["violent"]),
        newsworthy=frozenset(data["violent"]) | frozenset(data["newsworthy"]),
        specificity=data["specificity"],
        same_happening=tuple(frozenset(group) for group in data["same_happening"]),
        before={kind: tuple(words["before"]) for kind, words in cues.items()},
        clause={kind: tuple(words["clause"]) for kind, words in cues.items()},
        novel=frozenset(data["novel"]),
        background=tuple(data["background"]),
        summing=tuple(data["summing"]),
        parts_of={part: frozenset(wholes) for part, wholes in data["parts_of"].items()},
        owned=frozenset(data["owned"]),
        protesters=frozenset(data["protesters"]),
        protesting=frozenset(data["protesting"]),
        crowd_control=tuple(data["crowd_control"]),
        worn=frozenset(data["worn"]),
        laden=frozenset(data["laden"]),
        shooting=frozenset(data["shooting"]),
        needs_arms=frozenset(data["needs_arms"]),
        conflicts=frozenset(data["conflicts"]),
        holdings=frozenset(data["holdings"]),
        goods=frozenset(data["goods"]),
        anaphors=frozenset(data["anaphors"]),
        scuffles=frozenset(data["scuffles"]),
        rowdy=frozenset(data["rowdy"]),
        figurative=frozenset(data["figurative"]),
        turned={lemma: tuple(words) for lemma, words in data["turned"].items()},
        abstract=frozenset(data["abstract"]),
        needs_crowd=frozenset(data["needs_crowd"]),
        crowds=frozenset(data["crowds"]),
        sappers=frozenset(data["sappers"]),
        plunder=frozenset(data["plunder"]),
        counting=tuple(data["counting"]),
        downing=frozenset(data["downing"]),
        assailants=frozenset(data["assailants"]),
        moved_where=frozenset(data["moved_where"]),
        moved_what=frozenset(data["moved_what"]),
        accompanying=frozenset(data["accompanying"]),
        assaulting=frozenset(data["assaulting"]),
        compounds=frozenset(data["compounds"]),
        pact_made=frozenset(data["pact_made"]),
        pact_wished=frozenset(data["pact_wished"]),
        needs_place=frozenset(data["needs_place"]),
        turns=frozenset(data["turns"]),
        on_purpose=frozenset(data["on_purpose"]),
        aid_words=frozenset(data["aid_words"]),
        judging_words=frozenset(data["judging_words"]),
        menace_words=frozenset(data["menace_words"]),
        later_verbs=frozenset(data["later_verbs"]),
        answers=tuple(data["answers"]),
        no_deed=frozenset(data["no_deed"]),
        bearing=frozenset(data["bearing"]),
        finding=frozenset(data["finding"]),
        epithets=frozenset(data["epithets"]),
        police_nouns=frozenset(data["police_nouns"]),
        vehicles=frozenset(data["vehicles"]),
        public_vehicles=frozenset(data["public_vehicles"]),
        weapon_of_lemma=data["weapon_of_lemma"],
        weapon_of_action=data["weapon_of_action"],
    )


def check_rules() -> list[str]:
    """Return the faults of the rules: actions and weapon kinds that the ontology does not know."""
    from dateline.knowledge.ontology import load_ontology

    ontology, rules = load_ontology(), load_rules()
    named = {*rules.action_of_weapon.values(), *rules.action_of_modifier.values(), *rules.action_of_subject.values()}
    named |= rules.newsworthy | set(rules.specificity)
    for group in rules.same_happening:
        named |= group
    return [f"triggers/rules.yml: {a!r} is no action" for a in sorted(named - {"none"}) if a not in ontology.actions]
