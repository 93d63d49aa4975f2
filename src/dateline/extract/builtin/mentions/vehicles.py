"""Vehicles and measures that are weapons: "a car packed with explosives", "two sticks of dynamite"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.core.text import Mention
from dateline.extract.builtin.mentions.phrase import begin
from dateline.extract.builtin.mentions.view import View
from dateline.knowledge.grammar import load_vehicles


def weapons_made(view: View, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions with vehicle bombs, rammed vehicles and measured weapons in place of what they were."""
    made: list[Mention] = []
    for mention in mentions:
        if mention.kind == "weapon":
            held = _held(view, made[-1] if made else None, mention)
            if held is not None:
                made[-1] = held
                continue
            mention = _contained(
                view, _measured(view, mention, made[-1].end if made else 0), made[-1].end if made else 0
            )
        elif mention.kind == "facility":
            mention = _used(view, mention)
        made.append(mention)
    return made


def _held(view: View, before: Mention | None, weapon: Mention) -> Mention | None:
    """Join a vehicle, vest or parcel and the explosives that it is loaded with."""
    words = load_vehicles()
    if before is None or before.kind not in ("facility", "weapon"):
        return None
    between = view.lower[view.at(before.end) : view.at(weapon.start)]
    if not between or len(between) > 4 or between[-1] not in words.holding_links or not set(between) & words.holding:
        return None
    vehicle = before.head in words.vehicles or before.head.removesuffix("s") in words.vehicles
    if before.kind == "facility" and not vehicle:
        return None
    text = view.text[before.start : weapon.end]
    term = before.term if before.kind == "weapon" else "vehicle_bomb"
    return replace(before, kind="weapon", end=weapon.end, text=text, term=term)


def _contained(view: View, weapon: Mention, floor: int) -> Mention:
    """Take in what holds a weapon and is no mention itself: "a vest packed with explosives"."""
    words, at, low = load_vehicles(), view.at(weapon.start), view.at(floor)
    if at - 3 < low or view.lower[at - 1] not in words.holding_links or view.lower[at - 2] not in words.holding:
        return weapon
    if view.lower[at - 3] not in words.vehicles:
        return weapon
    start = view.starts[begin(view, at - 3, low)]
    if view.cuts(start, weapon.end):
        return weapon
    term = "suicide_vest" if view.lower[at - 3] in ("vest", "belt", "jacket") else "ied"
    return replace(weapon, start=start, text=view.text[start : weapon.end], head=view.lower[at - 3], term=term)


def _measured(view: View, weapon: Mention, floor: int) -> Mention:
    """Take in the measure before a weapon: "12 bottles of petrol", "a stick of dynamite", "some 5 kg of TNT"."""
    at = view.at(weapon.start)
    if at < 2 or view.lower[at - 1] != "of" or view.lower[at - 2] not in load_vehicles().measures:
        return weapon
    start = view.starts[begin(view, at - 2, view.at(floor))]
    if view.cuts(start, weapon.end):
        return weapon
    return replace(weapon, start=start, text=view.text[start : weapon.end])


def _used(view: View, site: Mention) -> Mention:
    """Turn a vehicle that explodes or rams into a weapon."""
    words = load_vehicles()
    if site.head not in words.vehicles and site.head.removesuffix("s") not in words.vehicles:
        return site
    after = view.at(site.end)
    following = view.lower[after : after + 2]
    if following and (following[0] in words.explodes or following == ["blew", "up"] or following == ["blown", "up"]):
        return replace(site, kind="weapon", term="vehicle_bomb")
    if following and following[0] in words.rams:
        return replace(site, kind="weapon", term="vehicle")
    return site
