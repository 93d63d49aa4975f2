"""Armed groups and news outlets by names that no list knows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from random import Random

from dateline.evaluate.altered.heads import renamed
from dateline.evaluate.altered.rewrite import Edit, fitting, rewritten
from dateline.evaluate.annotated import STATEMENTS, Annotated, Span
from dateline.knowledge.altered import GroupName, load_groups
from dateline.normalise.actors import parse_actor

_KINDS = {"rebel": "rebel", "political_militia": "militia", "identity_militia": "militia", "gang": "gang"}
_OUTLET = re.compile(
    r"(?:wire|press|news|newswire|agency|radio|times|post|tv|samachar|newspaper|broadcaster|gazette|herald)\b", re.I
)
_STATE = re.compile(
    r"\b(?:police|army|ministry|government|forces?|court|council|office|guards?|authority|commission|union|state|"
    r"navy|military|gendarmerie|security|rangers|command|troops|battalion|regiment|rifles|unit)\b",
    re.I,
)
_LAWFUL = frozenset(
    {"arrest", "agreement", "protest", "armed_clash", "weapons_disrupted", "protest_crackdown", "other"}
)


def other_groups(item: Annotated, seed: int = 0) -> Annotated:
    """Return the report with every armed group and outlet under an invented name of its kind, in all its forms.

    A listed group is one actor under all its names; a group that no list knows is one that commits an attack. Bodies
    of states keep their names. Of the new name the head gets all forms that the text has, any of which is right.
    """
    names = _names(item, Random(f"groups {seed} {item.head['id']}"))
    if not names:
        return item
    forms = {surface: _form(surface, group, item.text.isupper()) for surface, group in names.items()}
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(sorted(map(re.escape, forms), key=len, reverse=True)) + r")(?!\w)")
    edits = [Edit(m.start(), m.end(), forms[m[0]]) for m in pattern.finditer(item.text)]
    changed = rewritten(item, fitting(item, edits))
    by_actor = {_key(surface, item): group for surface, group in names.items()}

    def rename(name: str) -> str | list[str]:
        group = by_actor.get(_key(name, item))
        told = [] if group is None else [f for f in (group.full, group.short, group.acronym) if _in(f, changed.text)]
        return list(dict.fromkeys(told)) or name

    return renamed(changed, rename, ("actor",))


def _names(item: Annotated, random: Random) -> dict[str, GroupName]:
    """Return the invented group of each name in the text; several names of one actor share theirs."""
    stock = random.sample(load_groups(), len(load_groups()))
    given: dict[str, GroupName] = {}
    names: dict[str, GroupName] = {}
    for span in item.spans:
        kind = _kind(item, span)
        key = _key(span.text, item)
        if kind is None or span.text in names:
            continue
        group = given.get(key) or next((g for g in stock if g.kind == kind), None)
        if group is not None:
            stock = [g for g in stock if g != group]
            names[span.text] = given[key] = group
    return names


def _kind(item: Annotated, span: Span) -> str | None:
    """Return which kind of invented name an organisation's name needs, None where it keeps its own."""
    if not any(x.name == "org" and x.event is None for x in span.labels) or not span.text[0].isupper():
        return None
    actor_id, kind = _listed(span.text, item)
    if actor_id is not None:
        return _KINDS.get(kind)
    if _STATE.search(span.text):
        return None
    if any(x.name == "actor" and x.event and _attack(item.events.get(x.event)) for x in span.labels):
        return "militia"
    return "outlet" if _OUTLET.search(span.text) and len(span.text.split()) > 1 else None


def _attack(event: Mapping[str, object] | None) -> bool:
    return event is not None and event["type"] not in STATEMENTS | _LAWFUL


def _key(name: str, item: Annotated) -> str:
    """Return what two names of one group share: the actor's id, else the name in small letters."""
    return _listed(name, item)[0] or name.lower()


def _listed(name: str, item: Annotated) -> tuple[str | None, str]:
    """Return the id and kind of the listed actor of a name, in the report's country and time."""
    country = str(item.head["country"])[:3] if "country" in item.head else None
    party = parse_actor(name, on=date.fromisoformat(str(item.head["published"])), country=country)
    return (None, "") if party is None else (party.actor_id, party.kind or "")


def _form(surface: str, group: GroupName, capitals: bool) -> str:
    """Return the form of the new name that answers to the old one: acronym, short or full."""
    words = surface.split()
    if len(words) == 1 and surface.isupper() and len(surface) <= 6:
        return group.acronym
    form = group.full if len(words) > 2 else group.short
    return form.upper() if capitals or surface.isupper() else form


def _in(form: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(form)}(?!\w)", text, re.IGNORECASE) is not None
