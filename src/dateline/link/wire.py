"""The linker's knowledge as plain lists, numbers and words, and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from dateline.errors import RunError
from dateline.link.linker import Linker
from dateline.link.profile import Profile, Spot

VERSION = 1
_SETS = frozenset(f.name for f in fields(Profile) if "frozenset" in str(f.type))
_BOUNDS = ("killed", "injured")


def to_plain(linker: Linker) -> dict[str, object]:
    """Return the events and the names that were given; pairs are compared again when it is read."""
    profiles = sorted(linker.profiles.values(), key=lambda p: p.order)
    splits = {name: list(now) for name, now in sorted(linker.splits.items())}
    return {
        "version": VERSION,
        "profiles": [profile_to_plain(p) for p in profiles],
        "edges": [[a, b, n] for a in sorted(linker.edges) for b, n in sorted(linker.edges[a].items()) if a < b],
        "members": {name: list(events) for name, events in sorted(linker.members.items())},
        "given": sorted(linker.given),
        "splits": splits,
    }


def from_plain(data: Mapping[str, Any]) -> Linker:
    """Return the linker that :func:`to_plain` wrote; RunError where it is of another version or misshapen."""
    if data.get("version") != VERSION:
        raise RunError(
            f"this linking was written by another version ({data.get('version')!r}): link again from nothing"
        )
    linker = Linker()
    try:
        linker.restore(
            [profile_from_plain(p) for p in data["profiles"]],
            [(a, b, n) for a, b, n in data["edges"]],
            {name: tuple(events) for name, events in data["members"].items()},
            data["given"],
            {name: tuple(now) for name, now in data["splits"].items()},
        )
    except (KeyError, TypeError, ValueError) as error:
        raise RunError(f"this linking cannot be read ({error!r}): link again from nothing") from error
    return linker


def profile_to_plain(profile: Profile) -> dict[str, Any]:
    """Return a profile as a dict of plain values; what is empty is left out."""
    found: dict[str, Any] = {}
    for f in fields(Profile):
        value = getattr(profile, f.name)
        if f.name in _SETS:
            value = sorted(value)
        elif f.name == "spots":
            value = [[s.place_id, s.lat, s.lon, s.radius] for s in value]
        elif f.name in ("words", "names"):
            value = dict(value or {})
        elif f.name in _BOUNDS and value is not None:
            value = list(value)
        if value not in ([], {}, None):
            found[f.name] = value
    return found


def profile_from_plain(data: Mapping[str, Any]) -> Profile:
    """Return the profile that :func:`profile_to_plain` wrote."""
    values = dict(data)
    for name in _SETS & values.keys():
        values[name] = frozenset(values[name])
    for name in _BOUNDS:
        if name in values:
            values[name] = tuple(values[name])
    values["spots"] = tuple(Spot(*spot) for spot in values.get("spots", ()))
    values.setdefault("words", {})
    values.setdefault("names", {})
    return Profile(**values)
