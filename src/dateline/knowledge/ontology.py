"""The ontology: actions, target kinds and weapon kinds, and what ACLED and GTD call them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from dateline.errors import KnowledgeError

FAMILIES = frozenset({"attack", "clash", "unrest", "state", "disruption", "background", "statement"})
ACLED_SUB_EVENTS = frozenset(
    {
        "Armed clash", "Government regains territory", "Non-state actor overtakes territory", "Chemical weapon",
        "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack", "Remote explosive/landmine/IED",
        "Grenade", "Sexual violence", "Attack", "Abduction/forced disappearance", "Peaceful protest",
        "Protest with intervention", "Excessive force against protesters", "Violent demonstration", "Mob violence",
        "Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use",
        "Headquarters or base established", "Looting/property destruction", "Non-violent transfer of territory",
        "Other",
    }
)  # fmt: skip
GTD_ATTACK_TYPES = frozenset(
    {
        "Assassination", "Armed Assault", "Bombing/Explosion", "Hijacking", "Hostage Taking (Barricade Incident)",
        "Hostage Taking (Kidnapping)", "Facility/Infrastructure Attack", "Unarmed Assault", "Unknown",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Action:
    """What was done. ``acled`` is ACLED's sub-event type, ``gtd`` GTD's attack type; None where it has none."""

    name: str
    label: str
    definition: str
    family: str
    acled: str | None
    gtd: str | None


@dataclass(frozen=True, slots=True)
class Kind:
    """A target or weapon kind; ``parent`` is a kind of the same tree, ``gtd`` GTD's target or weapon type."""

    name: str
    label: str
    parent: str | None
    gtd: str | None


@dataclass(frozen=True, slots=True)
class Ontology:
    """The three trees, by the terms' names."""

    actions: Mapping[str, Action]
    targets: Mapping[str, Kind]
    weapons: Mapping[str, Kind]

    def target_root(self, name: str) -> str:
        """Return the topmost target kind above ``name`` (one of the guide's list); KeyError where there is none."""
        return _root(self.targets, name)

    def weapon_root(self, name: str) -> str:
        """Return the topmost weapon kind above ``name``; KeyError where there is none."""
        return _root(self.weapons, name)


def _root(tree: Mapping[str, Kind], name: str) -> str:
    for _ in tree:
        parent = tree[name].parent
        if parent is None:
            return name
        name = parent
    raise KnowledgeError(f"ontology.yml: {name!r} is its own ancestor")


@cache
def load_ontology() -> Ontology:
    """Load the shipped ontology; KnowledgeError where a term lacks a field or has one too many."""
    path = files("dateline.knowledge").joinpath("data", "ontology.yml")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    data: dict[str, dict[str, Any]] = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)
    try:
        return Ontology(
            actions={name: Action(name=name, **term) for name, term in data["actions"].items()},
            targets={name: Kind(name=name, **term) for name, term in data["targets"].items()},
            weapons={name: Kind(name=name, **term) for name, term in data["weapons"].items()},
        )
    except (KeyError, TypeError) as error:
        raise KnowledgeError(f"ontology.yml: {error}") from error


def check_ontology(ontology: Ontology | None = None) -> list[str]:
    """Return the faults of the ontology (the shipped one by default): unknown codes and families, broken trees."""
    ontology = ontology or load_ontology()
    faults: list[str] = []
    for a in ontology.actions.values():
        if a.family not in FAMILIES:
            faults.append(f"ontology.yml: action {a.name}: no family {a.family!r}")
        if a.acled is not None and a.acled not in ACLED_SUB_EVENTS:
            faults.append(f"ontology.yml: action {a.name}: ACLED has no sub-event type {a.acled!r}")
        if a.gtd is not None and a.gtd not in GTD_ATTACK_TYPES:
            faults.append(f"ontology.yml: action {a.name}: GTD has no attack type {a.gtd!r}")
        if not a.definition.strip() or not a.label.strip():
            faults.append(f"ontology.yml: action {a.name}: no label or definition")
    for tree, kinds in (("target", ontology.targets), ("weapon", ontology.weapons)):
        faults += _tree_faults(tree, kinds)
    return faults


def _tree_faults(tree: str, kinds: Mapping[str, Kind]) -> list[str]:
    """Return the parents that do not exist, and the loops."""
    faults = []
    for kind in kinds.values():
        seen, at = {kind.name}, kind.parent
        while at is not None:
            if at not in kinds:
                faults.append(f"ontology.yml: {tree} {kind.name}: no parent {at!r}")
                break
            if at in seen:
                faults.append(f"ontology.yml: {tree} {kind.name} is its own ancestor")
                break
            seen.add(at)
            at = kinds[at].parent
    return faults
